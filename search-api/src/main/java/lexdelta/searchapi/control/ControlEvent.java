package lexdelta.searchapi.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an answer: exactly one of its fields is there.
 *
 * @param trouble why the work ended without a report, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ControlEvent(
    @Nullable Step progress,
    @Nullable CrawlReport crawled,
    @Nullable IndexReport rebuilt,
    @Nullable SnapshotsReport verified,
    @Nullable EvidenceReport exported,
    @Nullable TrialReport tested,
    @Nullable LinkReport linked,
    @Nullable String trouble) {

  /** How far a piece of work is. */
  public record Step(String work, long done, long total) {}

  /**
   * What a crawl did.
   *
   * @param trouble what went wrong while publishing; empty when nothing
   */
  public record CrawlReport(List<Watched> sources, List<String> trouble) {}

  /**
   * What became of one source.
   *
   * @param checks how many addresses were looked at
   * @param trouble in words, empty when every address answered and was read
   */
  public record Watched(String source, int checks, int changes, String trouble) {}

  /** What the index holds after it was rebuilt. */
  public record IndexReport(long passages, long cursor) {}

  /**
   * What became of reading every snapshot.
   *
   * @param trouble a line for each whose bytes are not where the record says
   */
  public record SnapshotsReport(long snapshots, List<String> trouble) {}

  /** Where evidence was written, and of what. */
  public record EvidenceReport(String folder, String citation, String sentence) {}

  /** A source that was looked at. */
  public record Trial(String source, boolean well, List<Look> looks) {}

  /**
   * A look at an address.
   *
   * @param outcome lower case, hyphens
   * @param trouble what is wrong, in words; empty when nothing is
   */
  public record Look(
      String address,
      String outcome,
      int status,
      long bytes,
      int documents,
      int leads,
      List<String> titles,
      String trouble) {}

  /**
   * What a look at sources gave, of which nothing was recorded.
   *
   * @param asked how many sources were to be looked at
   */
  public record TrialReport(int asked, List<Trial> sources) {}

  /**
   * A link by which somebody sets a password.
   *
   * @param path to be opened at the service's address
   */
  public record LinkReport(String name, String path) {}

  static ControlEvent of(Step step) {
    return new ControlEvent(step, null, null, null, null, null, null, null);
  }

  static ControlEvent of(CrawlReport report) {
    return new ControlEvent(null, report, null, null, null, null, null, null);
  }

  static ControlEvent of(IndexReport report) {
    return new ControlEvent(null, null, report, null, null, null, null, null);
  }

  static ControlEvent of(SnapshotsReport report) {
    return new ControlEvent(null, null, null, report, null, null, null, null);
  }

  static ControlEvent of(EvidenceReport report) {
    return new ControlEvent(null, null, null, null, report, null, null, null);
  }

  static ControlEvent of(TrialReport report) {
    return new ControlEvent(null, null, null, null, null, report, null, null);
  }

  static ControlEvent of(LinkReport report) {
    return new ControlEvent(null, null, null, null, null, null, report, null);
  }

  static ControlEvent trouble(String words) {
    return new ControlEvent(null, null, null, null, null, null, null, words);
  }
}
