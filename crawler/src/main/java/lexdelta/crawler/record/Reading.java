package lexdelta.crawler.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader made of one document in one snapshot.
 *
 * @param citation as practitioners write it: {@code 8 CFR 214.2}
 * @param heading without the citation; empty where the document has none
 * @param hierarchy from the top down, without the document itself
 * @param effectiveOn the first day on which, by the publisher's word or by the day asked for, this
 *     text stood
 * @param publishedOn the day the publisher issued the document itself, where it says so
 * @param provisions in the publisher's order
 * @param facts what the text states that programs must reckon with, in the publisher's order
 */
public record Reading(
    DocumentId document,
    DocumentKind kind,
    String citation,
    String heading,
    List<Division> hierarchy,
    LocalDate effectiveOn,
    Optional<LocalDate> publishedOn,
    List<Provision> provisions,
    List<Fact> facts) {
  public Reading {
    hierarchy = List.copyOf(hierarchy);
    provisions = List.copyOf(provisions);
    facts = List.copyOf(facts);
  }

  /** A reading without facts. */
  public Reading(
      DocumentId document,
      DocumentKind kind,
      String citation,
      String heading,
      List<Division> hierarchy,
      LocalDate effectiveOn,
      Optional<LocalDate> publishedOn,
      List<Provision> provisions) {
    this(
        document,
        kind,
        citation,
        heading,
        hierarchy,
        effectiveOn,
        publishedOn,
        provisions,
        List.of());
  }

  /** The same words said from another day on. */
  public Reading effectiveOn(LocalDate day) {
    return new Reading(
        document, kind, citation, heading, hierarchy, day, publishedOn, provisions, facts);
  }
}
