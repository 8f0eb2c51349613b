package lexdelta.searchapi.jobs;

import java.util.Collection;
import java.util.List;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.watch.Watch;
import lexdelta.crawler.watch.WatchReport;

/** One round: sources watched once, and what they brought carried on to index and mailboxes. */
public final class Rounds {
  private final Watch watch;
  private final Publish publish;

  public Rounds(Watch watch, Publish publish) {
    this.watch = watch;
    this.publish = publish;
  }

  Watch watching() {
    return watch;
  }

  Publish publishing() {
    return publish;
  }

  /**
   * What a round did.
   *
   * @param trouble what went wrong while publishing, a line each
   */
  public record Round(List<WatchReport> watched, List<String> trouble) {}

  /**
   * Runs a round on all sources.
   *
   * @throws InterruptedException when interrupted while waiting; the work begun goes on to its end
   */
  public Round run() throws InterruptedException {
    return run(watch.sources().stream().map(Source::id).toList());
  }

  /**
   * Runs a round on some sources.
   *
   * @throws lexdelta.crawler.watch.UnknownSourceException when one is not watched
   * @throws InterruptedException when interrupted while waiting; the work begun goes on to its end
   */
  public Round run(Collection<SourceId> sources) throws InterruptedException {
    List<WatchReport> watched = watch.watch(sources);
    return new Round(watched, publish.run());
  }
}
