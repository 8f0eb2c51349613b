package lexdelta.alerts.checklist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.crawler.citation.CitationReader;
import lexdelta.crawler.citation.FormNumber;
import lexdelta.indexer.query.Citations;

/** Reads citations and numbers of forms, one a line. */
public final class Lines {
  private static final int MOST = 300;
  private static final int LONGEST = 200;

  /** Titles, volumes and ranges, which nobody cites but which hold what is cited. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\d+ CFR|\\d+ USCIS-PM|\\d+ FAM|\\d+ CFR parts \\d+[a-z]?[–-]\\d+[a-z]?|/us/\\S+",
          Pattern.CASE_INSENSITIVE);

  private Lines() {}

  /** What is wrong with lines, a sentence for each, with its number. */
  public static final class UnreadableException extends IllegalArgumentException {
    private UnreadableException(List<String> mistakes) {
      super(String.join(" ", mistakes));
    }
  }

  /**
   * Reads them; empty lines count and say nothing.
   *
   * @throws UnreadableException naming each line that is neither and what to write
   */
  public static List<Wish> read(String text) {
    Set<Wish> lines = new LinkedHashSet<>();
    List<String> mistakes = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String typed = line.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
      if (typed.isEmpty()) {
        continue;
      }
      try {
        lines.add(wish(typed));
      } catch (IllegalArgumentException e) {
        mistakes.add("Line %d: %s".formatted(number, e.getMessage()));
      }
      if (lines.size() > MOST || mistakes.size() >= 10) {
        mistakes.add("At most %d lines are read.".formatted(MOST));
        break;
      }
    }
    if (lines.isEmpty() && mistakes.isEmpty()) {
      mistakes.add("Write at least one citation or form, such as 8 CFR 214.2(h)(13) or I-129.");
    }
    if (!mistakes.isEmpty()) {
      throw new UnreadableException(mistakes);
    }
    return List.copyOf(lines);
  }

  private static Wish wish(String typed) {
    if (typed.length() > LONGEST) {
      throw new IllegalArgumentException("it is longer than %d characters.".formatted(LONGEST));
    }
    if (CitationReader.alone(typed).filter(FormNumber.class::isInstance).isPresent()) {
      return Wish.of(WishKind.FORM, typed);
    }
    if (Citations.find(typed).isPresent() || WHOLE.matcher(typed).matches()) {
      return Wish.of(WishKind.PROVISION, typed);
    }
    try {
      return Wish.of(WishKind.FORM, typed);
    } catch (IllegalArgumentException neither) {
      throw new IllegalArgumentException(
          "«%s» is no citation and no form; write it as in 8 CFR 214.2(h)(13), INA 212(a), 12 USCIS-PM E.3, 9 FAM 402.10 or I-129."
              .formatted(typed),
          neither);
    }
  }
}
