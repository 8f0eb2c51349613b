package lexdelta.alerts.calendar;

import java.util.Optional;
import lexdelta.crawler.record.FactKind;

/** What happens on a day. */
public enum EntryKind {
  EFFECTIVE("Takes effect"),
  COMMENTS_CLOSE("Comments close"),
  COMPLIANCE("Compliance required"),
  EARLIER_EDITION_ENDS("Last day for the earlier edition"),
  ENDS("Ends"),
  BULLETIN("Visa Bulletin in effect");

  private final String words;

  EntryKind(String words) {
    this.words = words;
  }

  /** {@code Takes effect}. */
  public String words() {
    return words;
  }

  /** Of a stated fact; empty where it is no day of the calendar. */
  static Optional<EntryKind> of(FactKind kind) {
    return switch (kind) {
      case EFFECTIVE_ON -> Optional.of(EFFECTIVE);
      case COMMENTS_CLOSE_ON -> Optional.of(COMMENTS_CLOSE);
      case COMPLIANCE_ON -> Optional.of(COMPLIANCE);
      case ACCEPTED_UNTIL -> Optional.of(EARLIER_EDITION_ENDS);
      case ENDS_ON -> Optional.of(ENDS);
      default -> Optional.empty();
    };
  }
}
