package lexdelta.crawler.meaning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Statement;

/**
 * What the publisher itself calls a change. It stands beside our weight and does not enter it.
 *
 * @param words its own: {@code Policy Alert}, {@code Technical Update}, {@code not substantive}
 * @param substantive whether by that word the change is one of substance
 */
public record PublishersLabel(String words, boolean substantive) {

  private static final Pattern LABEL =
      Pattern.compile("(?i)\\b(?:policy alert|technical update)\\b");

  /** Of an entry of the list of updates to the Policy Manual; empty for all others. */
  public static Optional<PublishersLabel> of(Reading reading) {
    return reading.provisions().stream()
        .filter(each -> reading.kind() == DocumentKind.POLICY_UPDATE)
        .filter(provision -> provision.kind() == ProvisionKind.FACT)
        .map(provision -> LABEL.matcher(provision.text()))
        .filter(Matcher::find)
        .findFirst()
        .map(label ->
            new PublishersLabel(
                label.group(), !label.group().equalsIgnoreCase("technical update")));
  }

  /**
   * Of what a publisher's own list of versions says of a document between two days; where it says
   * several things, one of substance decides. Empty when it says nothing.
   *
   * @param after the day of the earlier text; empty when there is none
   * @param until the day of the later text
   */
  public static Optional<PublishersLabel> of(
      List<Statement> statements, Optional<LocalDate> after, LocalDate until) {
    return statements.stream()
        .filter(statement -> !statement.appearsOn().isAfter(until))
        .filter(statement -> statement.appearsOn().isAfter(after.orElse(until.minusDays(1))))
        .map(Statement::substantive)
        .max(Comparator.naturalOrder())
        .map(substance ->
            new PublishersLabel(substance ? "substantive" : "not substantive", substance));
  }
}
