package lexdelta.alerts.coverage;

import static lexdelta.alerts.notice.Html.escape;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.MessageId;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.record.SourceId;

/** Writes what changed in how sources are covered, the worst first, as a message. */
public final class CoverageLetter {
  private static final int NAMED = 3;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String WHY =
      "You get this mail because the setting lexdelta.alerts.administrator names your address. Each"
          + " change of a source's state is told once.";

  private final Letterhead letterhead;

  public CoverageLetter(Letterhead letterhead) {
    this.letterhead = letterhead;
  }

  /**
   * The message; its id follows from the recipient and the last of the transitions.
   *
   * @param news in the order of their numbers; never empty
   */
  Message write(Recipient recipient, List<Transition> news, Instant now) {
    Collection<Transition> newest = newest(news);
    List<Transition> sorted =
        news.stream()
            .sorted(
                Comparator.comparing((Transition it) -> it.coverage().state())
                    .reversed()
                    .thenComparingLong(Transition::number))
            .toList();
    String foot = "Now: " + letterhead.coverage().summary().inWords() + ".";
    return new Message(
        MessageId.of(recipient, news.getLast().number(), letterhead.domain()),
        recipient,
        0,
        "[Lexdelta] " + counts(newest),
        text(sorted, foot),
        html(sorted, foot),
        List.of(new Header("List-Id", "Lexdelta coverage <coverage." + letterhead.domain() + ">")),
        now);
  }

  /** A source that went and came back meanwhile counts by what it is now. */
  private static Collection<Transition> newest(List<Transition> news) {
    Map<SourceId, Transition> newest = new LinkedHashMap<>();
    news.forEach(each -> newest.put(each.coverage().source(), each));
    return newest.values();
  }

  /** {@code 2 sources dark: eCFR, title 8 and Policy Manual; 1 covered again: Visa Bulletin}. */
  private String counts(Collection<Transition> newest) {
    return Stream.of(CoverageState.values())
        .sorted(Comparator.reverseOrder())
        .map(state -> newest.stream().filter(each -> each.coverage().state() == state).toList())
        .filter(some -> !some.isEmpty())
        .map(this::count)
        .collect(Collectors.joining("; "));
  }

  private String count(List<Transition> some) {
    CoverageState state = some.getFirst().coverage().state();
    String names = some.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
    return "%d %s %s: %s%s"
        .formatted(
            some.size(),
            some.size() == 1 ? "source" : "sources",
            state == CoverageState.COVERED ? "covered again" : state.word(),
            names,
            some.size() > NAMED ? " and %d more".formatted(some.size() - NAMED) : "");
  }

  private String name(Transition transition) {
    return Header.oneLine(letterhead.sourceNames().apply(transition.coverage().source()));
  }

  private static String standing(Transition transition) {
    return "%s since %s%s"
        .formatted(
            transition.coverage().state().word(),
            TIME.format(transition.at()),
            transition.before().map(before -> ", before that " + before.word()).orElse(""));
  }

  private String text(List<Transition> news, String foot) {
    String entries =
        news.stream()
            .map(each ->
                "* %s: %s\n  %s\n  %s\n"
                    .formatted(
                        name(each),
                        standing(each),
                        Header.oneLine(each.coverage().reason()),
                        letterhead.links().source(each.coverage().source())))
            .collect(Collectors.joining("\n"));
    return "%s\n%s\n\n--\n%s\n".formatted(entries, foot, WHY);
  }

  private String html(List<Transition> news, String foot) {
    String entries =
        news.stream()
            .map(each ->
                "<li style=\"margin:0 0 12px 0\"><a href=\"%s\">%s</a>: <b>%s</b><br>%s</li>\n"
                    .formatted(
                        escape(letterhead.links().source(each.coverage().source())),
                        escape(name(each)),
                        escape(standing(each)),
                        escape(Header.oneLine(each.coverage().reason()))))
            .collect(Collectors.joining());
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark"><title>Coverage</title></head>
    <body style="font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere">
    <ul style="padding-left:20px">
    %s</ul>
    <p>%s</p>
    <p style="font-size:14px">%s</p>
    </body></html>
    """
        .formatted(entries, escape(foot), escape(WHY));
  }
}
