package lexdelta.searchapi.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Versions;

/** Turns alerts and changes into lines, all of a list with a fixed number of questions. */
final class NewsLines {
  private final Changes changes;
  private final Versions versions;

  NewsLines(Changes changes, Versions versions) {
    this.changes = changes;
    this.versions = versions;
  }

  /**
   * A change in a list.
   *
   * @param weight {@code 0.85}; empty where it is not known
   * @param kinds of news, in words; may be empty
   * @param why the first reason for which it concerns the reader; may be empty
   * @param places how many further places say the same
   */
  record Line(
      long change,
      String citation,
      String heading,
      String effectiveOn,
      String weight,
      String kinds,
      String why,
      int places) {}

  /** Of alerts, a line for each event, in their order. */
  List<Line> told(List<Alert> alerts) {
    Map<String, List<Alert>> events = new LinkedHashMap<>();
    for (Alert alert : alerts) {
      String event = alert.event().value();
      events
          .computeIfAbsent(
              event.isEmpty() ? "change " + alert.change() : event, _ -> new ArrayList<>())
          .add(alert);
    }
    List<Alert> first = events.values().stream().map(List::getFirst).toList();
    Map<Long, Change> known =
        changes.all(first.stream().map(Alert::change).toList()).stream()
            .collect(Collectors.toMap(Change::number, it -> it));
    Map<DocumentId, Caption> captions = captions(known.values().stream().toList());
    return events.values().stream()
        .flatMap(event ->
            Optional.ofNullable(known.get(event.getFirst().change())).stream()
                .map(change -> told(event, change, captions)))
        .toList();
  }

  private static Line told(List<Alert> event, Change change, Map<DocumentId, Caption> captions) {
    Alert first = event.getFirst();
    return line(
        change,
        captions,
        String.format(Locale.ROOT, "%.2f", first.weight()),
        first.kinds().stream().sorted().map(NewsKind::words).collect(Collectors.joining(", ")),
        first.reasons().stream().findFirst().orElse(""),
        event.size() - 1);
  }

  /** The newest changes of everything. */
  List<Line> newest(int most) {
    List<Change> newest = changes.newest(most);
    Map<DocumentId, Caption> captions = captions(newest);
    return newest.stream().map(it -> line(it, captions, "", "", "", 0)).toList();
  }

  private Map<DocumentId, Caption> captions(List<Change> of) {
    return versions.captions(of.stream().map(Change::document).distinct().toList());
  }

  private static Line line(
      Change change,
      Map<DocumentId, Caption> captions,
      String weight,
      String kinds,
      String why,
      int places) {
    Caption caption =
        captions.getOrDefault(
            change.document(),
            new Caption(change.document(), change.after(), change.document().value(), ""));
    return new Line(
        change.number(),
        caption.citation(),
        caption.heading(),
        change.effectiveOn().toString(),
        weight,
        kinds,
        why,
        places);
  }
}
