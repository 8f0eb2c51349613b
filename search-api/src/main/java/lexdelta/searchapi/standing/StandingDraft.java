package lexdelta.searchapi.standing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.DocumentStanding;
import lexdelta.crawler.standing.Standing;
import lexdelta.crawler.standing.StandingEntry;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.ProblemException;

/**
 * An entry as typed, by a person or a program, not yet known to be one. Every field is a text, empty
 * where nothing was written.
 */
record StandingDraft(
    String document,
    String provision,
    String kind,
    String order,
    String link,
    String scope,
    String from,
    String until,
    String lifts,
    String remark) {
  /** What an attorney may enter; what follows from the versions themselves is not entered. */
  static final List<StandingKind> KINDS =
      List.of(
          StandingKind.STAYED,
          StandingKind.ENJOINED,
          StandingKind.VACATED,
          StandingKind.DELAYED,
          StandingKind.SUPERSEDED);

  /** What became of it: an entry, or what is wrong, by field. */
  record Outcome(Optional<StandingEntry> entry, Map<String, String> mistakes) {}

  /** Reads every field, so that all mistakes are told at once. */
  Outcome read(Versions versions, StandingOnDay standing, String person, Instant now) {
    return new Reader(versions, standing, person, now).read();
  }

  /** The work on one draft. */
  private final class Reader {
    private final Versions versions;
    private final StandingOnDay standing;
    private final String person;
    private final Instant now;
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    Reader(Versions versions, StandingOnDay standing, String person, Instant now) {
      this.versions = versions;
      this.standing = standing;
      this.person = person;
      this.now = now;
    }

    Outcome read() {
      Optional<Reading> reading = reading();
      reading.ifPresent(this::label);
      Optional<LocalDate> first = day("from", from);
      Optional<LocalDate> end = until.isBlank() ? Optional.empty() : day("until", until);
      text("order", order, 300, "Name the order as one cites it: case, docket, court, day.");
      text("scope", scope, 200, "Say for whom or where: nationwide, plaintiffs only, a district.");
      link();
      if (from.isBlank()) {
        mistakes.put("from", "Give the first day on which it stands so, such as 2025-04-01.");
      }
      if (first.isPresent() && end.isPresent() && !end.get().isAfter(first.get())) {
        mistakes.put("until", "Give a day after the first one; from it on it no longer holds.");
      }
      if (remark.length() > 2000) {
        mistakes.put("remark", "At most 2000 characters, please.");
      }
      Optional<DocumentId> lifted = reading.flatMap(this::lifted);
      Optional<StandingKind> stands = kind(lifted);
      if (!mistakes.isEmpty() || reading.isEmpty() || first.isEmpty() || stands.isEmpty()) {
        return new Outcome(Optional.empty(), mistakes);
      }
      return new Outcome(
          Optional.of(
              new StandingEntry(
                  reading.get().document(),
                  reading.get().citation(),
                  provision.strip(),
                  stands.get(),
                  order.strip(),
                  link.strip(),
                  scope.strip(),
                  first.get(),
                  end,
                  lifted,
                  remark.strip(),
                  person,
                  now)),
          mistakes);
    }

    private Optional<Reading> reading() {
      try {
        DocumentId id = Parameters.document("document", document.strip());
        Optional<Reading> reading = versions.latest(id).flatMap(Version::reading);
        if (reading.isEmpty()) {
          mistakes.put(
              "document",
              "The record has no text of %s. Only what is watched can be said to stand otherwise."
                  .formatted(id));
        }
        return reading;
      } catch (ProblemException e) {
        mistakes.put("document", e.problem().detail());
        return Optional.empty();
      }
    }

    private void label(Reading reading) {
      String label = provision.strip();
      if (label.isEmpty()) {
        return;
      }
      if (!Places.LABEL.matcher(label).matches()) {
        mistakes.put(
            "provision", "Write the label as in (c)(2)(i), or nothing for the whole document.");
      } else if (Places.of(reading).under(label).isEmpty()) {
        mistakes.put(
            "provision", "%s has no %s in the record.".formatted(reading.citation(), label));
      }
    }

    private Optional<LocalDate> day(String field, String text) {
      try {
        return Parameters.optionalDay(field, text);
      } catch (ProblemException e) {
        mistakes.put(field, e.problem().detail());
        return Optional.empty();
      }
    }

    private void text(String field, String text, int most, String advice) {
      if (text.isBlank() || text.strip().length() > most) {
        mistakes.put(field, advice + " At most %d characters.".formatted(most));
      } else if (text.chars().anyMatch(Character::isISOControl)) {
        mistakes.put(field, "Write it in one line, without control characters.");
      }
    }

    private void link() {
      try {
        URI address = URI.create(link.strip());
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (web && address.getHost() != null && link.length() <= 2000) {
          return;
        }
      } catch (IllegalArgumentException e) {
        // told below, like any other that cannot be opened
      }
      mistakes.put(
          "link", "Give the web address at which the order can be read, such as https://….");
    }

    private Optional<DocumentId> lifted(Reading reading) {
      if (lifts.isBlank()) {
        return Optional.empty();
      }
      Optional<DocumentId> found =
          standing.on(reading.document(), reading.effectiveOn(), now).stream()
              .flatMap(Reader::all)
              .map(it -> it.said().document())
              .filter(id -> id.value().equals(lifts.strip()))
              .findFirst();
      if (found.isEmpty()) {
        mistakes.put(
            "lifts",
            "%s says nothing of how %s stands. Name the document that does."
                .formatted(lifts.strip(), reading.citation()));
      }
      return found;
    }

    private static Stream<Standing> all(DocumentStanding stands) {
      return Stream.concat(stands.holding().stream(), stands.others().stream());
    }

    private Optional<StandingKind> kind(Optional<DocumentId> lifted) {
      if (!lifts.isBlank()) {
        if (!kind.isBlank() && !kind.equals(StandingKind.IN_FORCE.slug())) {
          mistakes.put("kind", "What lifts another entry says in-force; leave the standing out.");
        }
        return lifted.map(it -> StandingKind.IN_FORCE);
      }
      Optional<StandingKind> named = StandingKind.named(kind.strip()).filter(KINDS::contains);
      if (named.isEmpty()) {
        mistakes.put(
            "kind",
            "Choose one of %s; to say that it ended, lift what was said."
                .formatted(String.join(", ", KINDS.stream().map(StandingKind::slug).toList())));
      }
      return named;
    }
  }

  /** An entry in a line. */
  static String words(StandingEntry entry) {
    return "%s %s %s by %s (%s), from %s"
        .formatted(
            entry.citation(),
            entry.provision(),
            entry.lifts().isPresent() ? "lifted" : entry.kind().word(),
            entry.order(),
            entry.scope(),
            entry.from());
  }
}
