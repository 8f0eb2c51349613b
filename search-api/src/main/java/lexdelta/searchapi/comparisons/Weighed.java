package lexdelta.searchapi.comparisons;

import java.util.List;
import java.util.Locale;
import lexdelta.crawler.meaning.Kind;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.meaning.PublishersLabel;

/**
 * What a page says of a meaning beside its sentence.
 *
 * @param weight {@code 0.85}; empty where nothing was to be weighed
 * @param kinds in words: {@code period, duty}
 * @param reasons sentences
 * @param label what the publisher calls the change; empty where it is not known
 */
record Weighed(String weight, String kinds, List<String> reasons, String label) {
  /** Lists and headings name so many kinds. */
  private static final int KINDS = 4;

  static Weighed of(Meaning meaning) {
    return new Weighed(
        meaning.kinds().isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", meaning.weight()),
        String.join(
            ", ",
            meaning.kinds().stream()
                .limit(KINDS)
                .map(Kind::code)
                .map(code -> code.replace('-', ' '))
                .toList()),
        meaning.reasons(),
        meaning.label().map(PublishersLabel::words).orElse(""));
  }
}
