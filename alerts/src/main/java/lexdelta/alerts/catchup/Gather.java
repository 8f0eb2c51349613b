package lexdelta.alerts.catchup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.catchup.AlertLog.Settled;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.notice.Form;
import lexdelta.alerts.notice.Notice;
import lexdelta.alerts.notice.Reason;
import lexdelta.alerts.notice.Stood;
import lexdelta.alerts.notice.ToldChange;
import lexdelta.alerts.notice.ToldDay;
import lexdelta.alerts.notice.ToldEvent;
import lexdelta.alerts.notice.Words;
import lexdelta.alerts.reminder.DayTeller;
import lexdelta.alerts.reminder.DueDay;
import lexdelta.alerts.reminder.DueDays;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Wish;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Instants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each recipient what is due, all of it in one message, whichever of their subscriptions it
 * answers. Run it as often as you like: each change is told to a recipient once.
 */
public final class Gather {
  /** Changes in one message: more than a month brings, few enough to be held with their texts. */
  private static final int ENOUGH = 500;

  private static final Logger log = LoggerFactory.getLogger(Gather.class);

  private final Ports ports;
  private final List<Form> forms;
  private final Slots slots;
  private final InstantSource clock;

  /** Where the changes come from, who holds what, and what waits. */
  public record Ports(
      Changes changes,
      SeenChanges seen,
      Topics topics,
      Subscriptions subscriptions,
      Recipients recipients,
      AlertLog alerts,
      DueDays days,
      DayTeller teller) {}

  /**
   * A gathering.
   *
   * @param forms of messages, one at least for each channel
   */
  public Gather(Ports ports, List<Form> forms, Slots slots, InstantSource clock) {
    this.ports = ports;
    this.forms = List.copyOf(forms);
    this.slots = slots;
    this.clock = clock;
  }

  /**
   * Puts a message into the outbox for everybody for whom something is due.
   *
   * @return how many messages
   */
  public int run() {
    Instant now = clock.instant();
    Set<Recipient> due = new LinkedHashSet<>(ports.alerts().due(now));
    due.addAll(ports.days().due(now));
    return due.isEmpty() ? 0 : new Round(now).run(due);
  }

  /** One run, with what it knows. */
  private final class Round {
    private final Instant now;
    private final Map<SubscriptionId, Subscription> active;
    private final Map<SubscriptionId, Held> held = new HashMap<>();
    private final Map<Long, Optional<Seen>> seen = new LinkedHashMap<>(16, 0.75f, true);

    /** A subscription that holds and whom it tells. */
    private record Held(Subscription subscription, Set<Recipient> recipients) {}

    /** A change as it is told. */
    private record Seen(SeenChange change, Stood stood) {}

    Round(Instant now) {
      this.now = now;
      this.active =
          ports.subscriptions().active().stream()
              .collect(Collectors.toMap(Subscription::id, Function.identity()));
    }

    /** Of the subscriptions by which something waits: who reads the others need not be known. */
    private void hold(Stream<SubscriptionId> waiting) {
      List<Subscription> more =
          waiting
              .distinct()
              .filter(id -> !held.containsKey(id))
              .flatMap(id -> Optional.ofNullable(active.get(id)).stream())
              .toList();
      if (!more.isEmpty()) {
        ports
            .recipients()
            .each(more)
            .forEach((subscription, all) ->
                held.put(subscription.id(), new Held(subscription, Set.copyOf(all))));
      }
    }

    int run(Set<Recipient> due) {
      int messages = 0;
      for (Recipient recipient : due) {
        boolean more = true;
        while (more) {
          Sorted sorted = sorted(recipient);
          more = sorted.anything() && settle(recipient, sorted);
          messages += more && sorted.tells() ? 1 : 0;
        }
      }
      return messages;
    }

    /** What waits, by what becomes of it; what a pause holds back is in none. */
    private record Sorted(
        List<Alert> told, Map<Alert, String> already, List<Alert> dropped, GatheredDays days) {
      boolean tells() {
        return !told.isEmpty() || !days.told().isEmpty();
      }

      boolean anything() {
        return tells()
            || !already.isEmpty()
            || !dropped.isEmpty()
            || !days.settled().dropped().isEmpty();
      }
    }

    /** What would be due while more is gathered is taken along. */
    private Sorted sorted(Recipient recipient) {
      Instant by = now.plus(slots.gathering());
      List<Alert> waiting = ports.alerts().pending(recipient, by);
      List<DueDay> waitingDays = ports.days().pending(recipient, by);
      hold(
          Stream.concat(
              waiting.stream().map(Alert::subscription),
              waitingDays.stream().map(DueDay::subscription)));
      Map<Long, String> before =
          ports.alerts().messages(recipient, waiting.stream().map(Alert::change).toList());
      Sorted sorted =
          new Sorted(
              new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), days(waitingDays));
      Set<Long> changes =
          waiting.stream().map(Alert::change).distinct().limit(ENOUGH).collect(Collectors.toSet());
      for (Alert alert : waiting) {
        if (!changes.contains(alert.change())) {
          continue;
        }
        Held holder = held.get(alert.subscription());
        String message = before.get(alert.change());
        if (holder == null
            || !holder.recipients().contains(recipient)
            || seen(alert.change()).isEmpty()) {
          sorted.dropped().add(alert);
        } else if (message != null) {
          sorted.already().put(alert, message);
        } else if (!holder.subscription().paused()) {
          sorted.told().add(alert);
        }
      }
      return sorted;
    }

