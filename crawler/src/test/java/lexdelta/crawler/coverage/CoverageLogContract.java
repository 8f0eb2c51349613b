package lexdelta.crawler.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import lexdelta.crawler.record.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every log of coverage must do. */
public abstract class CoverageLogContract {
  private static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");
  private static final SourceId FIRST = new SourceId("first");
  private static final SourceId SECOND = new SourceId("second");

  @TempDir Path folder;

  /** A log in a folder, open while the work runs. */
  protected abstract void with(Path folder, Work work);

  /** What is done with a log. */
  @FunctionalInterface
  protected interface Work {
    void on(CoverageLog log);
  }

  private static Transition to(SourceId source, CoverageState state, String reason) {
    return new Transition(0, new Coverage(source, state, reason), Optional.empty(), NOON);
  }

  @Test
  void whatIsAppendedIsThereAfterReopening() {
    with(
        folder,
        log -> {
          Transition first = log.append(to(FIRST, CoverageState.COVERED, "Seen."));
          Transition second =
              log.append(
                  new Transition(
                      0,
                      new Coverage(FIRST, CoverageState.DARK, "Refused."),
                      Optional.of(CoverageState.COVERED),
                      NOON.plusNanos(1_999)));
          assertThat(second.number()).isGreaterThan(first.number());
          assertThat(second.at()).isEqualTo(NOON.plusNanos(1_000));
        });
    with(
        folder,
        log -> {
          Transition newest = log.newest(FIRST).orElseThrow();
          assertThat(newest.before()).contains(CoverageState.COVERED);
          assertThat(newest.coverage())
              .isEqualTo(new Coverage(FIRST, CoverageState.DARK, "Refused."));
          assertThat(newest.at()).isEqualTo(NOON.plusNanos(1_000));
          assertThat(log.of(FIRST, 9)).hasSize(2).first().isEqualTo(newest);
          assertThat(log.of(FIRST, 9).getLast().before()).isEmpty();
        });
  }

  @Test
  void eachSourceHasItsOwnAndAllAreReadInOrder() {
    with(
        folder,
        log -> {
          Transition a = log.append(to(FIRST, CoverageState.COVERED, "a"));
          Transition b = log.append(to(SECOND, CoverageState.LATE, "b"));
          Transition c = log.append(to(FIRST, CoverageState.SUSPECT, "c"));
          assertThat(log.newest(FIRST)).contains(c);
          assertThat(log.newest(new SourceId("third"))).isEmpty();
          assertThat(log.of(FIRST, 9)).containsExactly(c, a);
          assertThat(log.sources()).containsExactly(FIRST, SECOND);
          assertThat(log.of(FIRST, 1)).containsExactly(c);
          assertThat(log.after(0, 9)).containsExactly(a, b, c);
          assertThat(log.after(a.number(), 1)).containsExactly(b);
          assertThat(log.after(c.number(), 9)).isEmpty();
        });
  }

  @Test
  void aReasonOfAnyLengthAndAnyCharactersIsKept() {
    with(
        folder,
        log -> {
          log.append(to(FIRST, CoverageState.DARK, "zero \0 " + "𝒳".repeat(2000)));
          String kept = log.newest(FIRST).orElseThrow().coverage().reason();
          assertThat(kept).startsWith("zero \ufffd 𝒳").endsWith("𝒳…");
        });
  }
}
