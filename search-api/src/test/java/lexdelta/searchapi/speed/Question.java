package lexdelta.searchapi.speed;

import java.util.List;

/** What is asked, before it is said in an engine's own language. Words are of letters only. */
public sealed interface Question {

  /** Passages with these words. */
  record Words(List<String> words) implements Question {}

  /** Two words in one sentence, and a phrase. */
  record Connected(String first, String second, List<String> phrase) implements Question {}

  /** Words side by side. */
  record Phrase(List<String> words) implements Question {}

  /** Words that begin so, and another word; none of it where it is empty. */
  record Prefix(String root, String beside) implements Question {}

  /** Its kind, for tables. */
  default String kind() {
    return switch (this) {
      case Words _ -> "plain words";
      case Connected _ -> "connectors";
      case Phrase _ -> "phrases";
      case Prefix _ -> "prefixes";
    };
  }
}
