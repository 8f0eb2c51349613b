package lexdelta.searchapi.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lexdelta.crawler.citator.References;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.searchapi.web.Addresses;
import lexdelta.searchapi.web.Days;

/** What the page of a document shows, in words. */
final class DocumentViews {
  private final Brought brought;
  private final Snapshots snapshots;
  private final Publisher publisher;
  private final References references;
  private final CitedLinks cited;
  private final Clock clock;

  DocumentViews(
      Brought brought,
      Snapshots snapshots,
      Publisher publisher,
      References references,
      Clock clock) {
    this.brought = brought;
    this.snapshots = snapshots;
    this.publisher = publisher;
    this.references = references;
    this.cited = new CitedLinks(references);
    this.clock = clock;
  }

  /**
   * What a page is asked for.
   *
   * @param on the day asked for; empty for today
   * @param knownOn the day by whose knowledge it is shown; empty for now
   * @param place the provision asked for; empty for the whole
   * @param part of the text that is shown
   */
  record Asked(
      TextOnDay.Text text,
      LocalDate day,
      Optional<LocalDate> on,
      Optional<LocalDate> knownOn,
      Optional<Place> place,
      TextParts.Part part) {
    Places places() {
      return text.read().places();
    }

    Reading reading() {
      return text.reading();
    }

    /** Where a place of the text is read: on this page where the page has it. */
    String link(Place place) {
      return part.holds(place.unit().provision())
          ? "#" + Addresses.anchor(place)
          : page(place.path());
    }

    /** Where a place of the text stands: on the day asked for, or today. */
    String page(String path) {
      return page(reading().document(), path);
    }

    /** The same of a place of any document. */
    String page(DocumentId document, String path) {
      return Addresses.known(
          on.map(it -> Addresses.page(document, path, it))
              .orElseGet(() -> Addresses.page(document, path)),
          knownOn);
    }
  }

  /**
   * A document's text as of a day.
   *
   * @param marks how single provisions stand, by position
   */
  TextView text(Asked asked, Map<Integer, String> marks) {
    Reading reading = asked.reading();
    Version version = asked.text().version();
    Map<Integer, List<CitedLink>> links = cited.of(asked);
    List<Provision> provisions = reading.provisions();
    return new TextView(
        asked.place().map(Place::citation).orElseGet(reading::citation),
        reading.heading(),
        hierarchy(reading),
        Days.validity(version.effectiveOn(), asked.text().until()),
        reading.publishedOn().map(LocalDate::toString).orElse(""),
        Publisher.caution(reading.kind()),
        publisher
            .address(reading.document(), version.source(), asked.day())
            .map(Object::toString)
            .orElse(""),
        publisher.of(version.source()).map(source -> source.publisher()).orElse("the publisher"),
        provenance(version),
        PendingView.of(reading, asked.places()),
        body(asked, marks, links),
        html(
            asked,
            at ->
                provisions.get(at).kind().besideText()
                    && provisions.get(at).kind() != ProvisionKind.AMENDMENT_NOTICE,
            Map.of(),
            links));
  }

  /** The part of the text that is asked for, by itself. */
  String part(Asked asked, Map<Integer, String> marks) {
    return body(asked, marks, cited.of(asked));
  }

  private static String body(
      Asked asked, Map<Integer, String> marks, Map<Integer, List<CitedLink>> links) {
    List<Provision> provisions = asked.reading().provisions();
    return html(
        asked,
        at -> asked.part().holds(at) && !provisions.get(at).kind().besideText(),
        marks,
        links);
  }

  private static List<String> hierarchy(Reading reading) {
    return reading.hierarchy().stream()
        .map(division ->
            (capitalised(division.kind()) + " " + division.number()).strip()
                + (division.heading().isEmpty() ? "" : ": " + division.heading()))
        .toList();
  }

  private static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String provenance(Version version) {
    String seen = "Seen " + Days.words(version.observedAt(), clock.getZone());
    return snapshots
        .find(version.snapshot())
        .map(snapshot ->
            "%s at %s; the bytes are kept under SHA-256 %s."
                .formatted(seen, snapshot.address(), snapshot.payload()))
        .orElse(seen + ".");
  }

  private static String html(
      Asked asked,
      IntPredicate wanted,
      Map<Integer, String> marks,
      Map<Integer, List<CitedLink>> links) {
    List<Provision> provisions = asked.reading().provisions();
    Set<Integer> here =
        asked.place().map(place -> Set.copyOf(asked.places().provisions(place))).orElse(Set.of());
    int first = asked.place().map(place -> place.unit().provision()).orElse(-1);
    return Markup.html(
        IntStream.range(0, provisions.size())
            .filter(wanted)
            .mapToObj(at ->
                new Markup.Placed(
                    provisions.get(at),
                    asked.places().begunBy(at),
                    level(asked.places().begunBy(at).getFirst(), provisions),
                    asked.page(asked.places().of(at).path()),
                    links.getOrDefault(at, List.of()),
                    Optional.ofNullable(marks.get(at)),
                    at == first
                        ? Markup.Asked.BEGINNING
                        : here.contains(at) ? Markup.Asked.PART : Markup.Asked.NO))
            .toList(),
        asked.part());
  }

