package lexdelta.searchapi.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.Standing;

/**
 * How a document stands, as JSON.
 *
 * @param standing the gravest that is said of its text, in-force when nothing is
 * @param note the same in a few words; empty when it is simply in force
 * @param supersededOn the first day of a later text; null while there is none
 * @param said what is said of it and holds on the day, the gravest first
 * @param others what is said of it and does not hold on the day
 */
public record StandingBody(
    String standing,
    String note,
    Optional<LocalDate> supersededOn,
    List<Line> said,
    List<Line> others) {

  /**
   * One thing that is said.
   *
   * @param provision its label; empty of the whole document
   * @param provisions positions in the text shown
   * @param subject what it is said of where that is not the text; empty of the text
   * @param order by which it stands so
   * @param until the first day on which it no longer does; null while no end is known
   * @param inWords a sentence that says all of it
   * @param saidIn the document that says it
   * @param enteredBy who entered it; null when a publisher says it
   * @param lifts what said the standing that this one ends
   */
  public record Line(
      String standing,
      String provision,
      List<Integer> provisions,
      String subject,
      String scope,
      String order,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      String inWords,
      String words,
      String link,
      String saidIn,
      Instant saidAt,
      Optional<String> enteredBy,
      Optional<String> lifts) {}

  /**
   * Makes it.
   *
   * @param places of the text of the day
   */
  public static StandingBody of(DocumentStanding it, Places places) {
    return new StandingBody(
        it.kind().slug(),
        it.badge(),
        it.supersededOn(),
        it.holding().stream().map(one -> line(one, it.citation(), places)).toList(),
        it.others().stream().map(one -> line(one, it.citation(), places)).toList());
  }

  private static Line line(Standing it, String citation, Places places) {
    return new Line(
        it.kind().slug(),
        it.provision(),
        it.provision().isEmpty() ? List.of() : places.under(it.provision()),
        it.subject(),
        it.scope(),
        it.order(),
        it.from(),
        it.until(),
        it.inWords(citation),
        it.said().words(),
        it.said().link(),
        it.said().document().value(),
        it.said().at(),
        Optional.of(it.said().person()).filter(person -> !person.isEmpty()),
        it.lifts().map(DocumentId::value));
  }
}
