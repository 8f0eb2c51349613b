package lexdelta.indexer.index;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.Reach;

/**
 * Reads a document word by word and says whether a tree is true of it, in the plainest way there is:
 * all pairs of all matches. Slow, and nothing of it is shared with the index.
 *
 * @param words of the title and the text, in order
 * @param stems the stem of a word asked for
 */
record NaiveReader(List<Word> words, UnaryOperator<String> stems) {

  /**
   * A word of the document.
   *
   * @param place counted within its paragraph
   * @param sentence counted through the document, likewise the others; paragraph 0 is the title
   */
  record Word(String written, String stem, int place, int sentence, int paragraph, int section) {}

  /** Words by their positions in the document. */
  private static final Comparator<TreeSet<Integer>> ANY =
      Comparator.comparing(TreeSet<Integer>::toString);

  boolean isTrue(Query query) {
    return switch (query) {
      case Query.Placed placed -> !matches(placed).isEmpty();
      case Query.And and -> and.all().stream().allMatch(this::isTrue);
      case Query.Or or -> or.any().stream().anyMatch(this::isTrue);
      case Query.ButNot not -> isTrue(not.wanted()) && !isTrue(not.unwanted());
      case Query.AtLeast atLeast -> most(matches(atLeast.what())) >= atLeast.times();
      case Query.Within within ->
          new NaiveReader(
                  words.stream()
                      .filter(
                          word -> (word.paragraph() == 0) == (within.part() == Query.Part.TITLE))
                      .toList(),
                  stems)
              .isTrue(within.what());
      case Query.Words _, Query.Citation _, Query.Filed _, Query.Dated _, Query.Changed _ ->
          throw new AssertionError("not made here: " + query);
    };
  }

  /** Every match, as the positions of its words. */
  private Set<TreeSet<Integer>> matches(Query.Placed placed) {
    Set<TreeSet<Integer>> matches = new TreeSet<>(ANY);
    switch (placed) {
      case Query.Word word -> alone(matches, it -> it.stem().equals(stem(word.word())));
      case Query.Exact exact -> alone(matches, it -> it.written().equals(exact.word()));
      case Query.Root root -> alone(matches, it -> like(root.start() + "!", it));
      case Query.Letters letters -> alone(matches, it -> like(letters.pattern(), it));
      case Query.Phrase phrase -> phrase(matches, phrase.words());
      case Query.Any any -> any.any().forEach(one -> matches.addAll(matches(one)));
      case Query.Near near -> {
        for (TreeSet<Integer> first : matches(near.first())) {
          for (TreeSet<Integer> second : matches(near.second())) {
            if (near(near.reach(), near.ordered(), first, second)) {
              TreeSet<Integer> both = new TreeSet<>(first);
              both.addAll(second);
              matches.add(both);
            }
          }
        }
      }
      case Query.NotNear not -> {
        Set<TreeSet<Integer>> unwanted = matches(not.unwanted());
        for (TreeSet<Integer> wanted : matches(not.wanted())) {
          if (unwanted.stream().noneMatch(u -> near(not.reach(), not.ordered(), wanted, u))) {
            matches.add(wanted);
          }
        }
      }
    }
    return matches;
  }

  private interface Test {
    boolean of(Word word);
  }

  private void alone(Set<TreeSet<Integer>> matches, Test test) {
    for (int i = 0; i < words.size(); i++) {
      if (test.of(words.get(i))) {
        matches.add(new TreeSet<>(Set.of(i)));
      }
    }
  }

  private void phrase(Set<TreeSet<Integer>> matches, List<String> phrase) {
    for (int i = 0; i + phrase.size() <= words.size(); i++) {
      TreeSet<Integer> places = new TreeSet<>();
      for (int j = 0; j < phrase.size(); j++) {
        Word word = words.get(i + j);
        if (like(phrase.get(j), word) && word.paragraph() == words.get(i).paragraph()) {
          places.add(i + j);
        }
      }
      if (places.size() == phrase.size()) {
        matches.add(places);
      }
    }
  }

  private boolean near(
      Reach reach, boolean ordered, TreeSet<Integer> first, TreeSet<Integer> second) {
    if (first.stream().anyMatch(second::contains) || (ordered && second.first() <= first.last())) {
      return false;
    }
    List<Word> all = Stream.concat(first.stream(), second.stream()).map(words::get).toList();
    return switch (reach) {
      case Reach.Words count ->
          all.stream().map(Word::paragraph).distinct().count() == 1
              && distance(first, second) <= count.count();
      case Reach.Piece.SENTENCE -> all.stream().map(Word::sentence).distinct().count() == 1;
      case Reach.Piece.PARAGRAPH -> all.stream().map(Word::paragraph).distinct().count() == 1;
      case Reach.Piece.SECTION -> all.stream().map(Word::section).distinct().count() == 1;
    };
  }

  private int distance(TreeSet<Integer> first, TreeSet<Integer> second) {
    return Math.max(
        0,
        Math.max(place(first.first()), place(second.first()))
            - Math.min(place(first.last()), place(second.last())));
  }

  private int place(int position) {
    return words.get(position).place();
  }

  /** The most matches of which no two reach over the same word. */
  private static int most(Set<TreeSet<Integer>> matches) {
    int[] best = new int[1 + matches.stream().mapToInt(TreeSet::last).max().orElse(-1)];
    for (int end = 0; end < best.length; end++) {
      best[end] = end == 0 ? 0 : best[end - 1];
      for (TreeSet<Integer> match : matches) {
        if (match.last() == end) {
          int before = match.first() == 0 ? 0 : best[match.first() - 1];
          best[end] = Math.max(best[end], before + 1);
        }
      }
    }
    return best.length == 0 ? 0 : best[best.length - 1];
  }

  private static boolean like(String typed, Word word) {
    String letters = typed.chars().mapToObj(c -> letter((char) c)).collect(Collectors.joining());
    return Pattern.matches(letters, word.written());
  }

  private static String letter(char typed) {
    return switch (typed) {
      case '*' -> ".";
      case '!' -> ".*";
      default -> Pattern.quote(String.valueOf(typed));
    };
  }

  private String stem(String asked) {
    return stems.apply(asked);
  }
}
