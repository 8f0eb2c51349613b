package lexdelta.searchapi.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Questions made of the {@link Wording} of passages: the same for the same passages and the same
 * seed.
 */
public final class Questions {
  private static final long SEED = 20_261_122;
  private final Random random = new Random(SEED);
  private final Wording wording;

  private Questions(Collection<Corpus.Kept> passages) {
    this.wording = new Wording(passages, random);
  }

  /** So many different ones of each kind, kinds apart. */
  public static List<List<Question>> of(Collection<Corpus.Kept> passages, int each) {
    Questions questions = new Questions(passages);
    return Stream.<Supplier<Optional<Question>>>of(
            questions::plain, questions::connected, questions::phrase, questions::prefix)
        .map(kind -> questions.different(kind, each))
        .toList();
  }

  private List<Question> different(Supplier<Optional<Question>> kind, int each) {
    Set<Question> different = new LinkedHashSet<>();
    while (different.size() < each) {
      kind.get().ifPresent(different::add);
    }
    return List.copyOf(different);
  }

  private String text() {
    return wording.passage().text();
  }

  private List<String> askable(String text) {
    return wording.askable(text);
  }

  private Optional<Question> plain() {
    List<String> words = new ArrayList<>(askable(text()));
    int wanted = 2 + random.nextInt(3);
    if (words.size() < wanted) {
      return Optional.empty();
    }
    Collections.shuffle(words, random);
    return Optional.of(new Question.Words(List.copyOf(words.subList(0, wanted))));
  }

  private Optional<Question> connected() {
    String text = text();
    List<String> sentence = askable(text.split("[.;:\n]")[0]);
    Optional<List<String>> phrase = wording.run(text, 2);
    if (sentence.size() < 2 || phrase.isEmpty()) {
      return Optional.empty();
    }
    int first = random.nextInt(sentence.size() - 1);
    return Optional.of(
        new Question.Connected(sentence.get(first), sentence.get(first + 1), phrase.get()));
  }

  private Optional<Question> phrase() {
    return wording.run(text(), 2 + random.nextInt(2)).map(Question.Phrase::new);
  }

  private Optional<Question> prefix() {
    List<String> words = askable(text());
    List<String> longer = words.stream().filter(it -> it.length() > 6).toList();
    if (longer.isEmpty()) {
      return Optional.empty();
    }
    String word = longer.get(random.nextInt(longer.size()));
    String beside = random.nextBoolean() ? words.get(random.nextInt(words.size())) : "";
    return Optional.of(
        new Question.Prefix(word.substring(0, 5), beside.equals(word) ? "" : beside));
  }
}
