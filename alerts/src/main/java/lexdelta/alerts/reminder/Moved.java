package lexdelta.alerts.reminder;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import lexdelta.alerts.notice.Words;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/**
 * What a later document does to a day that an earlier one states.
 *
 * @param how in the words of {@link lexdelta.crawler.record.FactKind#CONCERNS}: {@code delays}
 * @param by the later document
 * @param to the day that it states instead; empty where it states none
 * @param words its own sentence; may be empty
 * @param certain whether it names the earlier document, or there is no other it can mean; where it
 *     is not, the day stands and the reader is told where to look
 */
public record Moved(String how, Version by, Optional<LocalDate> to, String words, boolean certain) {

  /** The later document as it stands. */
  public Reading document() {
    return by.reading().orElseThrow();
  }

  /** {@code withdrawn}, {@code delayed}, {@code extended}: in the subject of a mail. */
  String done() {
    String verb = how.toLowerCase(Locale.ROOT).replaceFirst("\\s.*", "");
    return switch (verb) {
      case "delays" -> "delayed";
      case "stays" -> "stayed";
      case "withdraws" -> "withdrawn";
      case "extends" -> "extended";
      case "reopens" -> "reopened";
      default -> "corrected";
    };
  }

  /** What became of the day. */
  String instead() {
    String day = to.map(it -> ", but on " + Words.day(it)).orElse("");
    String open = to.isEmpty() && !done().equals("withdrawn") ? ", and on no day stated yet" : "";
    return day + open;
  }
}
