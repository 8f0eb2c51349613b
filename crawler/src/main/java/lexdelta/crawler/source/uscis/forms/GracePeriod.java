package lexdelta.crawler.source.uscis.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.source.uscis.page.Days;

/**
 * Sentences that say until when an earlier edition of a form is taken, or from when only the new one
 * is. The fact names the last day on which the earlier one is taken.
 */
final class GracePeriod {
  private static final Pattern ABOUT =
      Pattern.compile("(?i)\\beditions?\\b|\\bversions?\\b|\\d{2}/\\d{2}/\\d{2}");
  private static final Pattern TAKEN =
      Pattern.compile("(?i)\\b(accept|accepts|accepted|accepting|use|used|submit|file|reject)\\b");
  private static final Pattern UNTIL =
      Pattern.compile("(?i)\\b(?:until|through|up to|ending(?: on)?)\\s+(" + Days.IN_WORDS + ")");
  private static final Pattern BEFORE =
      Pattern.compile("(?i)\\b(?:before|prior to)\\s+(" + Days.IN_WORDS + ")");
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)\\b(starting|beginning|effective|as of|on or after|after|on)(?:\\s+on)?,?\\s+("
              + Days.IN_WORDS
              + ")");
  private static final Pattern ONLY =
      Pattern.compile(
          "(?i)\\bonly\\b|\\bno longer accept|\\bmust use\\b|\\bwill reject\\b|\\bwill not accept\\b");

  private GracePeriod() {}

  static List<Fact> of(String sentence) {
    List<Fact> facts = new ArrayList<>();
    if (!ABOUT.matcher(sentence).find() || !TAKEN.matcher(sentence).find()) {
      return facts;
    }
    add(facts, UNTIL.matcher(sentence), 1, 0, sentence);
    if (facts.isEmpty() && !ONLY.matcher(sentence).find()) {
      add(facts, BEFORE.matcher(sentence), 1, -1, sentence);
    }
    if (facts.isEmpty() && ONLY.matcher(sentence).find()) {
      Matcher from = FROM.matcher(sentence);
      if (from.find()) {
        int shift = from.group(1).equalsIgnoreCase("after") ? 0 : -1;
        add(facts, FROM.matcher(sentence), 2, shift, sentence);
      }
    }
    return facts;
  }

  private static void add(List<Fact> facts, Matcher days, int group, int shift, String sentence) {
    while (days.find()) {
      Days.inWords(days.group(group))
          .map(day -> day.plusDays(shift))
          .ifPresent(day -> facts.add(fact(day, sentence)));
    }
  }

  private static Fact fact(LocalDate day, String sentence) {
    return new Fact(FactKind.ACCEPTED_UNTIL, "earlier edition", day.toString(), sentence);
  }
}
