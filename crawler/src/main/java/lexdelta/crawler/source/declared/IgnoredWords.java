package lexdelta.crawler.source.declared;

import java.util.List;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;

/**
 * Leaves out what a declaration ignores. A pattern can be written so that it tries for years what
 * cannot match ({@code (a+)+b}); how often a page's characters are looked at is therefore limited,
 * far above what a pattern in order needs.
 */
final class IgnoredWords {
  private static final long LOOKS = 5_000_000;
  private static final long LOOKS_A_CHARACTER = 200;

  private final List<Pattern> patterns;
  private long left;

  IgnoredWords(List<Pattern> patterns, List<Provision> page) {
    this.patterns = patterns;
    this.left = LOOKS + LOOKS_A_CHARACTER * page.stream().mapToLong(it -> it.text().length()).sum();
  }

  /** A text of the page without them. */
  String removedFrom(String text) throws UnreadableSnapshotException {
    String kept = text;
    for (Pattern pattern : patterns) {
      try {
        kept = pattern.matcher(new Counted(kept)).replaceAll("");
      } catch (EndlessException | StackOverflowError endless) {
        throw HtmlPage.unreadable(
            "The pattern «%s» to be ignored comes to no end on «%s». Write it without repetition inside of repetition"
                .formatted(pattern, text.substring(0, Math.min(text.length(), 60))),
            endless);
      }
    }
    return kept;
  }

  /** There were too many looks. */
  private static final class EndlessException extends RuntimeException {
    EndlessException() {
      super("Too many characters were looked at", null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private final class Counted implements CharSequence {
    private final String text;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new EndlessException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
