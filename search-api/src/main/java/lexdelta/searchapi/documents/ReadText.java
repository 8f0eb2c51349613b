package lexdelta.searchapi.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.citator.CitedText;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/**
 * A version's text with all that follows from it alone.
 *
 * @param cited the citations in it
 * @param parts that it is shown in
 * @param words all of it in small letters, to look for terms in
 */
record ReadText(
    Version version,
    Reading reading,
    Places places,
    TextParts parts,
    List<CitedText.Cited> cited,
    Words words) {

  /**
   * Of a version that has a text.
   *
   * @throws java.util.NoSuchElementException when it has none
   */
  static ReadText of(Version version) {
    Reading reading = version.reading().orElseThrow();
    Places places = Places.of(reading);
    return new ReadText(
        version,
        reading,
        places,
        TextParts.of(reading.provisions(), places),
        CitedText.of(reading, places),
        Words.of(reading.provisions()));
  }

  /**
   * Running text in small letters.
   *
   * @param places of each of its words: where it begins
   */
  record Words(String text, Map<String, List<Integer>> places) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static Words of(List<Provision> provisions) {
      String text =
          provisions.stream()
              .map(Provision::text)
              .collect(Collectors.joining("\n"))
              .toLowerCase(Locale.ROOT);
      Map<String, List<Integer>> places = new HashMap<>();
      for (Matcher word = WORD.matcher(text); word.find(); ) {
        places.computeIfAbsent(word.group(), _ -> new ArrayList<>()).add(word.start());
      }
      return new Words(text, places);
    }

    /** Whether they have a term as whole words, or its plural; looked for where its rarest stands. */
    boolean use(String term) {
      List<Integer> fewest = List.of();
      int within = -1;
      for (Matcher word = WORD.matcher(term); word.find(); ) {
        List<Integer> its = places.getOrDefault(word.group(), List.of());
        if (word.end() == term.length()) {
          // Of the last one the plural does, too.
          its = joined(its, places.getOrDefault(word.group() + "s", List.of()));
        }
        if (within < 0 || its.size() < fewest.size()) {
          fewest = its;
          within = word.start();
        }
      }
      int offset = within;
      return fewest.stream().anyMatch(at -> stands(term, at - offset));
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> others) {
      return others.isEmpty() ? some : Stream.concat(some.stream(), others.stream()).toList();
    }

    private boolean stands(String term, int at) {
      if (!text.startsWith(term, at)
          || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
        return false;
      }
      int end = at + term.length();
      return end == text.length()
          || !Character.isLetterOrDigit(text.charAt(end))
          || text.charAt(end) == 's';
    }
  }
}
