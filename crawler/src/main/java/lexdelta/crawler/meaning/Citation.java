package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that name another text, or a place in this one. A number in them counts nothing. */
record Citation(int start, int end, String words) implements Phrase {
  private static final String LABEL = "\\((?:[A-Za-z]{1,5}+|\\d{1,3}+[A-Z]{0,2}+)\\)";
  private static final String NUMBER =
      "(?:\\d++[A-Za-z]{0,2}+(?:[.:–-]\\d++[A-Za-z]{0,2}+)*+(?:\\s?+LABEL)*+|[IVXLC]{1,6}+(?![\\p{L}])|[A-Z]{1,2}+(?![\\p{L}])|(?:LABEL)++)"
          .replace("LABEL", LABEL);
  private static final String NUMBERS =
      "NUMBER(?:(?:,?+\\s(?:and|or|and/or|through|to)\\s|,\\s|[–-])(?:§{0,2}+\\s?+)NUMBER)*+"
          .replace("NUMBER", NUMBER);
  private static final Pattern CITATION =
      Pattern.compile(
          ("(?:\\(!\\d++\\))|(?:\\b\\d{1,3}+\\s(?:CFR|C\\.F\\.R\\.|U\\.S\\.C\\.|USC|FR|Fed\\.\\sReg\\.|Stat\\.|I&N\\sDec\\.)"
                  + "(?:\\s(?:[Pp]arts?|[Cc]hapters?|§{1,2}+))?+\\s?+(?:NUMBERS|\\d[\\d,]*+))"
                  + "|(?:\\b(?:Pub\\.\\sL\\.|Public\\sLaw|P\\.L\\.)\\s(?:No\\.\\s)?+\\d++[–-]\\d++)"
                  + "|(?:\\b(?:E\\.O\\.|Executive\\sOrder|Proclamation)\\s(?:No\\.\\s)?+\\d++)"
                  + "|(?:\\b(?:RIN|OMB\\s(?:Control\\s)?+(?:No\\.|[Nn]umber))\\s\\d[\\dA-Z–-]++)"
                  + "|(?:\\bForms?\\s[A-Z]{1,4}+[–-]?+\\d[\\dA-Z–-]*+)"
                  + "|(?:(?:§{1,2}+\\s?+|\\b(?i:sections?|secs?\\.|paragraphs?|parts?|subparts?|chapters?|titles?"
                  + "|appendix|appendices|subsections?|clauses?|subclauses?|subparagraphs?|subchapters?"
                  + "|articles?|comments?|sentences?|table|figure|exhibit|schedule|volume|INA|Act)\\s(?:§{1,2}+\\s?+)?+)"
                  + "NUMBERS)"
                  + "|(?:(?<![\\p{L}\\p{N}.])\\d++(?:[.-]\\d++[a-z]?+)*+(?:LABEL)++)"
                  + "|(?:(?<![\\p{L}\\p{N}])(?:LABEL)++(?:(?:,?+\\s(?:and|or|through)\\s|,\\s|[–-])(?:LABEL)++)*+)")
              .replace("NUMBERS", NUMBERS)
              .replace("LABEL", LABEL));

  private static final String DAY =
      "(?:Jan(?:uary|\\.)?+|Feb(?:ruary|\\.)?+|Mar(?:ch|\\.)?+|Apr(?:il|\\.)?+|May|June?+|July?+|Aug(?:ust|\\.)?+"
          + "|Sept?+(?:ember|\\.)?+|Oct(?:ober|\\.)?+|Nov(?:ember|\\.)?+|Dec(?:ember|\\.)?+)\\s\\d{1,2}+,\\s\\d{4}+";

  /** The day of a law or of an issue, as it stands in a citation of it: no day on which one must act. */
  private static final Pattern DAY_OF_A_LAW =
      Pattern.compile(
          ("(?:(?<=\\b[Aa]ct\\s)|(?<=\\b[Aa]ct of\\s)|(?<=\\b[Aa]cts\\s)|(?<=\\sFR \\d{1,6},\\s)"
                  + "|(?<=\\bL\\. \\d{2,3}[–-]\\d{1,4},\\s))DAY|DAY(?=,\\s(?:\\d{1,3}\\sStat\\.|ch\\.\\s\\d))")
              .replace("DAY", DAY));

  /** All citations of a text, in order. */
  static List<Citation> in(String text) {
    List<Citation> found = new ArrayList<>();
    for (Matcher citation = CITATION.matcher(text); citation.find(); ) {
      found.add(new Citation(citation.start(), citation.end(), citation.group()));
    }
    for (Matcher day = DAY_OF_A_LAW.matcher(text); day.find(); ) {
      found.add(new Citation(day.start(), day.end(), day.group()));
    }
    found.sort(Comparator.comparingInt(Citation::start));
    return found;
  }
}
