package lexdelta.crawler.watch;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.source.WatchedSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings in the past, some texts at a time: fetched, read, and on to the next. What is missing is
 * asked of the stored lists again each time, so that stopping and starting again lose nothing.
 */
final class BackfillStep {
  /** So many texts are fetched before they are read. */
  private static final int BATCH = 20;

  private final FetchStep fetch;
  private final ReadStep read;
  private final TransactionOperations transaction;

  BackfillStep(FetchStep fetch, ReadStep read, TransactionOperations transaction) {
    this.fetch = fetch;
    this.read = read;
    this.transaction = transaction;
  }

  /**
   * What came of it.
   *
   * @param looks how many addresses were looked at
   * @param trouble what went wrong first, in words; empty when nothing did
   */
  record Filled(int looks, int changes, Optional<String> trouble) {}

  /**
   * Fills what is missing. An address at which there is nothing is passed over and asked again in
   * the next watch; any other trouble ends the work, for the next watch to go on with.
   *
   * @param stopping asked between two looks; true ends the work there
   */
  Filled fill(WatchedSource source, Progress progress, BooleanSupplier stopping) {
    return new Round(source, progress, stopping).fill();
  }

  private final class Round {
    private final WatchedSource source;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Set<URI> tried = new HashSet<>();
    private int changes;
    private Optional<String> trouble = Optional.empty();
    private boolean ended;

    Round(WatchedSource source, Progress progress, BooleanSupplier stopping) {
      this.source = source;
      this.progress = progress;
      this.stopping = stopping;
    }

    Filled fill() {
      List<URI> missing = missing();
      while (!missing.isEmpty() && !ended && !stopping.getAsBoolean()) {
        fetch(missing);
        readAll();
        missing = missing();
      }
      return new Filled(tried.size(), changes, trouble);
    }

    private List<URI> missing() {
      return fetch.missing(source).stream().filter(address -> !tried.contains(address)).toList();
    }

    private void fetch(List<URI> missing) {
      int total = tried.size() + missing.size();
      for (URI address : missing.subList(0, Math.min(BATCH, missing.size()))) {
        if (ended || stopping.getAsBoolean()) {
          return;
        }
        progress.at("back-fill " + source.source().id(), tried.size(), total);
        tried.add(address);
        FetchStep.Seen seen = fetch.look(source.source().id(), address);
        trouble = trouble.or(seen::trouble);
        ended = seen.trouble().isPresent() && seen.outcome() != Outcome.GONE;
      }
      progress.at("back-fill " + source.source().id(), tried.size(), total);
    }

    private void readAll() {
      while (read.left(source) > 0 && !stopping.getAsBoolean()) {
        ReadStep.Read one = transaction.execute(status -> read.readNext(source));
        if (one != null) {
          changes += one.changes();
          trouble = trouble.or(one::trouble);
        }
      }
    }
  }
}
