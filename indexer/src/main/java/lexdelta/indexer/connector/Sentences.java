package lexdelta.indexer.connector;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the sentences of a paragraph begin. A full stop ends a sentence only where a new one can
 * begin behind it, and not behind what lawyers shorten: {@code U.S.C.}, {@code Sec.}, {@code No.},
 * {@code Pub. L.}, {@code Matter of X v. Y}. Within {@code 8 CFR 214.2(h)} no sentence ends, since no
 * space follows. The rules are made for English legal text; what a rule cannot know, such as a name's
 * initials, goes on.
 */
public final class Sentences {
  /** Behind these no sentence ends. Lower case, without their last full stop. */
  private static final Set<String> SHORT =
      Set.of(
          "sec", "secs", "sect", "no", "nos", "pub", "l", "stat", "fed", "reg", "regs", "dec", "v",
          "vs", "cf", "e.g", "i.e", "viz", "mr", "mrs", "ms", "dr", "hon", "st", "art", "arts",
          "ch", "chs", "para", "paras", "par", "pars", "pt", "pts", "p", "pp", "subpt", "subsec",
          "app", "ex", "exh", "op", "ops", "vol", "vols", "tit", "div", "fig", "figs", "jan", "feb",
          "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "rev", "proc", "rul",
          "supp", "cir", "dist", "ct", "att'y", "gen", "comm'r", "int", "fn", "n", "approx", "est",
          "ed", "eds", "id", "ibid", "re", "i&n", "s", "h.r", "res", "con", "exec", "ord", "admin",
          "gov", "sen", "rep", "reps", "doc", "docs", "cl", "cls", "subcl", "subd", "amend",
          "amends", "prof", "univ", "dep't", "dept", "assn", "ass'n", "nat'l", "no's", "c.f");

  /** Behind these one ends where a word follows that begins sentences. */
  private static final Set<String> MAYBE =
      Set.of(
          "u.s.c", "u.s", "c.f.r", "i.n.a", "f.r", "d.c", "a.m", "p.m", "inc", "corp", "co", "ltd",
          "jr", "sr", "etc", "al", "seq", "ph.d", "m.d", "u.n", "b.i.a", "f.2d", "f.3d", "cal",
          "fla", "va", "md", "pa", "mass", "tex", "wash", "ill", "mich", "conn", "del", "ga");

  /** Words that begin sentences, and hardly a name. */
  private static final Set<String> BEGINNERS =
      Set.of(
          "a",
          "after",
          "all",
          "an",
          "and",
          "any",
          "as",
          "at",
          "because",
          "before",
          "both",
          "but",
          "by",
          "each",
          "either",
          "every",
          "except",
          "for",
          "however",
          "if",
          "in",
          "it",
          "its",
          "neither",
          "no",
          "nor",
          "not",
          "notwithstanding",
          "on",
          "only",
          "or",
          "other",
          "see",
          "she",
          "since",
          "so",
          "some",
          "such",
          "that",
          "the",
          "their",
          "there",
          "these",
          "they",
          "this",
          "those",
          "to",
          "under",
          "unless",
          "until",
          "upon",
          "when",
          "where",
          "whether",
          "while",
          "with",
          "within",
          "without",
          "he",
          "his",
          "her",
          "once",
          "during",
          "provided");

  /** The number of a list's item. */
  private static final Pattern ITEM = Pattern.compile("\\d{1,3}|[a-z]|[ivx]{2,5}");

  private static final String CLOSING = "\"”’')]";
  private static final String OPENING = "\"“‘'([§";

  private Sentences() {}

  /**
   * Offsets at which sentences begin, the first at 0.
   *
   * @param paragraph its text, white space folded
   */
  public static int[] starts(String paragraph) {
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int i = 0; i < paragraph.length(); i++) {
      if (".?!".indexOf(paragraph.charAt(i)) >= 0) {
        int next = nextSentence(paragraph, i);
        if (next > 0) {
          starts.add(next);
        }
      }
    }
    return starts.build().toArray();
  }

  /** Where the sentence behind a mark begins; 0 where none does. */
  private static int nextSentence(String text, int mark) {
    int at = mark + 1;
    while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int end = at;
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
    if (at == end || at == text.length() || !begins(text, at)) {
      return 0;
    }
    return text.charAt(mark) == '.' && end == mark + 1 && goesOn(text, mark, at) ? 0 : at;
  }

  private static boolean begins(String text, int at) {
    char first = text.charAt(at);
    return Character.isUpperCase(first)
        || Character.isDigit(first)
        || OPENING.indexOf(first) >= 0
        || first == '—';
  }

  /** Whether the full stop belongs to a shortened word, and the sentence goes on behind it. */
  private static boolean goesOn(String text, int stop, int next) {
    int start = stop;
    while (start > 0 && part(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return false;
    }
    if (start == 0 && ITEM.matcher(word).matches()) {
      return true;
    }
    if (SHORT.contains(word)) {
      return !("no".equals(word) || "id".equals(word)) || Character.isDigit(text.charAt(next));
    }
    if (MAYBE.contains(word)) {
      return !BEGINNERS.contains(wordAt(text, next));
    }
    return initial(text, start, stop) && !BEGINNERS.contains(wordAt(text, next));
  }

  /** A single capital letter, as of a name; not that of “Part A.”. */
  private static boolean initial(String text, int start, int stop) {
    if (stop - start != 1 || !Character.isUpperCase(text.charAt(start))) {
      return dotted(text, start, stop);
    }
    int end = start;
    while (end > 0 && blank(text.charAt(end - 1))) {
      end--;
    }
    int begin = end;
    while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return switch (text.substring(begin, end).toLowerCase(Locale.ROOT)) {
      case "part",
          "schedule",
          "subpart",
          "volume",
          "table",
          "appendix",
          "form",
          "exhibit",
          "chapter" ->
          false;
      default -> true;
    };
  }

  /** Letters with full stops between them, as of an agency. */
  private static boolean dotted(String text, int start, int stop) {
    if (stop - start < 3) {
      return false;
    }
    for (int i = start; i < stop; i++) {
      boolean letter = (i - start) % 2 == 0;
      if (letter ? !Character.isUpperCase(text.charAt(i)) : text.charAt(i) != '.') {
        return false;
      }
    }
    return (stop - start) % 2 == 1;
  }

  private static String wordAt(String text, int at) {
    int start = at;
    while (start < text.length() && OPENING.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean part(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '&' || c == '\'' || c == '’';
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
