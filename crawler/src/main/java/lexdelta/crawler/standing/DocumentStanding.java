package lexdelta.crawler.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;

/**
 * How a document stands on a day, as known at an instant.
 *
 * @param citation of the document on that day
 * @param published what follows from its versions alone: in force as published, or yet to come
 * @param supersededOn the first day of a later version that is in the record
 * @param holding what is said of it and holds on the day; the gravest first
 * @param others what is said of it and does not hold on the day: over, or still to come
 */
public record DocumentStanding(
    DocumentId document,
    String citation,
    LocalDate on,
    Instant knownAt,
    StandingKind published,
    Optional<LocalDate> supersededOn,
    List<Standing> holding,
    List<Standing> others) {
  private static final Comparator<Standing> GRAVEST =
      Comparator.comparing((Standing it) -> !it.ofText())
          .thenComparing(Standing::kind)
          .thenComparing(it -> !it.provision().isEmpty());

  public DocumentStanding {
    holding = holding.stream().sorted(GRAVEST).toList();
    others = List.copyOf(others);
  }

  /** The gravest that is said of the text or of any of its provisions, else what follows from its versions. */
  public StandingKind kind() {
    return ofText().findFirst().map(Standing::kind).orElse(published);
  }

  private Stream<Standing> ofText() {
    return holding.stream()
        .filter(Standing::ofText)
        .filter(it -> it.kind() != StandingKind.IN_FORCE);
  }

  /** Whether there is nothing to say but that it is in force as published. */
  public boolean plain() {
    return badge().isEmpty();
  }

  /**
   * A few words for a place where there is room for no more: {@code stayed (c)(2)}; empty when the
   * document is simply in force.
   */
  public String badge() {
    return ofText()
        .findFirst()
        .map(it -> (it.kind().word() + " " + it.provision()).strip())
        .or(() -> published == StandingKind.FUTURE ? Optional.of("future") : Optional.empty())
        .or(() -> supersededOn.map(day -> "superseded on " + day))
        .or(() ->
            holding.stream()
                .filter(it -> !it.ofText() && !ofPart(it))
                .findFirst()
                .map(it -> it.subject() + ": " + it.kind().word()))
        .orElse("");
  }

  /** Whether it is said of the part in which the document stands, not of the document itself. */
  private boolean ofPart(Standing it) {
    return it.target().startsWith("/") && !it.target().equals(document.value());
  }

  /** What is said, holds, and is other than in force; the gravest first. */
  public List<Standing> said() {
    return holding.stream().filter(it -> it.kind() != StandingKind.IN_FORCE).toList();
  }

  /**
   * A sentence for each thing that is said and holds; empty when there is none. Amendments announced
   * beside the text are left out, for their notices tell of them, and so is what is said of the whole
   * part in which the document stands.
   */
  public List<String> told() {
    return said().stream()
        .filter(it -> !it.ofPendingAmendment() && !ofPart(it))
        .map(it -> it.inWords(citation))
        .toList();
  }
}
