package lexdelta.searchapi.standing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.Standing;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.crawler.standing.StandingRules;
import lexdelta.searchapi.web.Addresses;

/**
 * How a document stands, on its page.
 *
 * @param badge a few words; empty when it is simply in force
 * @param plain what to say when nothing else is said; empty of documents that are no law
 * @param said what holds on the day
 * @param others what was said and does not hold on the day
 * @param enter where an attorney enters an order; empty where there is nothing to enter
 * @param marks by position in the text, a word for the first provision of each that stands otherwise
 *     than the rest, and an empty one for those under it
 */
public record StandingView(
    String badge,
    String plain,
    List<Line> said,
    List<Line> others,
    String enter,
    Map<Integer, String> marks) {

  /** Of a document of which nothing can be said. */
  public static final StandingView NOTHING =
      new StandingView("", "", List.of(), List.of(), "", Map.of());

  /**
   * One thing that is said.
   *
   * @param place where the first provision concerned is read; empty of the whole document
   * @param link where the order can be read; empty where there is none
   * @param source the page of the document that says it; empty when that is the page itself
   * @param lift where an attorney enters that it ended; empty where that cannot be
   */
  public record Line(
      String word, String sentence, String place, String link, String source, String lift) {}

  /**
   * Makes it of a document and its text of the day.
   *
   * @param places of that text
   * @param link where a place of it is read
   */
  public static StandingView of(
      DocumentStanding it, Reading reading, Places places, Function<Place, String> link) {
    boolean law = StandingRules.inForce(reading.kind());
    Shown shown = new Shown(places, link);
    return new StandingView(
        it.badge(),
        law && it.said().isEmpty()
            ? "In force as published: nothing in the record says otherwise."
            : "",
        it.holding().stream().map(one -> line(one, it.citation(), reading, shown)).toList(),
        it.others().stream().map(one -> line(one, it.citation(), reading, shown)).toList(),
        law ? "/standings/new?document=" + reading.document() : "",
        marks(it.said(), places));
  }

  private static Line line(Standing it, String citation, Reading reading, Shown shown) {
    DocumentId saying = it.said().document();
    boolean own = saying.equals(reading.document());
    boolean liftable = it.ofText() && it.lifts().isEmpty() && StandingRules.inForce(reading.kind());
    return new Line(
        it.lifts().isPresent() ? "lifted" : it.kind().word(),
        it.inWords(citation),
        shown.address(it),
        it.said().link(),
        own ? "" : Addresses.page(saying),
        liftable && it.kind() != StandingKind.IN_FORCE && it.until().isEmpty()
            ? "/standings/new?document=" + reading.document() + "&lifts=" + saying
            : "");
  }

  private record Shown(Places places, Function<Place, String> link) {
    String address(Standing it) {
      return it.provision().isEmpty()
          ? ""
          : places.under(it.provision()).stream().findFirst().map(places::of).map(link).orElse("");
    }
  }

  private static Map<Integer, String> marks(List<Standing> said, Places places) {
    Map<Integer, String> marks = new HashMap<>();
    for (Standing it : said) {
      if (it.ofText() && !it.provision().isEmpty()) {
        List<Integer> under = places.under(it.provision());
        under.forEach(place -> marks.putIfAbsent(place, ""));
        under.stream()
            .findFirst()
            .ifPresent(first ->
                marks.merge(
                    first,
                    it.kind().word(),
                    (old, word) -> old.isEmpty() || old.equals(word) ? word : old + ", " + word));
      }
    }
    return Map.copyOf(marks);
  }
}
