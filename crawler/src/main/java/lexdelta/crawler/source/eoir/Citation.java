package lexdelta.crawler.source.eoir;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;

/**
 * Where a decision is reported: {@code 28 I&N Dec. 751 (BIA 2023)}.
 *
 * @param page empty while the publisher has given none
 * @param body who decided, as the publisher writes it: {@code BIA}, {@code A.G.}, {@code DIR}
 */
record Citation(int volume, Optional<Integer> page, String body, int year) {
  private static final String REPORTER = "(\\d{1,3}) ?I ?& ?N ?,? ?Dec\\.? ?";
  private static final String COURT = "\\(([A-Z][A-Za-z. ]{1,12}?)\\.? ?(\\d{4})\\)";

  /** The whole of a citation, without the name before it. */
  static final String FORM = REPORTER + "(\\d{1,4}|_{1,6}|-{2,6}|—)?,? ?" + COURT;

  private static final Pattern ANYWHERE = Pattern.compile(FORM);

  /** Reads the groups of {@link #FORM} in a match, of which the first is the one given. */
  static Citation of(Matcher match, int first) {
    String page = match.group(first + 1);
    return new Citation(
        Integer.parseInt(match.group(first)),
        page != null && page.matches("\\d+")
            ? Optional.of(Integer.parseInt(page))
            : Optional.empty(),
        court(match.group(first + 2)),
        Integer.parseInt(match.group(first + 3)));
  }

  /** The first citation in a text. */
  static Optional<Citation> in(String text) {
    Matcher match = ANYWHERE.matcher(text);
    return match.find() ? Optional.of(of(match, 1)) : Optional.empty();
  }

  private static String court(String written) {
    String letters = written.replaceAll("[^A-Za-z]", "");
    return letters.equals("AG") ? "A.G." : written.strip();
  }

  /** The decision's permanent address; by its docket number while it has no page. */
  DocumentId document(String docket) {
    return new DocumentId(
        page.map(p -> EoirAddresses.DECISIONS + volume + "-i-n-dec-" + p)
            .orElse(EoirAddresses.DECISIONS + "id-" + docket));
  }

  @Override
  public String toString() {
    return "%d I&N Dec. %s (%s %d)"
        .formatted(volume, page.map(Object::toString).orElse("___"), body, year);
  }
}
