package lexdelta.crawler.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The texts of two days, compared without regard to the publisher's list of changes, and then held
 * against it. Says of each document that either of the two names what came of it.
 *
 * @param from the earlier day; changes of that day itself are not in it
 * @param to the later day, with its changes
 * @param reader the version of the reader that read both texts
 */
public record CrossCheck(
    SourceId source,
    LocalDate from,
    LocalDate to,
    SnapshotId fromSnapshot,
    SnapshotId toSnapshot,
    int reader,
    Instant checkedAt,
    List<Finding> findings) {
  public CrossCheck {
    findings = List.copyOf(findings);
  }

  /**
   * One document.
   *
   * @param listed whether the publisher's list names it
   * @param ours what our comparison says; empty when it found nothing
   */
  public record Finding(
      DocumentId document, boolean listed, Optional<ChangeKind> ours, Verdict verdict) {}

  /** How list and texts agree about a document. */
  public enum Verdict {
    /** Listed, and the text differs. */
    AGREED("changed in words"),
    /** Listed, and what differs is a notice or a note beside the text. */
    NOTES_ONLY("notices only"),
    /** Listed, and the words are the same: white space, other typography, or markup. */
    SAME_WORDS("white space only"),
    /** Listed as a reissue without substance, and the words are the same. */
    REISSUED("reissued, the same words"),
    /** Listed, and on neither of the two days was there such a document. */
    ON_NEITHER_DAY("on neither day"),
    /** Not listed, though the text differs. */
    NOT_LISTED("not listed"),
    /** Not listed, and what differs is a notice or a note beside the text. */
    NOTES_NOT_LISTED("notices, not listed");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** In a few words, for people. */
    public String inWords() {
      return words;
    }

    /** Whether the texts themselves explain why list and comparison say what they say. */
    public boolean explained() {
      return switch (this) {
        case AGREED, NOTES_ONLY, SAME_WORDS, REISSUED -> true;
        case ON_NEITHER_DAY, NOT_LISTED, NOTES_NOT_LISTED -> false;
      };
    }
  }

  public long count(Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** How many documents the list names. */
  public long listed() {
    return findings.stream().filter(Finding::listed).count();
  }

  /** The documents about which the texts do not explain the difference. */
  public List<Finding> unexplained() {
    return findings.stream().filter(finding -> !finding.verdict().explained()).toList();
  }

  /** {@code listed 16: 1 changed in words, 8 notices only, 7 white space only}. */
  public String inWords() {
    List<String> counts =
        Arrays.stream(Verdict.values())
            .filter(verdict -> count(verdict) > 0)
            .map(verdict -> count(verdict) + " " + verdict.inWords())
            .toList();
    return "listed " + listed() + (counts.isEmpty() ? "" : ": " + String.join(", ", counts));
  }
}
