package lexdelta.searchapi.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.index.LuceneIndex;
import lexdelta.searchapi.jobs.Rounds;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;

/** A rebuild of the index that somebody stops. */
class StoppedIndexTest {
  @Test
  void aStoppedRebuildLeavesTheIndexAsItWas() throws InterruptedException {
    try (SampleWindow window = SampleWindow.full();
        StartedWork work = new StartedWork(Clock.systemUTC())) {
      String before = window.get("/api/search?q=permit").body();
      LuceneIndex index = window.port(LuceneIndex.class);
      long cursor = index.cursor();
      AtomicReference<JobStarts> starts = new AtomicReference<>();
      starts.set(
          new JobStarts(
              window.port(Rounds.class),
              new IndexCatchUp(window.port(Changes.class), window.port(Versions.class), index),
              (_, _, _) -> assertThat(starts.get().stopIndex()).isTrue(),
              work));
      assertThat(starts.get().stopIndex()).as("none is under way").isFalse();
      assertThat(starts.get().rebuildIndex()).isTrue();
      assertThat(outcome(work)).isEqualTo("stopped; the index is as it was before");
      assertThat(index.cursor()).isEqualTo(cursor);
      assertThat(window.get("/api/search?q=permit").body()).isEqualTo(before);
    }
  }

  private static String outcome(StartedWork work) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (work.all().getFirst().endedAt().isEmpty() && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    return work.all().getFirst().outcome();
  }
}
