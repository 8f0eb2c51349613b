package lexdelta.searchapi.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lexdelta.crawler.citation.CfrPart;
import lexdelta.crawler.citation.CfrSection;
import lexdelta.crawler.citation.Citation;
import lexdelta.crawler.citation.FamSection;
import lexdelta.crawler.citation.PolicyManual;
import lexdelta.crawler.citation.StatuteCitation;
import lexdelta.crawler.record.DocumentId;
import lexdelta.indexer.query.Citations;
import lexdelta.searchapi.web.Addresses;

/**
 * A document as somebody names it: by its citation ({@code 8 CFR 214.2(h)}) or by its permanent
 * address, that of a provision ({@code /us/cfr/t8/s214.2/h}) too.
 *
 * @param names of the units down to the provision, where the citation goes so deep
 */
record Cited(DocumentId document, List<String> names) {
  /**
   * Reads what somebody wrote.
   *
   * @param known whether there is a document; asked where an address alone does not say which part
   *     of it is the document
   */
  static Cited of(String words, Predicate<DocumentId> known) {
    String text = words.strip();
    if (text.startsWith("/")) {
      return Addresses.named(text, known)
          .map(named -> new Cited(named.document(), named.names()))
          .orElseGet(() -> new Cited(document(text), List.of()));
    }
    return Citations.read(text)
        .flatMap(Cited::of)
        .orElseThrow(() ->
            new NoEvidenceException(
                "«%s» is no citation of a section or part of the CFR, a section of the U.S. Code or a chapter of the Policy Manual. Write it as 8 CFR 214.2(h)(13), or give the document's address, such as /us/cfr/t8/s214.2; search shows it."
                    .formatted(text)));
  }

  private static DocumentId document(String address) {
    try {
      return new DocumentId(address);
    } catch (IllegalArgumentException e) {
      throw new NoEvidenceException(e.getMessage() + ". One looks like /us/cfr/t8/s214.2.", e);
    }
  }

  /** Empty for what is no document of its own, or is cited by its page. */
  private static Optional<Cited> of(Citation citation) {
    return switch (citation) {
      case CfrSection _, CfrPart _, StatuteCitation _, PolicyManual _, FamSection _ ->
          citation
              .whole()
              .address()
              .map(address -> new Cited(new DocumentId(address), citation.subsections()));
      default -> Optional.empty();
    };
  }
}
