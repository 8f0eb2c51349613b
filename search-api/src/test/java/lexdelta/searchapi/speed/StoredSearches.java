package lexdelta.searchapi.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Searches that people would save, of the mixed kinds that our language has, made of the {@link
 * Wording} of passages: the same for the same passages and the same seed. Each is made of the words
 * of one passage, so that what it asks for stands together somewhere, and has a word that at most one
 * passage of fifty has. Of a hundred 25 are plain words, one to four; 20 phrases of two or three; 20
 * connectors; 15 roots and single letters left open, most with another word; 10 and, or, but not; 3
 * citations; 7 fields, what was added and what was removed.
 */
public final class StoredSearches {
  private static final long SEED = 20_261_122;

  /** Whoever wants to be told asks for something that not every text has. */
  private static final int RARE = 50;

  private static final Pattern CITATION = Pattern.compile("\\d+ CFR \\d+\\.\\d+\\w*");
  private static final List<String> FORMS =
      List.of(
          "I-129", "I-130", "I-140", "I-485", "I-539", "I-765", "I-90", "N-400", "I-9", "I-601");
  private static final List<String> AGENCIES =
      List.of("homeland security", "justice", "state", "labor", "citizenship immigration services");

  private final Random random = new Random(SEED);
  private final Wording wording;

  private StoredSearches(Collection<Corpus.Kept> passages) {
    this.wording = new Wording(passages, random);
  }

  /** So many different ones. */
  public static List<String> of(Collection<Corpus.Kept> passages, int count) {
    StoredSearches searches = new StoredSearches(passages);
    Set<String> different = new LinkedHashSet<>();
    while (different.size() < count) {
      int kind = searches.random.nextInt(100);
      Optional<String> one = Optional.empty();
      while (one.isEmpty()) {
        one = searches.one(kind);
      }
      different.add(one.get());
    }
    return List.copyOf(different);
  }

  /**
   * One of a kind.
   *
   * @param kind of a hundred
   */
  private Optional<String> one(int kind) {
    Corpus.Kept passage = wording.passage();
    if (kind < 25) {
      return plain(passage.text());
    }
    if (kind < 45) {
      return phrase(passage.text());
    }
    if (kind < 65) {
      return connected(passage.text());
    }
    if (kind < 80) {
      return expanded(passage.text());
    }
    if (kind < 90) {
      return combined(passage.text());
    }
    return kind < 93 ? cited(passage) : filed(passage.text());
  }

  /** Words of a text, the first of them one that few passages have. */
  private Optional<List<String>> words(String text, int count) {
    List<String> words = new ArrayList<>(wording.askable(text));
    Collections.shuffle(words, random);
    Optional<String> rare = words.stream().filter(it -> wording.inOneOf(RARE, it)).findFirst();
    if (rare.isEmpty() || words.size() < count) {
      return Optional.empty();
    }
    words.remove(rare.get());
    words.addFirst(rare.get());
    return Optional.of(List.copyOf(words.subList(0, count)));
  }

  private Optional<String> some(String text, int count, Function<List<String>, String> written) {
    return words(text, count).map(written);
  }

  private Optional<String> plain(String text) {
    return some(text, 1 + random.nextInt(4), words -> String.join(" ", words));
  }

  private Optional<String> phrase(String text) {
    return wording
        .run(text, 2 + random.nextInt(2))
        .filter(words -> words.stream().anyMatch(word -> wording.inOneOf(RARE, word)))
        .map(StoredSearches::quoted);
  }

  private static String quoted(List<String> words) {
    return "\"" + String.join(" ", words) + "\"";
  }

  private Optional<String> connected(String text) {
    String connector =
        switch (random.nextInt(5)) {
          case 0 -> "/s";
          case 1 -> "/p";
          case 2 -> "+s";
          case 3 -> "+" + (1 + random.nextInt(10));
          default -> "/" + (1 + random.nextInt(20));
        };
    String sentence = text.split("[.;:\n]")[random.nextInt(2) % text.split("[.;:\n]").length];
    return random.nextInt(3) == 0
        ? wording
            .run(text, 2)
            .flatMap(run ->
                some(text, 1, words -> quoted(run) + " " + connector + " " + words.getFirst()))
        : some(sentence, 2, words -> String.join(" " + connector + " ", words));
  }

  private Optional<String> expanded(String text) {
    return words(text, 2)
        .filter(words -> words.getFirst().length() > 6)
        .map(words -> {
          String word = words.getFirst();
          return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, word.length() - 2) + "!";
            case 1 -> open(word) + " and " + words.getLast();
            case 2 -> word.substring(0, 5) + "! /s " + words.getLast();
            default -> word.substring(0, 5) + "! and " + words.getLast();
          };
        });
  }

  private String open(String word) {
    int letter = 3 + random.nextInt(word.length() - 3);
    return word.substring(0, letter) + "*" + word.substring(letter + 1);
  }

  private Optional<String> combined(String text) {
    return some(
        text,
        4,
        words ->
            switch (random.nextInt(3)) {
              case 0 -> "(%s or %s) and %s".formatted(words.toArray());
              case 1 -> "%s and %s but not %s".formatted(words.toArray());
              default -> "(%s or %s) /p (%s or %s)".formatted(words.toArray());
            });
  }

  private Optional<String> cited(Corpus.Kept passage) {
    return CITATION.matcher(passage.citation()).matches()
        ? Optional.of(passage.citation())
        : Optional.empty();
  }

  private Optional<String> filed(String text) {
    return words(text, 2)
        .map(words -> {
          String first = words.getFirst();
          String second = words.getLast();
          return switch (random.nextInt(7)) {
            case 0 -> "form(" + any(FORMS) + ") and " + first;
            case 1 -> "ag(" + any(AGENCIES) + ") and " + first;
            case 2 -> "src(recorded) and " + first + " /s " + second;
            case 3 -> "ci(8 CFR) and " + first;
            case 4 -> "ti(" + first + ")";
            case 5 -> "added(" + first + " and " + second + ")";
            default -> "removed(" + first + ")";
          };
        });
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size())).toLowerCase(Locale.ROOT);
  }
}
