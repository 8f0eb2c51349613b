package lexdelta.searchapi.documents;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.searchapi.web.Addresses;

/**
 * A document in the terms of RFC 7089: the page of today is the original resource, its versions are
 * mementos, each dated by the first day on which it stood, at midnight GMT. A version that says that
 * the document is gone is a memento too: its page says so with 404.
 *
 * @param base of this service as the asker wrote it, ending in a slash
 */
record Memento(URI base, DocumentId document, Timeline timeline) {
  /** The one form of an instant in HTTP (RFC 9110, 5.6.7), which RFC 7089 asks for. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  static String httpDate(LocalDate day) {
    return HTTP_DATE.format(day.atStartOfDay(ZoneOffset.UTC));
  }

  /**
   * Reads an instant as HTTP writes it.
   *
   * @throws java.time.DateTimeException when it is none
   */
  static Instant instant(String httpDate) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate.strip(), Instant::from);
  }

  /** The version that stood at an instant; the first when none stood yet, as RFC 7089 advises. */
  Timeline.Entry at(Instant instant) {
    return timeline
        .on(LocalDate.ofInstant(instant, ZoneOffset.UTC))
        .orElseGet(() -> timeline.entries().getFirst());
  }

  URI address(Timeline.Entry entry) {
    return base.resolve(Addresses.page(document, entry.from()));
  }

  /** What the page of today says of its past. */
  String linksOfOriginal() {
    return String.join(", ", timegate(), timemap());
  }

  /** What the gate says when it sends somebody on. */
  String linksOfGate() {
    return String.join(
        ", ", Stream.concat(Stream.of(original(), timemap()), ends().stream()).toList());
  }

  /** What a memento says of itself and its neighbours. */
  String linksOf(Timeline.Entry entry) {
    List<Timeline.Entry> all = timeline.entries();
    int place = all.indexOf(entry);
    Optional<String> before =
        place > 0 ? Optional.of(link(all.get(place - 1), "prev memento")) : Optional.empty();
    Optional<String> after =
        place + 1 < all.size()
            ? Optional.of(link(all.get(place + 1), "next memento"))
            : Optional.empty();
    return String.join(
        ", ",
        Stream.of(
                Stream.of(original(), timegate(), timemap()),
                ends().stream(),
                before.stream(),
                after.stream())
            .flatMap(links -> links)
            .toList());
  }

  /** The list of all mementos, as {@code application/link-format} (RFC 6690). */
  String timeMap() {
    List<Timeline.Entry> all = timeline.entries();
    String self =
        "<%s>; rel=\"self\"; type=\"application/link-format\"; from=\"%s\"; until=\"%s\""
            .formatted(
                place("timemap"), httpDate(all.getFirst().from()), httpDate(all.getLast().from()));
    Stream<String> mementos = all.stream().map(entry -> link(entry, relation(entry)));
    return String.join(
            ",\n", Stream.concat(Stream.of(original(), timegate(), self), mementos).toList())
        + "\n";
  }

  private String relation(Timeline.Entry entry) {
    boolean first = entry.equals(timeline.entries().getFirst());
    boolean last = entry.equals(timeline.entries().getLast());
    return (first ? "first " : "") + (last ? "last " : "") + "memento";
  }

  private List<String> ends() {
    Timeline.Entry first = timeline.entries().getFirst();
    Timeline.Entry last = timeline.entries().getLast();
    return first.equals(last)
        ? List.of(link(first, "first last memento"))
        : List.of(link(first, "first memento"), link(last, "last memento"));
  }

  private String link(Timeline.Entry entry, String relation) {
    return "<%s>; rel=\"%s\"; datetime=\"%s\""
        .formatted(address(entry), relation, httpDate(entry.from()));
  }

  private String original() {
    return "<%s>; rel=\"original\"".formatted(base.resolve(Addresses.page(document)));
  }

  private String timegate() {
    return "<%s>; rel=\"timegate\"".formatted(place("timegate"));
  }

  private String timemap() {
    return "<%s>; rel=\"timemap\"; type=\"application/link-format\"".formatted(place("timemap"));
  }

  private URI place(String kind) {
    return base.resolve("/" + kind + "/documents" + document.value());
  }
}
