package lexdelta.searchapi.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.matching.WishMatcher;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.KeptWish;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.index.Analyzers;

/**
 * Which texts somebody follows. A text never changes, so that what wishes say of it is kept: only texts
 * not asked about yet are read. Safe for use by many threads.
 */
final class FollowedTexts {
  private static final int MOST_WISHES_KEPT = 200;

  private final Subscriptions subscriptions;
  private final Topics topics;
  private final Versions versions;
  private final InstantSource clock;
  private final Map<Wanted, Map<VersionId, Boolean>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Wanted, Map<VersionId, Boolean>> eldest) {
              return size() > MOST_WISHES_KEPT;
            }
          });

  /** What is wanted, and the day by which queries are read. */
  private record Wanted(Set<KeptWish> wishes, List<Topic> topics, LocalDate day) {}

  FollowedTexts(
      Subscriptions subscriptions, Topics topics, Versions versions, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.topics = topics;
    this.versions = versions;
    this.clock = clock;
  }

  /** Of these documents, those that belong to something the person follows and has not paused. */
  Set<DocumentId> of(PersonId person, Collection<Caption> documents) {
    Set<KeptWish> wishes =
        subscriptions.of(person).stream()
            .filter(it -> !it.paused())
            .map(it -> new KeptWish(it.wish(), it.terms().wish()))
            .collect(Collectors.toSet());
    if (wishes.isEmpty() || documents.isEmpty()) {
      return Set.of();
    }
    Wanted wanted = new Wanted(wishes, topics.all(), Instants.publishersDay(clock.instant()));
    Map<VersionId, Boolean> answers =
        Objects.requireNonNull(
            known.computeIfAbsent(wanted, _ -> new ConcurrentHashMap<VersionId, Boolean>()));
    ask(wanted, documents, answers);
    return documents.stream()
        .filter(it -> answers.getOrDefault(it.version(), false))
        .map(Caption::document)
        .collect(Collectors.toSet());
  }

  private void ask(Wanted wanted, Collection<Caption> documents, Map<VersionId, Boolean> answers) {
    List<VersionId> open =
        documents.stream().map(Caption::version).filter(it -> !answers.containsKey(it)).toList();
    if (open.isEmpty()) {
      return;
    }
    try (WishMatcher matcher =
        WishMatcher.of(
            List.copyOf(wanted.wishes()), wanted.topics(), new Analyzers(), wanted.day())) {
      for (VersionId id : open) {
        Version text = versions.find(id).orElseThrow();
        answers.put(
            id,
            !matcher
                .match(ChangedText.whole(text.source(), text.reading().orElseThrow()))
                .isEmpty());
      }
    }
  }
}
