package lexdelta.crawler.amendment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * A page of the Federal Register and its day, as an amendment note names them: {@code 82 FR 7632,
 * Jan. 23, 2017}.
 */
record Cited(int volume, int page, LocalDate day) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern CITED =
      Pattern.compile(
          "\\b(\\d{1,3}) FR (\\d{1,3},\\d{3}|\\d{1,6}),? ([A-Z][a-z]{2})[a-z]{0,6}+\\.? (\\d{1,2}), (\\d{4})");

  /** All that the notes of a text name. */
  static Set<Cited> in(Reading reading) {
    Set<Cited> cited = new LinkedHashSet<>();
    reading.provisions().stream()
        .filter(provision -> provision.kind() == ProvisionKind.SOURCE_NOTE)
        .forEach(note -> {
          for (Matcher m = CITED.matcher(note.text()); m.find(); ) {
            add(m, cited);
          }
        });
    return cited;
  }

  private static void add(Matcher m, Set<Cited> cited) {
    int month = MONTHS.indexOf(m.group(3).toLowerCase(Locale.ROOT)) + 1;
    try {
      cited.add(
          new Cited(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2).replace(",", "")),
              LocalDate.of(Integer.parseInt(m.group(5)), month, Integer.parseInt(m.group(4)))));
    } catch (DateTimeException misprint) {
      // A day that the calendar does not have names no issue.
    }
  }

  @Override
  public String toString() {
    return volume + " FR " + page;
  }
}
