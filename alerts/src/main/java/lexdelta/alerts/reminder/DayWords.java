package lexdelta.alerts.reminder;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.matching.Why;
import lexdelta.alerts.notice.Reason;
import lexdelta.alerts.notice.ToldDay;
import lexdelta.alerts.notice.Words;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/** Puts a reminder into words. */
final class DayWords {
  private DayWords() {}

  /** The day as it is told. */
  static ToldDay of(DueDay due, Reminder reminder, List<Reason> reasons) {
    return new ToldDay(
        due.day().name() + " " + due.dueOn(),
        reminder.day().document(),
        reminder.document().citation(),
        heading(reminder.document()),
        reminder.day().on(),
        happening(reminder),
        sentence(reminder),
        quote(reminder),
        others(reminder),
        reasons);
  }

  private static String heading(Reading reading) {
    String heading = reading.heading();
    String citation = reading.citation();
    return Header.oneLine(heading.isBlank() ? citation : citation + " — " + heading);
  }

  /** {@code in 3 days}, {@code delayed to May 22, 2026}. */
  private static String happening(Reminder reminder) {
    return reminder
        .moved()
        .filter(Moved::certain)
        .map(it -> it.done() + it.to().map(day -> " to " + Words.day(day)).orElse(""))
        .orElseGet(reminder::when);
  }

  private static String sentence(Reminder reminder) {
    String late =
        reminder.dueOn().isBefore(reminder.today())
            ? " This reminder is late: it was due on " + Words.day(reminder.dueOn()) + "."
            : "";
    String what = Header.oneLine(reminder.what());
    String on = Words.day(reminder.day().on());
    return reminder
            .moved()
            .filter(Moved::certain)
            .map(it -> "%s: not on %s%s.".formatted(what, on, it.instead()))
            .orElseGet(() -> "%s: %s, %s.".formatted(what, on, reminder.when()))
        + late;
  }

  /** What moved the day, and what the document itself is about. */
  private static List<ToldDay.Other> others(Reminder reminder) {
    List<ToldDay.Other> others = new ArrayList<>();
    reminder.moved().ifPresent(it -> others.add(mover(it)));
    for (Version concerned : reminder.concerned()) {
      Reading reading = concerned.reading().orElseThrow();
      String does = does(reminder.document(), reading);
      others.add(
          new ToldDay.Other(
              "%s %s".formatted(reminder.document().citation(), does),
              heading(reading),
              reading.document()));
    }
    return others;
  }

  private static ToldDay.Other mover(Moved it) {
    Reading by = it.document();
    String words =
        it.certain()
            ? Character.toUpperCase(it.done().charAt(0)) + it.done().substring(1) + " by"
            : "Look whether it is meant by what the following, of the same number, "
                + it.how()
                + ":";
    return new ToldDay.Other(words, heading(by), by.document());
  }

  /** What a document does to another, in its own verb: {@code delays}. */
  private static String does(Reading reading, Reading other) {
    List<String> names = Naming.of(other).own();
    return reading.facts().stream()
        .filter(fact -> fact.kind() == FactKind.CONCERNS && names.contains(fact.value()))
        .map(Fact::about)
        .distinct()
        .collect(joining(" and "))
        .replace("comment period", "the comment period of");
  }

  private static String quote(Reminder reminder) {
    String sentence =
        Header.oneLine(
            reminder
                .moved()
                .filter(it -> it.certain() && !it.words().isBlank())
                .map(Moved::words)
                .orElse(reminder.sentence()));
    return sentence.isEmpty() ? "" : "“" + sentence + "”";
  }

  /** Nothing changed on the day: it is the document that is followed. */
  static String why(Why why) {
    return switch (why) {
      case Why.Matched matched ->
          "“"
              + String.join("”, “", matched.words())
              + (matched.inPassage() ? "” in the document" : "” in its headings");
      case Why.Cited cited -> cited.inWords();
      case Why.Published published -> published.inWords();
    };
  }
}
