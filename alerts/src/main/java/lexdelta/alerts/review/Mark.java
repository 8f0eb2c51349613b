package lexdelta.alerts.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** What somebody says of an event. */
public sealed interface Mark {
  /** What kind of mark it is, by the names that addresses, JSON and the table give them. */
  default Kind kind() {
    return switch (this) {
      case Opened _ -> Kind.OPENED;
      case Read _ -> Kind.READ;
      case Relevant _ -> Kind.RELEVANT;
      case NotRelevant _ -> Kind.NOT_RELEVANT;
      case Assigned _ -> Kind.ASSIGNED;
      case TakenOver _ -> Kind.TAKEN_OVER;
      case Noted _ -> Kind.NOTED;
      case Withdrawn _ -> Kind.WITHDRAWN;
      case Done _ -> Kind.DONE;
      case Reopened _ -> Kind.REOPENED;
    };
  }

  /** The kinds of marks. */
  enum Kind {
    OPENED("opened it"),
    READ("marked it read"),
    RELEVANT("judged it relevant"),
    NOT_RELEVANT("judged it not relevant"),
    ASSIGNED("assigned it"),
    TAKEN_OVER("took it over"),
    NOTED("noted"),
    WITHDRAWN("withdrew a note"),
    DONE("marked it done"),
    REOPENED("reopened it");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What somebody did, {@code judged it relevant}. */
    public String words() {
      return words;
    }

    /** {@code not-relevant}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Came to its page; noted once. */
  record Opened() implements Mark {}

  /** Has read it. */
  record Read() implements Mark {}

  /** Says that it matters for their work; the later of two judgements holds. */
  record Relevant() implements Mark {}

  /** Says that it does not. */
  record NotRelevant() implements Mark {}

  /**
   * Gives it to somebody, perhaps to oneself; what was done is open again.
   *
   * @param dueOn the last day for it
   */
  record Assigned(PersonId to, Optional<LocalDate> dueOn) implements Mark {}

  /**
   * Has from now on what somebody had to do who left the firm, until the same day, and stands where
   * they stood.
   */
  record TakenOver(PersonId from) implements Mark {}

  /**
   * A note.
   *
   * @param shared whether those who review it together see it; else its author alone does
   */
  record Noted(String text, boolean shared) implements Mark {
    private static final int LONGEST = 4_000;

    public Noted {
      text = text.replace("\r\n", "\n").replace('\0', '\ufffd').strip();
      if (text.isEmpty() || text.length() > LONGEST) {
        throw new IllegalArgumentException(
            "A note has 1 to %,d characters; this one has %,d.".formatted(LONGEST, text.length()));
      }
    }
  }

  /**
   * Takes a note of one's own back: from then on its author alone sees it, as withdrawn.
   *
   * @param note the number of its entry
   */
  record Withdrawn(long note) implements Mark {}

  /** Says that nothing is left to be done. */
  record Done() implements Mark {}

  /** Says that there is. */
  record Reopened() implements Mark {}
}
