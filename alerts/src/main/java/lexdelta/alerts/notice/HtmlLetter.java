package lexdelta.alerts.notice;

import static lexdelta.alerts.notice.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import lexdelta.alerts.notice.Entry.Depth;
import lexdelta.crawler.pending.PendingChange;
import lexdelta.crawler.redline.Introduction;
import lexdelta.crawler.redline.RedlineHtml;

/**
 * A notice as HTML: one column of 600 pixels, styles inline, no pictures, and no colours of its own
 * but those of redlines, so that a dark mail program keeps it readable.
 */
final class HtmlLetter {
  private static final String SMALL = "font-size:14px;line-height:1.4;margin:0 0 8px 0";
  private static final String NORMAL = "margin:0 0 8px 0";
  private static final String TITLE = "font-size:18px;line-height:1.3;margin:28px 0 4px 0";

  private static final String LIST = "<ul style=\"margin:0 0 16px 0\">\n";

  private final Links links;

  HtmlLetter(Links links) {
    this.links = links;
  }

  String print(Notice notice, String subject, Sentences sentences, List<Entry> entries) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
    <title>%s</title></head>
    <body style="margin:0;padding:0">
    <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
    <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%%;max-width:600px"><tr><td align="left" style="padding:16px;font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere">
    %s%s%s%s%s%s%s%s</td></tr></table>
    </td></tr></table>
    </body></html>
    """
        .formatted(
            escape(subject),
            head(sentences),
            days(notice.days()),
            inShort(entries),
            blocks(entries),
            sentences(entries),
            citations(entries),
            elsewhere(entries),
            foot(notice, sentences));
  }

  private static String head(Sentences sentences) {
    String shown = sentences.shown().isEmpty() ? "" : paragraph(NORMAL, escape(sentences.shown()));
    return paragraph(NORMAL, escape(sentences.greeting())) + shown;
  }

  /** How much stated days take up, in bytes. */
  int size(List<ToldDay> days) {
    return Html.size(days(days));
  }

  private String days(List<ToldDay> days) {
    return days.isEmpty()
        ? ""
        : days.stream()
            .map(this::day)
            .collect(
                Collectors.joining(
                    "",
                    "<h2 style=\"" + TITLE + "\">" + Sentences.DAYS + "</h2>\n<ul>\n",
                    "</ul>\n"));
  }

  private String day(ToldDay day) {
    return "<li style=\"%s\">%s<br>\n<b>%s</b>%s%s<br>\n<span style=\"font-size:14px\">%s</span></li>\n"
        .formatted(
            NORMAL,
            link(links.document(day.document()), day.title()),
            escape(day.sentence()),
            day.quote().isEmpty() ? "" : "<br>\n" + escape(day.quote()),
            day.others().stream()
                .map(it ->
                    "<br>\n"
                        + escape(it.words())
                        + " "
                        + link(links.document(it.document()), it.name()))
                .collect(Collectors.joining()),
            "Why: " + escape(day.whyInWords()) + ".");
  }

  /** What a hurried reader wants: each change in a line, before any in full. */
  private static String inShort(List<Entry> entries) {
    List<Entry> full = Sentences.inShort(entries);
    return full.isEmpty()
        ? ""
        : full.stream()
            .map(e ->
                "<li><b>%s</b>: %s</li>\n"
                    .formatted(escape(Words.citations(e)), escape(e.sentence())))
            .collect(Collectors.joining("", LIST, "</ul>\n"));
  }

  /** How much a change takes up, in bytes. */
  int size(Entry entry) {
    return Html.size(
        !entry.news()
            ? elsewhere(entry)
            : switch (entry.depth()) {
              case REDLINE -> block(entry);
              case SENTENCE -> line(entry);
              case CITATION -> citation(entry);
            });
  }

  private String blocks(List<Entry> entries) {
    return of(entries, Depth.REDLINE).stream().map(this::block).collect(Collectors.joining());
  }

  private String sentences(List<Entry> entries) {
    List<Entry> lines = of(entries, Depth.SENTENCE);
    return lines.isEmpty()
        ? ""
        : lines.stream()
            .map(this::line)
            .collect(
                Collectors.joining(
                    "",
                    "<h2 style=\"" + TITLE + "\">" + Sentences.FURTHER + "</h2>\n<ul>\n",
                    "</ul>\n"));
  }

  private String citations(List<Entry> entries) {
    List<Entry> rest = of(entries, Depth.CITATION);
    return rest.isEmpty()
        ? ""
        : rest.stream()
            .map(this::citation)
            .collect(
                Collectors.joining(
                    "",
                    "<h2 style=\"" + TITLE + "\">" + Sentences.REST + "</h2>\n<p>\n",
                    "</p>\n"));
  }

  private static List<Entry> of(List<Entry> entries, Depth depth) {
    return entries.stream().filter(entry -> entry.news() && entry.depth() == depth).toList();
  }

  private String elsewhere(List<Entry> entries) {
    String printed =
        entries.stream()
            .filter(entry -> !entry.news())
            .map(this::elsewhere)
            .collect(Collectors.joining());
    return printed.isEmpty()
        ? ""
        : "<h2 style=\""
            + TITLE
            + "\">"
            + Sentences.ELSEWHERE
            + "</h2>\n<ul>\n"
            + printed
            + "</ul>\n";
  }

  private String elsewhere(Entry entry) {
    String told =
        entry.depth() == Depth.CITATION
            ? ""
            : ": %s <span style=\"font-size:14px\">Why: %s</span>"
                .formatted(escape(entry.sentence()), escape(Words.why(entry)));
    return "<li style=\"%s\">%s%s\n%s</li>\n"
        .formatted(NORMAL, escape(Words.also(entry)), told, places(entry));
  }

  private String block(Entry entry) {
    String hierarchy = Words.hierarchy(entry);
    return "<h2 style=\"%s\">%s</h2>\n".formatted(TITLE, escape(Words.name(entry)))
        + (hierarchy.isEmpty() ? "" : paragraph(SMALL, escape(hierarchy)))
        + paragraph(NORMAL, escape(entry.sentence() + " " + Words.standing(entry.told())))
        + (entry.weighed().isEmpty() ? "" : paragraph(SMALL, escape(entry.weighed())))
        + paragraph(SMALL, "Why: " + escape(Words.why(entry)))
        + entry.pending().stream().map(HtmlLetter::timeline).collect(Collectors.joining())
        + entry.introduction().map(HtmlLetter::introduction).orElse("")
        + redline(entry)
        + (entry.leftOut() == 0 ? "" : paragraph(NORMAL, escape(Sentences.clipped(entry))))
        + (entry.places().size() == 1
            ? paragraph(NORMAL, whole(entry))
            : paragraph(NORMAL, Sentences.places(entry)) + places(entry));
  }

  private String whole(Entry entry) {
    String change = address(entry.told());
    return entry.introduction().isEmpty()
        ? link(change, "The whole comparison")
        : link(links.document(entry.told().change().document()), Sentences.DOCUMENT)
            + " · "
            + link(change, "The change");
  }

  private static String introduction(Introduction introduction) {
    String rows =
        introduction.rows().stream()
            .map(row -> "<b>%s:</b> %s".formatted(escape(row.name()), escape(row.inWords())))
            .collect(Collectors.joining("<br>\n"));
    return (rows.isEmpty() ? "" : paragraph(NORMAL, rows))
        + (introduction.opening().isEmpty()
            ? ""
            : "<blockquote style=\"margin:0 0 12px 0;border-left:3px solid #8c959f;padding-left:12px\">%s</blockquote>\n"
                .formatted(escape(introduction.opening())));
  }

  private static String redline(Entry entry) {
    return entry.redline().lines().isEmpty()
        ? ""
        : "<div style=\"border-left:3px solid #8c959f;padding-left:12px\">\n"
            + RedlineHtml.MAIL.print(entry.redline())
            + "</div>\n";
  }

  private static String timeline(PendingChange change) {
    return Words.timeline(change).stream()
        .map(step -> "<li>" + escape(step) + "</li>\n")
        .collect(
            Collectors.joining(
                "", paragraph(NORMAL, escape(Words.amendment(change))) + LIST, "</ul>\n"));
  }

  private String places(Entry entry) {
    return entry.places().stream()
        .map(place -> "<li>" + link(address(place), Words.place(entry, place)) + "</li>\n")
        .collect(Collectors.joining("", LIST, "</ul>\n"));
  }

  private String line(Entry entry) {
    return "<li style=\"%s\">%s: %s %s <span style=\"font-size:14px\">Why: %s</span>%s</li>\n"
        .formatted(
            NORMAL,
            link(address(entry.told()), Words.name(entry)),
            escape(entry.sentence()),
            escape(Words.standing(entry.told())),
            escape(Words.why(entry)),
            entry.places().size() == 1 ? "" : " " + Sentences.places(entry) + "\n" + places(entry));
  }

  private String citation(Entry entry) {
    return entry.places().stream()
        .map(place -> link(address(place), Words.line(place)) + "&ensp;\n")
        .collect(Collectors.joining());
  }

  private String address(ToldChange place) {
    return links.change(place.change().number());
  }

  private String foot(Notice notice, Sentences sentences) {
    return "<hr style=\"margin:32px 0 16px 0;border:0;border-top:1px solid #8c959f\">\n"
        + paragraph(SMALL, escape(sentences.reason()))
        + paragraph(SMALL, escape(sentences.coverage()))
        + paragraph(
            SMALL,
            link(links.subscriptions(), "Change what you follow")
                + " · "
                + link(links.unsubscribe(notice.token()), "Stop all of these mails"));
  }

  private static String paragraph(String style, String html) {
    return "<p style=\"" + style + "\">" + html + "</p>\n";
  }

  private static String link(String address, String text) {
    return "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
  }
}