    private GatheredDays days(List<DueDay> waiting) {
      return GatheredDays.of(
          waiting, ports.teller(), Instants.publishersDay(now), this::wanted, this::reason);
    }

    private GatheredDays.Wanted wanted(DueDay due) {
      Held by = held.get(due.subscription());
      if (by == null || !by.recipients().contains(due.recipient())) {
        return GatheredDays.Wanted.NO;
      }
      return by.subscription().paused() ? GatheredDays.Wanted.NOT_NOW : GatheredDays.Wanted.YES;
    }

    private boolean settle(Recipient recipient, Sorted sorted) {
      Optional<Message> message = sorted.tells() ? written(recipient, sorted) : Optional.empty();
      boolean unwritten = message.isEmpty() && sorted.tells();
      return !unwritten
          && ports
              .alerts()
              .settle(
                  new Settled(
                      message.stream().toList(),
                      sorted.told(),
                      sorted.already(),
                      sorted.dropped(),
                      sorted.days().settled()),
                  now);
    }

    /** What cannot be written waits and holds up nobody else. */
    private Optional<Message> written(Recipient recipient, Sorted sorted) {
      try {
        return Optional.of(write(recipient, sorted.told(), sorted.days().told()));
      } catch (RuntimeException brokenPromise) {
        log.error("What is due to {} could not be written", recipient, brokenPromise);
        return Optional.empty();
      }
    }

    private Message write(Recipient recipient, List<Alert> alerts, List<ToldDay> days) {
      Map<EventId, Map<Long, List<Alert>>> events =
          alerts.stream()
              .collect(
                  Collectors.groupingBy(
                      Alert::event,
                      LinkedHashMap::new,
                      Collectors.groupingBy(
                          Alert::change, LinkedHashMap::new, Collectors.toList())));
      Map<EventId, Instant> told = ports.alerts().told(recipient, events.keySet());
      List<ToldEvent> notice = new ArrayList<>();
      events.forEach((event, places) ->
          notice.add(
              new ToldEvent(
                  places.values().stream().map(this::change).toList(),
                  Optional.ofNullable(told.get(event)).map(Instants::publishersDay))));
      return form(recipient)
          .write(new Notice(recipient, ports.recipients().token(recipient), notice, days, now));
    }

    private Form form(Recipient recipient) {
      return forms.stream()
          .filter(form -> form.prints(recipient.channel()))
          .findFirst()
          .orElseThrow(() ->
              new IllegalStateException(
                  "No form of message is known for the channel " + recipient.channel() + "."));
    }

    private ToldChange change(List<Alert> alerts) {
      Seen it = seen(alerts.getFirst().change()).orElseThrow();
      return new ToldChange(
          it.change().change(),
          it.change().comparison(),
          it.stood(),
          alerts.getFirst().weight(),
          alerts.stream()
              .map(this::reason)
              .sorted(Comparator.comparing(Reason::followed))
              .toList());
    }

    private Reason reason(Alert alert) {
      return reason(alert.subscription(), alert.reasons());
    }

    private Reason reason(DueDay due) {
      return reason(due.subscription(), due.why().lines().toList());
    }

    private Reason reason(SubscriptionId id, List<String> why) {
      Subscription subscription = Objects.requireNonNull(held.get(id)).subscription();
      Wish wish = subscription.terms().wish();
      Optional<Topic> topic =
          wish instanceof Wish.OfTopic to ? ports.topics().find(to.topic()) : Optional.empty();
      return new Reason(
          topic.map(Topic::title).orElseGet(wish::inWords),
          topic.map(Words::inSentence).orElseGet(wish::inWords),
          topic.isPresent(),
          subscription.terms().matter(),
          why);
    }

    /** Many recipients are told of the same changes: the last ones used are kept at hand. */
    private Optional<Seen> seen(long number) {
      Optional<Seen> known = seen.get(number);
      if (known == null) {
        known = ports.changes().find(number).map(this::read);
        seen.put(number, known);
        if (seen.size() > 2 * ENOUGH) {
          seen.remove(seen.keySet().iterator().next());
        }
      }
      return known;
    }

    private Seen read(Change change) {
      SeenChange read = ports.seen().read(change);
      return new Seen(read, ports.seen().stood(read, now));
    }
  }
}
