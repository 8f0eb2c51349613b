package lexdelta.crawler.source.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes words whole that were divided at the end of a line. Whether a hyphen there divides a word or
 * belongs to it is told by how the file writes the word elsewhere within a line, and where it does
 * not, by the first part: {@code non-} and its like keep theirs.
 */
final class LineEnds {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:[-‐‑][\\p{L}]+)*");
  private static final Pattern FIRST_PART = Pattern.compile("([\\p{L}]+(?:[-‐‑][\\p{L}]+)*)[-‐]$");
  private static final Pattern SECOND_PART = Pattern.compile("^(\\p{Ll}+)");
  private static final Set<String> KEEP =
      Set.of(
          "all",
          "anti",
          "co",
          "cross",
          "ex",
          "half",
          "mid",
          "multi",
          "non",
          "post",
          "pre",
          "quasi",
          "re",
          "self",
          "semi",
          "sub",
          "well",
          "long",
          "short",
          "full",
          "part",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "ten",
          "first",
          "second",
          "third",
          "high",
          "low",
          "so",
          "vis",
          "law",
          "case",
          "fact",
          "court",
          "time",
          "year",
          "day",
          "month",
          "member",
          "class",
          "decision",
          "policy",
          "government",
          "immigration",
          "employment",
          "family");

  private static final Pattern ADDRESS = Pattern.compile("(www\\.|https?://)\\S*[/=?&]$");

  private final Set<String> words;

  private LineEnds(Set<String> words) {
    this.words = words;
  }

  /** Learns how words are written within lines. */
  static LineEnds of(List<PdfLine> lines) {
    Set<String> words = new HashSet<>();
    for (PdfLine line : lines) {
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        if (word.end() < line.text().length()) {
          words.add(word.group().toLowerCase(Locale.ROOT));
        }
      }
    }
    return new LineEnds(words);
  }

  String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      append(text, line);
    }
    return text.toString().replace(String.valueOf(SOFT_HYPHEN), "");
  }

  private void append(StringBuilder text, String line) {
    if (text.isEmpty()) {
      text.append(line);
    } else if (text.charAt(text.length() - 1) == SOFT_HYPHEN) {
      text.setLength(text.length() - 1);
      text.append(line);
    } else {
      hyphenated(text, line);
    }
  }

  private void hyphenated(StringBuilder text, String line) {
    Matcher first = FIRST_PART.matcher(text.substring(Math.max(0, text.length() - 60)));
    Matcher second = SECOND_PART.matcher(line);
    if (!first.find() || !second.find()) {
      text.append(solid(text, line) ? "" : " ");
    } else if (divided(first.group(1), second.group(1))) {
      text.setLength(text.length() - 1);
    }
    text.append(line);
  }

  private static boolean solid(StringBuilder text, String line) {
    return text.charAt(text.length() - 1) == '—'
        || line.startsWith("—")
        || ADDRESS.matcher(text.substring(Math.max(0, text.length() - 200))).find();
  }

  private boolean divided(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    if (words.contains(a + "-" + b)) {
      return false;
    }
    return words.contains(a + b) || (!KEEP.contains(a) && !a.contains("-"));
  }
}
