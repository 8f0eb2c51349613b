package lexdelta.alerts.why;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.catchup.SeenChange;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.matching.WishMatcher;
import lexdelta.alerts.matching.WishMatcher.Answered;
import lexdelta.alerts.preview.Leaves;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Criteria;
import lexdelta.alerts.wish.KeptWish;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishId;
import lexdelta.crawler.record.Instants;
import lexdelta.indexer.index.Analyzers;

/** How near a change came to a wish that it does not answer. */
final class NearestMiss {
  private static final WishId ASKED = new WishId(0);

  private final Topics topics;
  private final InstantSource clock;

  NearestMiss(Topics topics, InstantSource clock) {
    this.topics = topics;
    this.clock = clock;
  }

  /** In words: which parts of the wish were there and which were not. */
  String of(Wish wish, SeenChange seen) {
    Optional<Criteria> criteria = criteria(wish);
    if (criteria.isEmpty()) {
      return "The topic was removed; nothing belongs to it.";
    }
    List<String> leaves = Leaves.of(criteria.get());
    List<KeptWish> wishes = new ArrayList<>(List.of(new KeptWish(ASKED, wish)));
    for (String leaf : leaves) {
      wishes.add(new KeptWish(new WishId(wishes.size()), new Wish.Searched(leaf)));
    }
    try (WishMatcher matcher =
        WishMatcher.of(
            wishes, topics.all(), new Analyzers(), Instants.publishersDay(clock.instant()))) {
      Set<WishId> changed = found(matcher, seen.text());
      Set<WishId> whole = found(matcher, ChangedText.whole(seen.change().source(), seen.named()));
      return String.join(
          " ",
          Stream.of(
                  verdict(wish, seen, changed, whole),
                  leaves.isEmpty() ? "" : parts(leaves, changed, whole),
                  places(criteria.get(), seen))
              .filter(sentence -> !sentence.isEmpty())
              .toList());
    }
  }

  private Optional<Criteria> criteria(Wish wish) {
    return wish instanceof Wish.OfTopic to
        ? topics.find(to.topic()).map(Criteria::of)
        : wish.criteria();
  }

  private static Set<WishId> found(WishMatcher matcher, ChangedText text) {
    return matcher.match(text).stream()
        .map(Answered::wish)
        .map(KeptWish::id)
        .collect(Collectors.toSet());
  }

  private static String verdict(
      Wish wish, SeenChange seen, Set<WishId> changed, Set<WishId> whole) {
    if (changed.contains(ASKED)) {
      return wish.concernedBy(seen.comparison())
          ? "By today's terms it would answer; the topic was defined otherwise, or the subscription"
              + " cancelled, when it came up."
          : "What changed in %s lies outside what you follow.".formatted(seen.named().citation());
    }
    return whole.contains(ASKED)
        ? "The text as a whole answers, but not what changed in it."
        : "It does not answer.";
  }

  private static String parts(List<String> leaves, Set<WishId> changed, Set<WishId> whole) {
    List<String> there = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    List<String> nowhere = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      WishId id = new WishId(i + 1L);
      (changed.contains(id) ? there : whole.contains(id) ? elsewhere : nowhere)
          .add("«" + leaves.get(i) + "»");
    }
    return Stream.of(
            sentence("In what changed: ", there),
            sentence("In the text, but not in what changed: ", elsewhere),
            sentence("Nowhere in it: ", nowhere))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String sentence(String before, List<String> parts) {
    return parts.isEmpty() ? "" : before + String.join(", ", parts) + ".";
  }

  private static String places(Criteria criteria, SeenChange seen) {
    List<String> places =
        Stream.concat(
                criteria.citations().stream().map(Object::toString),
                criteria.sources().stream().map(source -> "the source " + source))
            .limit(6)
            .toList();
    return places.isEmpty()
        ? ""
        : "The change is of %s, from the source %s; you follow %s."
            .formatted(seen.named().citation(), seen.change().source(), String.join(", ", places));
  }
}
