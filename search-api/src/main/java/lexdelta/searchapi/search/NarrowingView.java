package lexdelta.searchapi.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.indexer.index.Ordering;

/**
 * How an answer can be narrowed down and sorted, as links.
 *
 * @param chips what is chosen; each link takes it away
 * @param whole the answer with nothing chosen
 */
record NarrowingView(List<Link> chips, String whole, List<Link> sorts, List<Group> groups) {
  private static final int SHOWN = 7;

  /**
   * A link.
   *
   * @param chosen whether it is what the answer is now
   */
  record Link(String title, String address, long count, boolean chosen) {}

  /** The values of a choice: those that are seen, and those behind a word. */
  record Group(String slug, String title, List<Link> shown, List<Link> more) {}

  static NarrowingView of(Asked asked, List<Counted> counted) {
    return new NarrowingView(
        counted.stream().flatMap(it -> chips(it, asked)).toList(),
        asked.whole().page(),
        Arrays.stream(Ordering.values()).map(it -> sort(it, asked)).toList(),
        counted.stream().filter(it -> tells(it)).map(it -> group(it, asked)).toList());
  }

  /** Whether there is anything to choose. */
  private static boolean tells(Counted counted) {
    return switch (counted.choice()) {
      case FORCE ->
          counted.values().stream().anyMatch(it -> it.chosen() || !it.value().equals("in-force"));
      case KIND, PUBLISHER, AGENCY, PART, TOPIC, YEAR, SOURCE -> !counted.values().isEmpty();
    };
  }

  private static Stream<Link> chips(Counted counted, Asked asked) {
    return counted.values().stream()
        .filter(Counted.Value::chosen)
        .map(it ->
            new Link(
                counted.choice().title() + ": " + it.title(),
                asked.turned(counted.choice(), it.value()).page(),
                it.count(),
                true));
  }

  private static Link sort(Ordering ordering, Asked asked) {
    String title =
        switch (ordering) {
          case RELEVANCE -> "relevance";
          case NEWEST -> "newest change";
          case POSITION -> "position in the code";
        };
    return new Link(title, asked.sorted(ordering).page(), 0, ordering == asked.ordering());
  }

  private static Group group(Counted counted, Asked asked) {
    List<Link> all =
        counted.values().stream()
            .map(it ->
                new Link(
                    it.title(),
                    asked.turned(counted.choice(), it.value()).page(),
                    it.count(),
                    it.chosen()))
            .toList();
    int shown = Math.min(all.size(), SHOWN);
    return new Group(
        counted.choice().slug(),
        counted.choice().title(),
        all.subList(0, shown),
        all.subList(shown, all.size()));
  }
}