  /** What has no label is set in like the paragraph it belongs to; headings set nothing in. */
  private static int level(Place place, List<Provision> provisions) {
    return (int)
        place.units().stream()
            .filter(Unit::labelled)
            .filter(unit -> provisions.get(unit.provision()).kind() != ProvisionKind.HEADING)
            .count();
  }

  /**
   * The versions, newest first, each with where to read it and what it changed.
   *
   * @param path of the provision asked for; empty for the whole
   * @param knownOn the day by whose knowledge the timeline is; comparisons are by today's, and left out
   */
  List<Line> lines(
      DocumentId document,
      String path,
      Timeline timeline,
      Optional<VersionId> shown,
      Optional<LocalDate> knownOn) {
    Map<VersionId, Brought.By> by = brought.by(document);
    Map<VersionId, Set<String>> noted = references.noted(document);
    List<Line> lines = new ArrayList<>();
    Optional<Timeline.Entry> before = Optional.empty();
    for (Timeline.Entry entry : timeline.entries()) {
      VersionId version = entry.version().id();
      lines.add(
          line(
              new At(document, path, knownOn, entry, before, madeBy(entry, before, noted)),
              Optional.ofNullable(by.get(version)),
              shown.filter(version::equals).isPresent()));
      before = Optional.of(entry);
    }
    return lines.reversed();
  }

  /**
   * A version of the timeline, and the one before it.
   *
   * @param madeBy the pages of the Federal Register that its notes name and those before it did not
   */
  private record At(
      DocumentId document,
      String path,
      Optional<LocalDate> knownOn,
      Timeline.Entry entry,
      Optional<Timeline.Entry> before,
      String madeBy) {}

  private static String madeBy(
      Timeline.Entry entry, Optional<Timeline.Entry> before, Map<VersionId, Set<String>> noted) {
    return before
        .map(it -> noted.getOrDefault(it.version().id(), Set.of()))
        .map(known ->
            noted.getOrDefault(entry.version().id(), Set.of()).stream()
                .filter(page -> !known.contains(page))
                .collect(Collectors.joining(", ")))
        .orElse("");
  }

  private Line line(At at, Optional<Brought.By> by, boolean shown) {
    Timeline.Entry entry = at.entry();
    boolean removed = entry.version().removed();
    return new Line(
        entry.from().toString(),
        entry.until().map(until -> until.minusDays(1).toString()).orElse(""),
        removed ? "no longer published" : by.map(it -> words(it.change().kind())).orElse(""),
        Days.words(entry.version().observedAt(), clock.getZone()),
        removed
            ? ""
            : Addresses.known(Addresses.page(at.document(), at.path(), entry.from()), at.knownOn()),
        at.before()
            .filter(_ -> at.knownOn().isEmpty())
            .map(it -> Addresses.comparison(at.document(), it.from(), entry.from()))
            .orElse(""),
        shown,
        by.map(it -> words(it.change().cause())).orElse(""),
        by.map(Brought.By::inWords).orElse(""),
        by.map(Brought.By::kinds).orElse(""),
        at.madeBy());
  }

  private static String words(Cause cause) {
    return switch (cause) {
      case PUBLISHER -> "the publisher changed it";
      case REEXTRACTION -> "the same bytes, read anew";
      case BACKFILL -> "history, recorded later than it happened";
      case ENTRY -> "an attorney entered it";
      case CALENDAR -> "the day came that was stated before";
      case FIRST_SEEN -> "first seen by us, may be older";
    };
  }

  private static String words(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> "first in the record";
      case CHANGED -> "text changed";
      case REMOVED -> "no longer published";
      case NOTES_ONLY -> "only notes beside the text changed";
      case STANDING -> "";
    };
  }

  /** Why there is no text on a day. */
  String whyAbsent(TextOnDay standing) {
    return switch (standing) {
      case TextOnDay.NotYet notYet ->
          "The record has this document from %s on. What stood before that day is not in the record."
              .formatted(notYet.first());
      case TextOnDay.Removed removed ->
          "The publisher has not published this document since %s.".formatted(removed.since());
      case TextOnDay.Unknown unknown -> "The record has no such document.";
      case TextOnDay.Text text -> "";
    };
  }

  /** The text of the page; the last two are HTML, the rest plain text. */
  record TextView(
      String citation,
      String heading,
      List<String> hierarchy,
      String validity,
      String publishedOn,
      String caution,
      String publisherAddress,
      String publisherName,
      String provenance,
      PendingView pending,
      String body,
      String beside) {}

  /**
   * A version in the list; empty addresses where there is nothing to link to.
   *
   * @param cause why it is there, in words
   * @param weight of the change that brought it; empty where it was not weighed yet
   * @param kinds of that change, the weightiest of them
   * @param madeBy the pages of the Federal Register that its notes newly name
   */
  record Line(
      String from,
      String to,
      String what,
      String seenAt,
      String address,
      String comparison,
      boolean shown,
      String cause,
      String weight,
      String kinds,
      String madeBy) {}
}
