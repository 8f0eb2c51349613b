package lexdelta.crawler.source.federalregister;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text names: documents of the Federal Register, RINs, parts of the Code. */
final class References {
  private static final Pattern CITATION =
      Pattern.compile(
          "\\b(\\d{1,3})\\s+(?:FR|F\\.R\\.|Fed\\.\\s?Reg\\.)\\s+(\\d{1,3}(?:,\\d{3})+|\\d{1,6})\\b");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?:FR\\s*Doc\\.?\\s*(?:No\\.?\\s*)?|\\b(?:rule|notice|presidential)\\s+document\\s+)"
              + DocumentNumber.FORM);
  private static final Pattern RIN =
      Pattern.compile(
          "\\b(\\d{4})\\s*[-\\u2010-\\u2015]?\\s*([A-Z]{2})\\s*[-\\u2010-\\u2015]?\\s*(\\d{2})\\b");
  private static final Pattern MODIFYING =
      Pattern.compile(
          "(?i)\\b(?:delayed|corrected|extended|stayed|amended|postponed|revised)\\s+(?:on|by|at|in)\\b");
  private static final Pattern CFR =
      Pattern.compile(
          "(?i)(\\d{1,2})\\s*CFR\\s*(?:parts?\\s*)?((?:\\d+[a-z]?(?:\\s*(?:,|and|&|through|to|[-–])\\s*)*)+)");
  private static final Pattern PART = Pattern.compile("(\\d+[a-z]?)(\\s*(?:through|to|[-–])\\s*)?");
  private static final int WIDEST_RANGE = 200;
  private static final int LONGEST_LIST = 1_000;

  private References() {}

  /**
   * A document that a text names.
   *
   * @param name its citation or its address
   * @param start where the text begins to name it
   */
  record Named(String name, int start) {}

  /** The documents that a sentence is about, but for those it names as having changed them. */
  static List<Named> documents(String sentence) {
    List<Named> named = new ArrayList<>();
    Matcher citation = CITATION.matcher(sentence);
    int before = 0;
    while (citation.find()) {
      if (!MODIFYING.matcher(sentence.substring(before, citation.start())).find()) {
        named.add(
            new Named(
                citation.group(1) + " FR " + citation.group(2).replace(",", ""), citation.start()));
      }
      before = citation.end();
    }
    Matcher number = NUMBER.matcher(sentence);
    while (number.find()) {
      DocumentNumber.of(number.group(1))
          .ifPresent(n -> named.add(new Named(n.document().value(), number.start())));
    }
    return named;
  }

  static List<String> rins(String text) {
    List<String> rins = new ArrayList<>();
    Matcher rin = RIN.matcher(text.toUpperCase(Locale.ROOT));
    while (rin.find()) {
      rins.add(rin.group(1) + "-" + rin.group(2) + rin.group(3));
    }
    return rins;
  }

  /** The parts of the Code in a line such as {@code 8 CFR Parts 103, 212 and 214–216}, by address. */
  static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    // The pattern goes as deep as the list is long.
    Matcher cfr = CFR.matcher(line.substring(0, Math.min(line.length(), LONGEST_LIST)));
    while (cfr.find()) {
      Matcher part = PART.matcher(cfr.group(2));
      String from = "";
      while (part.find()) {
        range(from, part.group(1)).forEach(p -> parts.add("/us/cfr/t" + cfr.group(1) + "/p" + p));
        from = part.group(2) == null ? "" : part.group(1);
      }
    }
    return parts;
  }

  /** The parts from one to another, the first left out; the second alone where it is no range. */
  private static List<String> range(String from, String to) {
    if (from.matches("\\d{1,5}") && to.matches("\\d{1,5}")) {
      int first = Integer.parseInt(from);
      int last = Integer.parseInt(to);
      if (last > first && last - first <= WIDEST_RANGE) {
        List<String> parts = new ArrayList<>();
        for (int part = first + 1; part <= last; part++) {
          parts.add(Integer.toString(part));
        }
        return parts;
      }
    }
    return List.of(to.toLowerCase(Locale.ROOT));
  }

  /** The dockets in a line such as {@code [CIS No. 2508-11; DHS Docket No. USCIS-2012-0015]}. */
  static List<String> dockets(String line) {
    List<String> dockets = new ArrayList<>();
    for (String one : line.replaceAll("^[\\[\\s]+|[\\]\\s]+$", "").split("[;,]\\s*", -1)) {
      String docket =
          one.replaceFirst("(?i)^(?:and\\s+)?docket\\s*(?:nos?\\.?|ids?|numbers?)?\\s*:?\\s*", "")
              .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
              .strip();
      if (docket.matches(".*\\d.*")) {
        dockets.add(docket);
      }
    }
    return dockets;
  }
}
