package lexdelta.crawler.record;

/** Why a change is in the log. */
public enum Cause {
  /** The publisher changed the text. */
  PUBLISHER,
  /** We read the same bytes with another reader. Never alerts. */
  REEXTRACTION,
  /** History recorded later than it happened. Never alerts. */
  BACKFILL,
  /** A document new to the record. Alerts only when issued within 14 days before we saw it. */
  FIRST_SEEN,
  /** A person of the firm entered it, with its source. */
  ENTRY,
  /** Nobody changed anything: a day came on which a text stands otherwise, as was said before. */
  CALENDAR
}
