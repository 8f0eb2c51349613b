package lexdelta.searchapi.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.citator.CitedText;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/**
 * A version's text with all that follows from it alone.
 *
 * @param cited the citations in it
 * @param words all of it in small letters, to look for terms in
 */
record ReadText(
    Version version, Reading reading, Places places, List<CitedText.Cited> cited, Words words) {

  /**
   * Of a version that has a text.
   *
   * @throws java.util.NoSuchElementException when it has none
   */
  static ReadText of(Version version) {
    Reading reading = version.reading().orElseThrow();
    Places places = Places.of(reading);
    return new ReadText(
        version, reading, places, CitedText.of(reading, places), Words.of(reading.provisions()));
  }

  /** Running text and the words it is made of. */
  record Words(String text, Set<String> each) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static Words of(List<Provision> provisions) {
      String text =
          provisions.stream()
              .map(Provision::text)
              .collect(Collectors.joining("\n"))
              .toLowerCase(Locale.ROOT);
      Set<String> each = new HashSet<>();
      for (Matcher word = WORD.matcher(text); word.find(); ) {
        each.add(word.group());
      }
      return new Words(text, each);
    }

    /** Whether they have a term, as whole words; single words are asked first: most are not there. */
    boolean use(String term) {
      Matcher word = WORD.matcher(term);
      boolean any = false;
      while (word.find()) {
        any = true;
        // Of the last one the plural does, too.
        if (!each.contains(word.group())
            && !(word.end() == term.length() && each.contains(word.group() + "s"))) {
          return false;
        }
      }
      return any && stands(term);
    }

    private boolean stands(String term) {
      for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        int end = at + term.length();
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (begins && (ends || text.charAt(end) == 's')) {
          return true;
        }
      }
      return false;
    }
  }
}
