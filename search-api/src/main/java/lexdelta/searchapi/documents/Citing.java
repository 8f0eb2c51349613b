package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lexdelta.crawler.citator.Citator;
import lexdelta.crawler.citator.CitedBy;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.watch.Referencing;
import lexdelta.searchapi.web.Addresses;
import lexdelta.searchapi.web.Cited;

/** Who cites a document or a provision of it, for its page and for programs. */
final class Citing {
  /** A page lists so many; programs can have all. */
  private static final int SHOWN = 60;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Citator citator;
  private final Referencing referencing;

  Citing(Citator citator, Referencing referencing) {
    this.citator = citator;
    this.referencing = referencing;
  }

  /**
   * All who ever cited a place, those of its own document last.
   *
   * @param place empty for the whole document, of which its own references to itself are left out
   * @param knownOn the day by whose knowledge; empty for now
   */
  List<CitedBy> all(Reading document, Optional<Place> place, Optional<LocalDate> knownOn) {
    if (place.filter(it -> !it.unit().labelled()).isPresent()) {
      // What has no label is cited by nobody.
      return List.of();
    }
    String path = place.map(it -> String.join("/", it.labels())).orElse("");
    DocumentId own = document.document();
    return citator.citing(names(document), knownOn).stream()
        .filter(it -> it.reference().target().within(path))
        .filter(it -> place.isPresent() || !it.document().equals(own))
        .map(it -> Placed.of(it, own))
        .sorted()
        .map(Placed::cited)
        .toList();
  }

  /**
   * For sorting: those of the document itself last, section 212.7 before 212.14, and both before
   * 1212.7; paragraph (2) before (10).
   */
  private record Placed(CitedBy cited, boolean own, String document, String place)
      implements Comparable<Placed> {
    private static final Comparator<Placed> ORDER =
        Comparator.comparing(Placed::own)
            .thenComparing(Placed::document)
            .thenComparing(Placed::place);

    static Placed of(CitedBy cited, DocumentId own) {
      return new Placed(
          cited,
          cited.document().equals(own),
          ordered(cited.document().value()),
          ordered(cited.reference().place()));
    }

    @Override
    public int compareTo(Placed other) {
      return ORDER.compare(this, other);
    }
  }

  /** A path with its numbers filled up with zeros. */
  private static String ordered(String path) {
    return NUMBER
        .matcher(path)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
  }

  /** A document of the Federal Register is cited by its page. */
  private static Set<String> names(Reading document) {
    Set<String> names = new LinkedHashSet<>(Set.of(document.document().value()));
    if (document.kind() == DocumentKind.FEDERAL_REGISTER_DOCUMENT) {
      names.add(document.citation());
    }
    return names;
  }

  /** What the page of a document or provision shows of it. */
  View view(DocumentViews.Asked asked) {
    // Asked first: what is read in between is then only more than was promised.
    boolean behind = referencing.behind();
    List<CitedBy> all = all(asked.reading(), asked.place(), asked.knownOn());
    List<CitedBy> now = all.stream().filter(it -> it.on(asked.day())).toList();
    List<CitedBy> other = all.stream().filter(it -> !it.on(asked.day())).toList();
    return new View(
        asked.place().map(Place::citation).orElseGet(() -> asked.reading().citation()),
        now.size(),
        now.stream().map(it -> List.of(it.document(), it.reference().place())).distinct().count(),
        now.stream().map(CitedBy::document).distinct().count(),
        now.stream().limit(SHOWN).map(it -> line(it, asked.on(), asked)).toList(),
        other.stream().limit(SHOWN).map(it -> line(it, Optional.of(it.from()), asked)).toList(),
        other.size(),
        behind);
  }

  private static Line line(CitedBy cited, Optional<LocalDate> on, DocumentViews.Asked asked) {
    String place = cited.reference().place();
    return new Line(
        Cited.byLabels(cited.reference().citation()),
        Addresses.known(
            on.map(day -> Addresses.page(cited.document(), place, day))
                .orElseGet(() -> Addresses.page(cited.document(), place)),
            asked.knownOn()),
        cited.reference().words(),
        cited.from().toString(),
        cited.until().map(end -> end.minusDays(1).toString()).orElse(""));
  }

  /**
   * Who cites it.
   *
   * @param what is cited
   * @param total of the references to it on the day
   * @param provisions that make them; one may refer to several parts of it
   * @param documents in which these stand
   * @param now the first of them
   * @param other who cited it on other days
   * @param behind whether texts are still to be read for what they cite
   */
  record View(
      String what,
      int total,
      long provisions,
      long documents,
      List<Line> now,
      List<Line> other,
      int otherTotal,
      boolean behind) {
    public boolean empty() {
      return total == 0 && otherTotal == 0 && !behind;
    }

    public String sentence() {
      return total == 0
          ? "No text that stood on this day cites it."
          : "%d %s of %d %s %s it or a part of it."
              .formatted(
                  provisions,
                  provisions == 1 ? "provision" : "provisions",
                  documents,
                  documents == 1 ? "document" : "documents",
                  provisions == 1 ? "cites" : "cite");
    }

    public int more() {
      return total - now.size();
    }
  }

  /**
   * A provision that cites it.
   *
   * @param cites what it cites, as it numbers it
   * @param from the first day, as far back as the record goes
   * @param to the last day; empty while it does
   */
  record Line(String citation, String address, String cites, String from, String to) {}
}
