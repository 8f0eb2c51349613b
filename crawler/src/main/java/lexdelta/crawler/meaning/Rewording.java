package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import lexdelta.crawler.compare.Edit;

/** An edit within the two texts of a change. */
record Rewording(Phrases before, Phrases after, Edit edit) {
  private static final int BRIEF = 20;

  String from() {
    return before.text().substring(edit.beforeStart(), edit.beforeEnd()).strip();
  }

  String to() {
    return after.text().substring(edit.afterStart(), edit.afterEnd()).strip();
  }

  /** Whether both sides are short enough for one word to stand for another. */
  boolean brief() {
    return Quotes.words(from()) <= BRIEF && Quotes.words(to()) <= BRIEF;
  }

  /**
   * Phrases that an edit touches, and what became of them.
   *
   * @param pairs what stands for what
   * @param gone those that nothing stands for
   * @param come those that stand for nothing
   * @param edit widened to the phrases
   */
  record Touched<P extends Phrase>(List<Pair<P>> pairs, List<P> gone, List<P> come, Edit edit) {}

  /** A phrase and the one in its place. */
  record Pair<P extends Phrase>(P before, P after) {}

  /**
   * The phrases of a kind that the edit touches, or that it makes or breaks together with the words
   * around it: {@code not} may come to stand after {@code may}.
   *
   * @param same phrases that say the same
   * @param akin phrases that are paired before others
   */
  <P extends Phrase> Touched<P> touched(
      Function<Phrases, List<P>> kind, BiPredicate<P, P> same, BiPredicate<P, P> akin) {
    Edit wide = widened(kind);
    List<P> gone =
        new ArrayList<>(Phrase.touching(kind.apply(before), wide.beforeStart(), wide.beforeEnd()));
    List<P> come =
        new ArrayList<>(Phrase.touching(kind.apply(after), wide.afterStart(), wide.afterEnd()));
    pair(gone, come, same);
    List<Pair<P>> pairs = pair(gone, come, akin);
    pairs.addAll(pair(gone, come, (a, b) -> true));
    return new Touched<>(pairs, gone, come, wide);
  }

  private <P extends Phrase> Edit widened(Function<Phrases, List<P>> kind) {
    List<P> earlier = Phrase.touching(kind.apply(before), edit.beforeStart(), edit.beforeEnd());
    List<P> later = Phrase.touching(kind.apply(after), edit.afterStart(), edit.afterEnd());
    int left =
        Math.max(
            earlier.isEmpty() ? 0 : edit.beforeStart() - earlier.getFirst().start(),
            later.isEmpty() ? 0 : edit.afterStart() - later.getFirst().start());
    int right =
        Math.max(
            earlier.isEmpty() ? 0 : earlier.getLast().end() - edit.beforeEnd(),
            later.isEmpty() ? 0 : later.getLast().end() - edit.afterEnd());
    return widened(Math.max(0, left), Math.max(0, right));
  }

  /** By as much on both sides, where the two texts are the same; whole words only. */
  private Edit widened(int left, int right) {
    return new Edit(
        beginning(before.text(), edit.beforeStart(), left),
        ending(before.text(), edit.beforeEnd(), right),
        beginning(after.text(), edit.afterStart(), left),
        ending(after.text(), edit.afterEnd(), right));
  }

  private static int beginning(String text, int start, int by) {
    int at = Math.max(0, start - by);
    while (by > 0 && at > 0 && at < start && wordy(text, at - 1) && wordy(text, at)) {
      at--;
    }
    return at;
  }

  private static int ending(String text, int end, int by) {
    int at = Math.min(text.length(), end + by);
    while (by > 0 && at < text.length() && at > end && wordy(text, at - 1) && wordy(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean wordy(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  /** Takes from two lists what belongs together, in order. */
  private static <P extends Phrase> List<Pair<P>> pair(
      List<P> gone, List<P> come, BiPredicate<P, P> fits) {
    List<Pair<P>> pairs = new ArrayList<>();
    for (int i = 0; i < gone.size(); ) {
      P phrase = gone.get(i);
      Optional<P> partner = come.stream().filter(each -> fits.test(phrase, each)).findFirst();
      if (partner.isPresent()) {
        pairs.add(new Pair<>(phrase, partner.get()));
        come.remove(partner.get());
        gone.remove(i);
      } else {
        i++;
      }
    }
    return pairs;
  }
}
