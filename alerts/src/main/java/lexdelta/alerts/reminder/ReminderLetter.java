package lexdelta.alerts.reminder;

import static java.util.stream.Collectors.joining;
import static lexdelta.alerts.notice.Html.escape;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.matching.Why;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.alerts.notice.ListHeaders;
import lexdelta.alerts.notice.Words;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/** Writes what one recipient is reminded of, the nearest day first, as a message. */
public final class ReminderLetter {
  private static final int MOST_NAMED = 2;

  private final Letterhead letterhead;

  public ReminderLetter(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  /**
   * A reminder and why somebody gets it.
   *
   * @param matches the topics that the person follows; never empty
   */
  record Reminded(Reminder reminder, List<TopicMatch> matches) {
    Reminded {
      matches = List.copyOf(matches);
    }
  }

  /**
   * The message; its id follows from the recipient and what is told.
   *
   * @param reminded never empty
   */
  Message write(Recipient recipient, UnsubscribeToken token, List<Reminded> reminded, Instant now) {
    List<Reminded> sorted =
        reminded.stream()
            .sorted(
                Comparator.comparing((Reminded it) -> it.reminder().day().on())
                    .thenComparing(it -> it.reminder().document().citation())
                    .thenComparing(it -> it.reminder().day().name()))
            .toList();
    String told =
        sorted.stream()
            .map(it -> it.reminder().day().name() + " " + it.reminder().dueOn())
            .collect(joining("\n", "reminders\n", ""));
    String subject = Header.oneLine(subject(sorted));
    return new Message(
        MessageId.of(recipient, told, letterhead.domain()),
        recipient,
        0,
        subject,
        text(recipient, token, sorted),
        html(recipient, token, subject, sorted),
        ListHeaders.of(letterhead, token),
        now);
  }

  /** {@code [Lexdelta] Reminder: Form I-90 in 3 days — forms}. */
  private static String subject(List<Reminded> reminded) {
    List<String> named =
        reminded.stream()
            .map(it -> it.reminder().document().citation() + " " + happening(it.reminder()))
            .toList();
    List<String> topics =
        reminded.stream()
            .flatMap(it -> it.matches().stream())
            .map(match -> Words.inSentence(match.topic()))
            .distinct()
            .sorted()
            .toList();
    return "[Lexdelta] %s: %s — %s"
        .formatted(
            reminded.size() == 1 ? "Reminder" : reminded.size() + " reminders",
            Words.list(named, MOST_NAMED),
            Words.list(topics, MOST_NAMED));
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

  private static String day(Reminder reminder) {
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

  /**
   * Another document that has to do with the day.
   *
   * @param words what it has to do with it, its name after them; the name is a link
   */
  private record Other(String words, String name, DocumentId document) {}

  /** What moved the day, and what the document itself is about. */
  private static List<Other> others(Reminder reminder) {
    List<Other> others = new ArrayList<>();
    reminder.moved().ifPresent(it -> others.add(mover(it)));
    for (Version concerned : reminder.concerned()) {
      Reading reading = concerned.reading().orElseThrow();
      String does = does(reminder.document(), reading);
      others.add(
          new Other(
              "%s %s".formatted(reminder.document().citation(), does),
              heading(reading),
              reading.document()));
    }
    return others;
  }

  private static Other mover(Moved it) {
    Reading by = it.document();
    String words =
        it.certain()
            ? Character.toUpperCase(it.done().charAt(0)) + it.done().substring(1) + " by"
            : "Look whether it is meant by what the following, of the same number, "
                + it.how()
                + ":";
    return new Other(words, heading(by), by.document());
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

  private static String why(Reminded reminded) {
    return Header.oneLine(
        reminded.matches().stream().map(ReminderLetter::why).collect(joining("; ", "Why: ", ".")));
  }

  private static String why(TopicMatch match) {
    return match.topic().title()
        + ": "
        + match.why().stream().map(ReminderLetter::why).limit(3).collect(joining(", and "));
  }

  private static String why(Why why) {
    return switch (why) {
      case Why.Matched matched ->
          "“"
              + String.join("”, “", matched.words())
              + (matched.inPassage() ? "” in the document" : "” in its headings");
      case Why.Cited cited -> cited.inWords();
      case Why.Published published -> published.inWords();
    };
  }

  private static String sentence(Reminder reminder) {
    String sentence =
        Header.oneLine(
            reminder
                .moved()
                .filter(it -> it.certain() && !it.words().isBlank())
                .map(Moved::words)
                .orElse(reminder.sentence()));
    return sentence.isEmpty() ? "" : "“" + sentence + "”";
  }

  private static String reason(Recipient recipient) {
    return ("You get this mail because you, at %s, follow what is named. Each day is told a few"
            + " times at most, as the document states it today; before you rely on it, check it at"
            + " the publisher.")
        .formatted(recipient.address());
  }

  private String covered() {
    return "How well we watch: " + letterhead.coverage().summary().inWords() + ".";
  }

  private String text(Recipient recipient, UnsubscribeToken token, List<Reminded> all) {
    StringBuilder text = new StringBuilder();
    for (Reminded each : all) {
      Reminder reminder = each.reminder();
      String sentence = sentence(reminder);
      text.append("== ").append(heading(reminder.document())).append('\n');
      text.append(day(reminder)).append('\n');
      text.append(sentence.isEmpty() ? "" : sentence + "\n");
      for (Other other : others(reminder)) {
        text.append(other.words()).append(' ').append(other.name()).append('\n');
        text.append(letterhead.links().document(other.document())).append('\n');
      }
      text.append(why(each)).append('\n');
      text.append("The document: ").append(letterhead.links().document(reminder.day().document()));
      text.append("\n\n");
    }
    return text.append(
            """
            --
            %s
            %s

            Change what you follow: %s
            Stop all of these mails: %s
            """
                .formatted(
                    reason(recipient),
                    covered(),
                    letterhead.links().subscriptions(),
                    letterhead.links().unsubscribe(token)))
        .toString();
  }

  private String html(
      Recipient recipient, UnsubscribeToken token, String subject, List<Reminded> all) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
    <title>%s</title></head>
    <body style="font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere;max-width:600px;margin:0 auto;padding:16px">
    %s<hr style="margin:32px 0 16px 0;border:0;border-top:1px solid #8c959f">
    <p style="font-size:14px">%s</p>
    <p style="font-size:14px">%s</p>
    <p style="font-size:14px"><a href="%s">Change what you follow</a> · <a href="%s">Stop all of these mails</a></p>
    </body></html>
    """
        .formatted(
            escape(subject),
            all.stream().map(this::block).collect(joining()),
            escape(reason(recipient)),
            escape(covered()),
            escape(letterhead.links().subscriptions()),
            escape(letterhead.links().unsubscribe(token)));
  }

  private String block(Reminded each) {
    Reminder reminder = each.reminder();
    String sentence = sentence(reminder);
    return """
    <h2 style="font-size:18px;line-height:1.3;margin:28px 0 4px 0"><a href="%s">%s</a></h2>
    <p style="margin:0 0 8px 0"><b>%s</b></p>
    %s%s<p style="font-size:14px;margin:0 0 8px 0">%s</p>
    """
        .formatted(
            escape(letterhead.links().document(reminder.day().document())),
            escape(heading(reminder.document())),
            escape(day(reminder)),
            sentence.isEmpty()
                ? ""
                : "<p style=\"margin:0 0 8px 0\">" + escape(sentence) + "</p>\n",
            others(reminder).stream().map(this::line).collect(joining()),
            escape(why(each)));
  }

  private String line(Other other) {
    return "<p style=\"margin:0 0 8px 0\">%s <a href=\"%s\">%s</a></p>\n"
        .formatted(
            escape(other.words()),
            escape(letterhead.links().document(other.document())),
            escape(other.name()));
  }
}
