package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Finds the citations in running text, each with the place where it stands. It goes through the text
 * once from left to right and never back: its time grows with the length of the text, whatever the text
 * is. It never fails on any text.
 *
 * <p>What is a citation, and what is none, is in {@code docs/citations.md}. Its ways in may be used by any
 * thread.
 */
public final class CitationReader {
  /** Raised whenever it reads otherwise than before: what is kept of its finds is then read anew. */
  public static final int LEVEL = 2;

  private final Scan scan;
  private final Finds finds;
  private final Codes codes;
  private final Sections sections;
  private final Paragraphs paragraphs;
  private final Parts parts;
  private final Register register;
  private final PublicLaws laws;
  private final Orders orders;
  private final Guidance guidance;
  private final Decisions decisions;
  private final Forms forms;

  private CitationReader(String text, Context context) {
    scan = new Scan(text);
    finds = new Finds(scan, context);
    Lists lists = new Lists(scan);
    Laws said = new Laws(scan, new TheAct(scan));
    codes = new Codes(scan, lists, finds, said);
    sections = new Sections(scan, lists, finds, said);
    paragraphs = new Paragraphs(scan, lists, finds, sections, codes);
    parts = new Parts(scan, lists, finds, said);
    register = new Register(scan, finds);
    laws = new PublicLaws(scan, finds);
    orders = new Orders(scan, finds);
    guidance = new Guidance(scan, finds);
    decisions = new Decisions(scan, finds);
    forms = new Forms(scan, finds);
  }

  /** The citations of a text in order; none overlaps another. */
  public static List<Found> read(String text) {
    return read(text, Context.NONE);
  }

  /**
   * The citations of a text in order; none overlaps another.
   *
   * @param context where the text stands
   */
  public static List<Found> read(String text, Context context) {
    return of(text, context).all();
  }

  static CitationReader of(String text, Context context) {
    return new CitationReader(text, context);
  }

  /** How many characters it has looked at, each time counted. */
  long steps() {
    return scan.steps();
  }

  /**
   * The citation that a text is as a whole, white space and a full stop around it apart, in whatever
   * case somebody typed it. Empty when the text says more, or less.
   */
  public static Optional<Citation> alone(String text) {
    String only = text.strip();
    return whole(only)
        .or(() -> whole(capitals(only)))
        .or(() ->
            only.endsWith(".") ? alone(only.substring(0, only.length() - 1)) : Optional.empty());
  }

  private static Optional<Citation> whole(String only) {
    List<Found> all = read(only);
    return all.size() == 1 && all.getFirst().text().length() == only.length()
        ? Optional.of(all.getFirst().citation())
        : Optional.empty();
  }

  /** In capitals, but for labels in brackets and letters that belong to a number. */
  private static String capitals(String text) {
    StringBuilder capitals = new StringBuilder(text.length());
    boolean bracket = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bracket = c == '(' || (bracket && c != ')');
      boolean numbered = i > 0 && Character.isDigit(text.charAt(i - 1));
      capitals.append(c >= 'a' && c <= 'z' && !bracket && !numbered ? (char) (c - 'a' + 'A') : c);
    }
    return capitals.toString();
  }

  List<Found> all() {
    for (int at = 0; at < scan.length(); ) {
      int end = scan.at(at) == '§' || scan.begins(at) ? readAt(at) : NO;
      at = Math.max(end, at + 1);
    }
    return List.copyOf(finds.all());
  }

  private int readAt(int at) {
    char c = scan.at(at);
    if (c == '§') {
      return sections.read(at);
    }
    if (scan.digit(at)) {
      return numbered(at);
    }
    return scan.letter(at) ? worded(at, Character.toLowerCase(c)) : NO;
  }

  private int numbered(int at) {
    return first(
        at, codes::read, sections::readBare, register::read, guidance::read, decisions::read);
  }

  private int worded(int at, char first) {
    int end =
        switch (first) {
          case 's' -> first(at, paragraphs::read, sections::read, parts::readWithin);
          case 'p' ->
              first(
                  at, paragraphs::read, parts::read, laws::read, orders::read, guidance::readAlert);
          case 'c' -> paragraphs.read(at);
          case 'a' -> first(at, parts::readWithin, sections::readAct);
          case 'i' -> first(at, sections::readAct, decisions::readMatter);
          case 't' -> codes.readTitle(at);
          case 'e' -> orders.read(at);
          case 'f' -> first(at, register::readDocument, forms::readWord);
          case 'r' -> register.readRin(at);
          case 'd' -> register.readDocket(at);
          case 'v' -> guidance.readVolume(at);
          case 'm' -> decisions.readMatter(at);
          default -> NO;
        };
    return end == NO && scan.upper(at) ? first(at, forms::readBare, register::readBareDocket) : end;
  }

  /** Behind what the first of these reads that reads anything. */
  private static int first(int at, IntUnaryOperator... readers) {
    for (IntUnaryOperator reader : readers) {
      int end = reader.applyAsInt(at);
      if (end != NO) {
        return end;
      }
    }
    return NO;
  }
}
