package lexdelta.crawler.citator;

import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Reading;

/**
 * That a provision cites a place.
 *
 * @param place path of the citing provision in its document
 * @param citation of the citing provision: {@code 8 CFR 245.1(b)(2)}
 * @param target what it cites
 * @param words the cited place as the text numbers it: {@code INA 212(a)(6)}
 */
public record Reference(String place, String citation, Target target, String words) {
  private static final int LONGEST_PLACE = 400;
  private static final int LONGEST_WITHIN = 200;
  private static final int LONGEST_CITATION = 600;

  /** What a text cites, each place once for each provision. */
  public static List<Reference> in(Reading reading) {
    Places places = Places.of(reading);
    return CitedText.of(reading, places).stream()
        .flatMap(cited ->
            Target.of(cited.found().citation())
                .map(target -> of(places.of(cited.provision()), target, cited.found().id()))
                .stream())
        .filter(Reference::fits)
        .distinct()
        .toList();
  }

  private static Reference of(Place place, Target target, String words) {
    return new Reference(place.path(), place.citation(), target, words);
  }

  /** No law is cited at such length; hostile text is. */
  private boolean fits() {
    return place.length() <= LONGEST_PLACE
        && citation.length() <= LONGEST_CITATION
        && target.within().length() <= LONGEST_WITHIN
        && Stream.of(target.document(), words).allMatch(it -> it.length() <= LONGEST_PLACE);
  }
}
