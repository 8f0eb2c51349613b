package lexdelta.searchapi.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Questions made of the words of passages that stand at present: the same for the same passages and
 * the same seed. Words that are in more than a fifth of the passages are not asked for by
 * themselves, nor those of fewer than four letters.
 */
public final class Questions {
  private static final long SEED = 20_261_122;
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
  private static final Pattern ANY_WORD = Pattern.compile("[a-z]+");
  private static final Set<String> OF_THE_LANGUAGE =
      Set.of("near", "onear", "atleast", "asof", "para", "sent");

  private final Random random = new Random(SEED);
  private final List<Corpus.Kept> passages;
  private final Set<String> common = new HashSet<>();

  private Questions(Collection<Corpus.Kept> passages) {
    this.passages =
        passages.stream().filter(it -> it.until().isEmpty() && it.text().length() > 200).toList();
    Map<String, Integer> counts = new HashMap<>();
    this.passages.forEach(
        it -> new HashSet<>(words(it.text())).forEach(word -> counts.merge(word, 1, Integer::sum)));
    counts.forEach((word, count) -> {
      if (count > this.passages.size() / 5) {
        common.add(word);
      }
    });
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
    return passages.get(random.nextInt(passages.size())).text();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+"));
  }

  private boolean worthAsking(String word) {
    return WORD.matcher(word).matches()
        && !common.contains(word)
        && !OF_THE_LANGUAGE.contains(word);
  }

  /** Words of a text in its order, each once. */
  private List<String> askable(String text) {
    return words(text).stream().filter(this::worthAsking).distinct().toList();
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
    Optional<List<String>> phrase = run(text, 2);
    if (sentence.size() < 2 || phrase.isEmpty()) {
      return Optional.empty();
    }
    int first = random.nextInt(sentence.size() - 1);
    return Optional.of(
        new Question.Connected(sentence.get(first), sentence.get(first + 1), phrase.get()));
  }

  private Optional<Question> phrase() {
    return run(text(), 2 + random.nextInt(2)).map(Question.Phrase::new);
  }

  /** Words side by side somewhere, the first and the last worth asking for. */
  private Optional<List<String>> run(String text, int length) {
    List<String> words = List.of(text.toLowerCase(Locale.ROOT).split(" "));
    int last = words.size() - length;
    if (last <= 0) {
      return Optional.empty();
    }
    int start = random.nextInt(last);
    List<String> run = words.subList(start, start + length);
    return run.stream().allMatch(it -> ANY_WORD.matcher(it).matches())
            && worthAsking(run.getFirst())
            && worthAsking(run.getLast())
        ? Optional.of(List.copyOf(run))
        : Optional.empty();
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
