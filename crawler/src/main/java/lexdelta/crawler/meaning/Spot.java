package lexdelta.crawler.meaning;

/**
 * Where something stands.
 *
 * @param label the labels it stands under, {@code (h)(13)(iii)}; empty under none
 * @param address permanent: {@code /us/cfr/t8/s214.2/h/13/iii}
 * @param place of its provision in the text, counted from 0
 */
public record Spot(String label, String address, int place) {}
