package lexdelta.crawler.meaning;

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
 * @param words its own: {@code Policy Alert}, {@code Technical Update}, {@code substantive}
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

  /** Of a row of the eCFR's own list of versions. */
  public static PublishersLabel of(Statement statement) {
    return new PublishersLabel(
        statement.substantive() ? "substantive" : "not substantive", statement.substantive());
  }
}
