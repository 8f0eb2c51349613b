package lexdelta.alerts.notice;

import java.util.List;
import java.util.stream.Collectors;
import lexdelta.alerts.notice.Entry.Depth;
import lexdelta.crawler.pending.PendingChange;
import lexdelta.crawler.redline.Introduction;
import lexdelta.crawler.redline.RedlineText;

/** A notice as plain text, as full as its HTML. Publishers' line breaks and controls are folded. */
final class TextLetter {
  private static final int WIDTH = 78;

  private final Links links;

  TextLetter(Links links) {
    this.links = links;
  }

  String print(Notice notice, Sentences sentences, List<Entry> entries) {
    StringBuilder text = new StringBuilder(sentences.greeting()).append("\n");
    if (!sentences.shown().isEmpty()) {
      text.append("\n").append(sentences.shown()).append("\n");
    }
    text.append(days(notice.days()));
    text.append(inShort(entries));
    text.append(section("", entries, Depth.REDLINE));
    text.append(section(Sentences.FURTHER, entries, Depth.SENTENCE));
    text.append(section(Sentences.REST, entries, Depth.CITATION));
    text.append(elsewhere(entries));
    return text.append(foot(notice, sentences)).toString();
  }

  private String days(List<ToldDay> days) {
    return days.stream()
        .map(this::day)
        .collect(Collectors.joining("", days.isEmpty() ? "" : "\n== " + Sentences.DAYS + "\n", ""));
  }

  private String day(ToldDay day) {
    return "\n* %s\n  %s\n%s%s  %s\n  The document: %s\n"
        .formatted(
            line(day.title()),
            line(day.sentence()),
            day.quote().isEmpty() ? "" : "  " + line(day.quote()) + "\n",
            day.others().stream()
                .map(it ->
                    "  %s %s\n  %s\n"
                        .formatted(
                            line(it.words()), line(it.name()), links.document(it.document())))
                .collect(Collectors.joining()),
            "Why: " + line(day.whyInWords()) + ".",
            links.document(day.document()));
  }

  /** What a hurried reader wants: each change in a line, before any in full. */
  private static String inShort(List<Entry> entries) {
    List<Entry> full = Sentences.inShort(entries);
    return full.stream()
        .map(e -> "* %s: %s\n".formatted(line(Words.citations(e)), line(e.sentence())))
        .collect(Collectors.joining("", full.isEmpty() ? "" : "\n", ""));
  }

  private String section(String title, List<Entry> entries, Depth depth) {
    String printed =
        entries.stream()
            .filter(entry -> entry.news() && entry.depth() == depth)
            .map(this::entry)
            .collect(Collectors.joining());
    return printed.isEmpty() || title.isEmpty() ? printed : "\n== " + title + "\n" + printed;
  }

  private String elsewhere(List<Entry> entries) {
    String printed =
        entries.stream()
            .filter(entry -> !entry.news())
            .map(this::elsewhere)
            .collect(Collectors.joining());
    return printed.isEmpty() ? "" : "\n== " + Sentences.ELSEWHERE + "\n" + printed;
  }

  private String elsewhere(Entry entry) {
    String told =
        entry.depth() == Depth.CITATION
            ? ""
            : ": %s\n  Why: %s".formatted(line(entry.sentence()), line(Words.why(entry)));
    return "\n* " + line(Words.also(entry)) + told + "\n" + places(entry);
  }

  private String entry(Entry entry) {
    return switch (entry.depth()) {
      case REDLINE -> block(entry);
      case SENTENCE ->
          "\n* %s: %s %s\n  Why: %s\n%s"
              .formatted(
                  line(Words.name(entry)),
                  line(entry.sentence()),
                  Words.standing(entry.told()),
                  line(Words.why(entry)),
                  entry.places().size() == 1
                      ? "  " + link(entry.told()) + "\n"
                      : Sentences.places(entry).indent(2) + places(entry));
      case CITATION -> entry.places().stream().map(this::citation).collect(Collectors.joining());
    };
  }

  private String citation(ToldChange place) {
    return "* %s  %s\n".formatted(line(Words.line(place)), link(place));
  }

  private String link(ToldChange place) {
    return links.change(place.change().number());
  }

  private String block(Entry entry) {
    ToldChange told = entry.told();
    String redline = RedlineText.plain(WIDTH).print(entry.redline());
    return "\n== "
        + line(Words.name(entry))
        + "\n"
        + (Words.hierarchy(entry).isEmpty() ? "" : line(Words.hierarchy(entry)) + "\n")
        + line(entry.sentence() + " " + Words.standing(told))
        + (entry.weighed().isEmpty() ? "" : "\n" + line(entry.weighed()))
        + "\nWhy: "
        + line(Words.why(entry))
        + "\n"
        + entry.pending().stream().map(TextLetter::timeline).collect(Collectors.joining())
        + entry.introduction().map(TextLetter::introduction).orElse("")
        + (redline.isEmpty() ? "" : "\n" + redline)
        + (redline.isEmpty() && entry.pending().isEmpty() ? "" : "\n")
        + (entry.leftOut() == 0 ? "" : Sentences.clipped(entry) + "\n")
        + (entry.places().size() == 1
            ? whole(entry)
            : Sentences.places(entry) + "\n" + places(entry));
  }

  private String whole(Entry entry) {
    ToldChange told = entry.told();
    return entry.introduction().isEmpty()
        ? "The whole comparison: " + link(told) + "\n"
        : "%s: %s\nThe change: %s\n"
            .formatted(Sentences.DOCUMENT, links.document(told.change().document()), link(told));
  }

  private static String introduction(Introduction introduction) {
    return introduction.rows().stream()
            .map(row -> line(row.name() + ": " + row.inWords()) + "\n")
            .collect(Collectors.joining("", "\n", ""))
        + (introduction.opening().isEmpty()
            ? "\n"
            : "\n“" + line(introduction.opening()) + "”\n\n");
  }

  private static String timeline(PendingChange change) {
    return Words.timeline(change).stream()
        .map(step -> "  - " + line(step) + "\n")
        .collect(Collectors.joining("", "\n" + line(Words.amendment(change)) + "\n", ""));
  }

  private String places(Entry entry) {
    return entry.places().stream()
        .map(place -> "  - %s: %s\n".formatted(line(Words.place(entry, place)), link(place)))
        .collect(Collectors.joining());
  }

  private String foot(Notice notice, Sentences sentences) {
    return """

    --
    %s
    %s

    Change what you follow: %s
    Stop all of these mails: %s
    """
        .formatted(
            sentences.reason(),
            sentences.coverage(),
            links.subscriptions(),
            links.unsubscribe(notice.token()));
  }

  private static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
  }
}
