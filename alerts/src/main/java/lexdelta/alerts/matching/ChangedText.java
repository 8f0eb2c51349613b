package lexdelta.alerts.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.index.TouchedText;
import lexdelta.indexer.query.Query;

/**
 * What a change touched: of a new document everything, of a removed one everything that stood, else
 * the provisions inserted, deleted and edited, those edited as they were and as they are.
 *
 * @param citation as practitioners write it
 * @param affected citations that the document itself says are affected
 * @param sides the earlier reading, the later one, or both
 */
public record ChangedText(
    DocumentId document,
    SourceId source,
    String citation,
    List<String> affected,
    List<Side> sides) {
  public ChangedText {
    affected = List.copyOf(affected);
    sides = List.copyOf(sides);
  }

  /**
   * What changed of one reading.
   *
   * @param reading whose headings the passages stand under
   * @param side whether it is the text since, or the one before
   * @param passages each a provision, or all of a new text; none when only the heading changed
   */
  public record Side(Reading reading, Query.Side side, List<List<TouchedText>> passages) {
    public Side {
      passages = passages.stream().map(List::copyOf).toList();
    }

    /** The headings of the hierarchy above the document, from the top down. */
    List<String> headings() {
      return reading.hierarchy().stream()
          .map(Division::heading)
          .filter(heading -> !heading.isBlank())
          .toList();
    }
  }

  /** What a change touched, by its comparison. */
  public static ChangedText of(Change change, Comparison comparison) {
    Reading named = comparison.after().or(comparison::before).orElseThrow();
    List<Side> sides = new ArrayList<>();
    comparison
        .before()
        .ifPresent(before ->
            sides.add(
                new Side(
                    before,
                    Query.Side.REMOVED,
                    passages(TouchedText.earlier(comparison), comparison))));
    comparison
        .after()
        .ifPresent(after ->
            sides.add(
                new Side(
                    after, Query.Side.ADDED, passages(TouchedText.later(comparison), comparison))));
    if (comparison.heading().isEmpty()) {
      sides.removeIf(side -> side.passages().isEmpty() && sides.size() > 1);
    }
    return new ChangedText(
        change.document(), change.source(), named.citation(), affected(named), sides);
  }

  /**
   * Of a document that is new or gone, one passage: whoever asks for two words asks for them anywhere
   * in it, as a search does. Of one that changed, each provision by itself.
   */
  private static List<List<TouchedText>> passages(List<TouchedText> texts, Comparison comparison) {
    boolean whole = comparison.before().isEmpty() || comparison.after().isEmpty();
    return whole && !texts.isEmpty() ? List.of(texts) : texts.stream().map(List::of).toList();
  }

  /** A whole text, as of a document that is new. */
  public static ChangedText whole(SourceId source, Reading reading) {
    List<TouchedText> texts =
        reading.provisions().stream().map(Provision::text).map(TouchedText::wholly).toList();
    return new ChangedText(
        reading.document(),
        source,
        reading.citation(),
        affected(reading),
        List.of(new Side(reading, Query.Side.ADDED, List.of(texts))));
  }

  /**
   * What a change of standing touched: the provisions of which something else is said.
   *
   * @param labels of these provisions; an empty one is of the whole document
   */
  public static ChangedText ofStanding(Change change, Reading reading, List<String> labels) {
    Places places = Places.of(reading);
    List<List<TouchedText>> passages =
        labels.stream()
            .map(places::under)
            .flatMap(under -> (under.isEmpty() ? places.under("") : under).stream())
            .distinct()
            .map(place -> reading.provisions().get(place).text())
            .map(text -> List.of(TouchedText.untouched(text)))
            .toList();
    return new ChangedText(
        change.document(),
        change.source(),
        reading.citation(),
        affected(reading),
        List.of(new Side(reading, Query.Side.ADDED, passages)));
  }

  private static List<String> affected(Reading reading) {
    return Stream.concat(printed(reading), Code.touched(reading)).distinct().toList();
  }

  private static Stream<String> printed(Reading reading) {
    return reading.provisions().stream()
        .filter(provision -> provision.kind() == ProvisionKind.AFFECTED)
        .flatMap(provision -> Stream.of(provision.text().split(";")))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
