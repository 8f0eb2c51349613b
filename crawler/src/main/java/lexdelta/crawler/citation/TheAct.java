package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.TreeMap;

/**
 * Which act a text means by “the Act”. Whoever practises immigration law means the Immigration and
 * Nationality Act, until a text says that it means another: {@code the Securities Act of 1933 (the
 * “Act”)}.
 */
final class TheAct {
  private static final int NAME = 140;

  /** From where on it is ours, or is not. */
  private final TreeMap<Integer, Boolean> ours = new TreeMap<>();

  TheAct(Scan scan) {
    String text = scan.text();
    for (int at = text.indexOf("Act"); at >= 0; at = text.indexOf("Act", at + 3)) {
      int open = opening(scan, at);
      if (open != NO && closing(scan, at + 3)) {
        say(text.substring(Math.max(0, open - NAME), open), at);
      }
    }
  }

  private void say(String before, int at) {
    int named = Math.max(before.lastIndexOf(" Act"), before.lastIndexOf("\nAct"));
    if (named >= 0) {
      String name = before.substring(0, named + 4);
      ours.put(at, name.endsWith("Immigration and Nationality Act"));
    }
  }

  /** The bracket before {@code (the “Act}, or nowhere. */
  private static int opening(Scan scan, int at) {
    int i = quote(scan.at(at - 1)) ? at - 1 : at;
    if (scan.at(i - 1) == ' ' && scan.word(i - 4, "the") != NO) {
      i -= 4;
      i = quote(scan.at(i - 1)) ? i - 1 : i;
    }
    return scan.at(i - 1) == '(' ? i - 1 : NO;
  }

  private static boolean closing(Scan scan, int at) {
    int i = quote(scan.at(at)) ? at + 1 : at;
    return scan.at(i) == ')';
  }

  private static boolean quote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '\'' || c == '‘' || c == '’';
  }

  /** Whether “the Act” at a place is the Immigration and Nationality Act. */
  boolean meantAt(int at) {
    var said = ours.floorEntry(at);
    return said == null || said.getValue();
  }

  /** Behind a name of the Immigration and Nationality Act. */
  static int name(Scan scan, int at) {
    int full = scan.words(at, "Immigration", "and", "Nationality", "Act");
    if (full == NO) {
      full = scan.words(at, "Immigration", "&", "Nationality", "Act");
    }
    if (full == NO && scan.at(at) == 'I') {
      full = scan.abbreviation(at, "INA");
      full = full != NO && scan.wordPart(full) ? NO : full;
    }
    return full;
  }

  /** Behind the word itself, which headings have in capitals. */
  static int word(Scan scan, int at) {
    int act = Math.max(scan.exactly(at, "Act"), scan.exactly(at, "ACT"));
    return act == NO || scan.wordPart(act) ? NO : act;
  }
}
