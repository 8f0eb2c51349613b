package lexdelta.searchapi.jobs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /**
   * What a round did.
   *
   * @param trouble what went wrong while publishing, a line each
   */
  public record Round(List<WatchReport> watched, List<String> trouble) {}

  /**
   * Runs a round.
   *
   * @param only the one source to watch; empty for all
   * @throws lexdelta.crawler.watch.UnknownSourceException when it is not watched
   */
  public Round run(Optional<SourceId> only) throws InterruptedException {
    Collection<SourceId> wanted =
        only.map(List::of).orElseGet(() -> watch.sources().stream().map(Source::id).toList());
    List<WatchReport> watched = watch.watch(wanted);
    return new Round(watched, publish.run());
  }
}
