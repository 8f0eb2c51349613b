package lexdelta.searchapi.speed;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of passages that stand at present, as somebody would ask for them. Words that are in more
 * than a fifth of the passages are not asked for by themselves, nor those of fewer than four letters.
 */
final class Wording {
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
  private static final Pattern ANY_WORD = Pattern.compile("[a-z]+");
  private static final Set<String> OF_THE_LANGUAGE =
      Set.of("near", "onear", "atleast", "asof", "para", "sent");

  private final Random random;
  private final List<Corpus.Kept> passages;
  private final Map<String, Integer> counts = new HashMap<>();

  Wording(Collection<Corpus.Kept> passages, Random random) {
    this.random = random;
    this.passages =
        passages.stream().filter(it -> it.until().isEmpty() && it.text().length() > 200).toList();
    this.passages.forEach(
        it -> new HashSet<>(words(it.text())).forEach(word -> counts.merge(word, 1, Integer::sum)));
  }

  /** Whether a word is in at most one of so many passages. */
  boolean inOneOf(int many, String word) {
    return counts.getOrDefault(word, 0) <= passages.size() / many;
  }

  /** Any of the passages. */
  Corpus.Kept passage() {
    return passages.get(random.nextInt(passages.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+"));
  }

  private boolean worthAsking(String word) {
    return WORD.matcher(word).matches() && inOneOf(5, word) && !OF_THE_LANGUAGE.contains(word);
  }

  /** Words of a text in its order, each once. */
  List<String> askable(String text) {
    return words(text).stream().filter(this::worthAsking).distinct().toList();
  }

  /** Words side by side somewhere, the first and the last worth asking for. */
  Optional<List<String>> run(String text, int length) {
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
}
