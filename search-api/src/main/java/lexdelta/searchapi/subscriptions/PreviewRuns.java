package lexdelta.searchapi.subscriptions;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lexdelta.alerts.preview.Preview;
import lexdelta.alerts.preview.Previews;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Terms;

/** Previews under way and just made, each for the person who asked. Safe for use by many threads. */
final class PreviewRuns {
  /** So many are remembered; the oldest is forgotten first. */
  private static final int MOST = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Previews previews;
  private final Duration most;
  private final Map<String, Run> runs = new LinkedHashMap<>();

  /**
   * Runs of previews.
   *
   * @param most how long one may take
   */
  PreviewRuns(Previews previews, Duration most) {
    this.previews = previews;
    this.most = most;
  }

  /** A preview under way or made. */
  static final class Run {
    private final String id = UUID.randomUUID().toString();
    private final PersonId person;
    private final SubscriptionForm form;
    private final FutureTask<Preview> task;
    private volatile int looked;
    private volatile String back = "";

    private Run(
        PersonId person, SubscriptionForm form, Previews previews, Terms terms, Duration most) {
      this.person = person;
      this.form = form;
      this.task = new FutureTask<>(() -> previews.of(terms, most, this::at));
    }

    private void at(int changes, LocalDate day) {
      looked = changes;
      back = day.toString();
    }

    String id() {
      return id;
    }

    /** As it was typed. */
    SubscriptionForm form() {
      return form;
    }

    /** How many changes were looked at so far. */
    int looked() {
      return looked;
    }

    /** Back to which day; empty at first. */
    String back() {
      return back;
    }

    /** Waits a moment for it; empty where it takes longer. */
    Optional<Preview> preview() {
      try {
        return Optional.of(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException underWay) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        throw new IllegalStateException("The preview could not be made.", e);
      }
    }
  }

  Run start(PersonId person, SubscriptionForm form, Terms terms) {
    Run run = new Run(person, form, previews, terms, most);
    synchronized (runs) {
      runs.put(run.id(), run);
      if (runs.size() > MOST) {
        runs.remove(runs.keySet().iterator().next());
      }
    }
    Thread.ofVirtual().name("preview").start(run.task);
    return run;
  }

  /** One's own; empty where it was forgotten. */
  Optional<Run> find(PersonId person, String id) {
    synchronized (runs) {
      return Optional.ofNullable(runs.get(id)).filter(run -> run.person.equals(person));
    }
  }
}
