package lexdelta.crawler.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for words, so that the same word has the same number in both texts of a comparison. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();

  int[] of(List<Token> tokens) {
    return tokens.stream().mapToInt(token -> of(token.meaning())).toArray();
  }

  int of(String word) {
    return numbers.computeIfAbsent(word, any -> numbers.size());
  }
}
