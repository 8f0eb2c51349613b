package lexdelta.searchapi.administration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.searchapi.jobs.Rounds;

/** What can be started by hand: the same that the commands {@code crawl} and {@code rebuild-index} do. */
final class JobStarts {
  static final String REBUILDING = "rebuild the index";

  private final Rounds rounds;
  private final IndexCatchUp index;
  private final Progress progress;
  private final StartedWork work;
  private volatile boolean stopping;

  JobStarts(Rounds rounds, IndexCatchUp index, Progress progress, StartedWork work) {
    this.rounds = rounds;
    this.index = index;
    this.progress = progress;
    this.work = work;
  }

  /** Watches a source, or all, and carries on what they bring; false where that is under way. */
  boolean watch(Optional<SourceId> source) {
    return work.start(
        source.map(it -> "watch " + it.value()).orElse("watch all sources"),
        () -> words(source.isEmpty() ? rounds.run() : rounds.run(List.of(source.get()))));
  }

  /** Carries on what waits: index, alerts, mail; false where that is under way. */
  boolean publish() {
    return work.start("publish", () -> words(rounds.run(List.of())));
  }

  /** Makes the index anew; searches go on as before meanwhile. False where that is under way. */
  boolean rebuildIndex() {
    stopping = false;
    return work.start(REBUILDING, this::rebuilt);
  }

  private String rebuilt() {
    try {
      return "%d documents indexed".formatted(index.rebuild(this::stoppable));
    } catch (StoppedException e) {
      return "stopped; the index is as it was before";
    }
  }

  /** Heard after each document. */
  private void stoppable(String what, long done, long total) {
    if (stopping) {
      throw new StoppedException();
    }
    progress.at(what, done, total);
  }

  /** Ends a rebuild of the index after the document in hand; false where none is under way. */
  boolean stopIndex() {
    boolean under =
        all().stream().anyMatch(it -> it.what().equals(REBUILDING) && it.endedAt().isEmpty());
    stopping = under;
    return under;
  }

  /** Somebody stopped it. */
  private static final class StoppedException extends RuntimeException {
    StoppedException() {
      super("Stopped by hand");
    }
  }

  private static String words(Rounds.Round round) {
    long changes = round.watched().stream().mapToLong(it -> it.changes()).sum();
    List<String> trouble =
        Stream.concat(
                round.watched().stream()
                    .flatMap(it -> it.trouble().map(words -> it.source() + ": " + words).stream()),
                round.trouble().stream())
            .toList();
    return "done, %d change(s)%s"
        .formatted(changes, trouble.stream().map(it -> "; " + it).collect(Collectors.joining()));
  }

  List<StartedWork.Started> all() {
    return work.all();
  }
}
