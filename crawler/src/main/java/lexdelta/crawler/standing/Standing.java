package lexdelta.crawler.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;

/**
 * One thing that a source says of how a text stands.
 *
 * @param target the document it concerns: by address, a part of the Code by its own, or by a citation
 * @param provision the label of the provision, {@code (c)(2)}; empty of the whole document
 * @param subject what it concerns where that is not the text itself, such as a pending amendment or
 *     a memorandum; empty of the text
 * @param scope for whom or where, in words; empty where the source does not say
 * @param order what made it so, as one cites it; empty where the source names none
 * @param from the first day on which it stands so; empty when it always did
 * @param until the first day on which it no longer does; empty while no end is known
 * @param lifts what said the standing that this one ends
 */
public record Standing(
    StandingKind kind,
    String target,
    String provision,
    String subject,
    String scope,
    String order,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<DocumentId> lifts,
    Said said) {

  /**
   * Who says it.
   *
   * @param document of the record that says it
   * @param at when it was seen or entered
   * @param words the source's own sentence; may be empty
   * @param link where it can be read; empty when the document itself is all there is
   * @param person who entered it; empty when a publisher says it
   */
  public record Said(DocumentId document, Instant at, String words, String link, String person) {
    public Said {
      at = Instants.kept(at);
    }

    /** Whether an attorney says it. */
    public boolean entered() {
      return !person.isEmpty();
    }
  }

  /** Whether it is about the text itself, not about something announced beside it. */
  public boolean ofText() {
    return subject.isEmpty();
  }

  /** Whether it is about an amendment announced beside the text, whose notices tell more of it. */
  public boolean ofPendingAmendment() {
    return subject.startsWith("pending amendment");
  }

  /** Whether it holds on a day. */
  public boolean holds(LocalDate day) {
    return from.filter(day::isBefore).isEmpty()
        && until.filter(end -> !day.isBefore(end)).isEmpty();
  }

  /** The same, ended on a day at the latest. */
  Standing endedBy(LocalDate day) {
    Optional<LocalDate> end = until.filter(known -> known.isBefore(day)).or(() -> Optional.of(day));
    return new Standing(kind, target, provision, subject, scope, order, from, end, lifts, said);
  }

  /** What it says, by whomever and whenever it was said. */
  public Standing meaning() {
    return new Standing(
        kind,
        target,
        provision,
        subject,
        scope,
        order,
        from,
        until,
        lifts,
        new Said(said.document(), Instant.EPOCH, said.words(), said.link(), said.person()));
  }

  /**
   * A sentence that says it: {@code 8 CFR 208.13(c) is stayed (nationwide) by …, from 2026-11-20;
   * entered by me.}
   *
   * @param citation of the document it concerns
   */
  public String inWords(String citation) {
    return StandingWords.sentence(this, citation);
  }
}
