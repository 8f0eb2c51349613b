package lexdelta.crawler.source.federalregister;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text does with the spaces around its markup. Up to about 2015 the publisher's XML has none
 * around emphasis, footnote marks and page breaks, where the print has: {@code
 * in<E T="03">Id.</E>at}. Later it has them, and where there is none a word is meant to go on.
 *
 * <p>A page break may stand inside a word in either. Whether it does is told by the text's own
 * words: {@code Depart|ment} is one word when it stands elsewhere, {@code effective|date} are two
 * when both do.
 */
final class Spacing {
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern DROPPED =
      Pattern.compile(
          "\\p{L}<E T=\"0[1-4]\">\\p{L}{2}|</E>\\p{L}{3}|<FTREF/>\\p{L}|[,.;]<E T=\"0[1-4]\">\\p{L}{2}");
  private static final Pattern KEPT =
      Pattern.compile(
          "[\\p{L},.;] <E T=\"0[1-4]\">\\p{L}{2}|</E> \\p{L}|<FTREF/> \\p{L}|<PRTPAGE[^<>]*/> \\p{L}");

  private final boolean dropped;
  private final boolean known;
  private final Set<String> words;

  private Spacing(int dropped, int kept, Set<String> words) {
    this.dropped = dropped > kept;
    this.known = dropped != kept;
    this.words = words;
  }

  /** Judges a text by its bytes; hostile bytes give a poor judgement and nothing worse. */
  static Spacing of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Spacing(count(DROPPED, text), count(KEPT, text), words(text));
  }

  private static int count(Pattern pattern, String text) {
    int count = 0;
    for (Matcher found = pattern.matcher(text); found.find(); ) {
      count++;
    }
    return count;
  }

  /** Whole words only: none that markup touches on either side. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher tag = TAG.matcher(text);
    int from = 0;
    while (tag.find()) {
      words(text, from, tag.start(), words);
      from = tag.end();
    }
    words(text, from, text.length(), words);
    return words;
  }

  private static void words(String text, int from, int to, Set<String> words) {
    Matcher word = WORD.matcher(text).region(from, to);
    while (word.find()) {
      if (word.start() > from && word.end() < to) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Whether spaces were dropped around markup. */
  boolean dropped() {
    return dropped;
  }

  /** Whether two stretches of letters, with a page break between, are one word. */
  boolean oneWord(String before, String after) {
    if (known && !dropped) {
      return true;
    }
    boolean both = known(before) && known(after);
    if (known(before + after) && !both) {
      return true;
    }
    return !dropped && !both;
  }

  private boolean known(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
