package lexdelta.searchapi.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Query;

/**
 * A document as somebody names it: by its citation ({@code 8 CFR 214.2(h)}) or by its permanent
 * address.
 *
 * @param labels of the paragraph, where the citation goes so deep; evidence is of whole documents
 */
record Cited(DocumentId document, List<String> labels) {
  private static final Pattern SECTION = Pattern.compile("(\\d+) CFR (\\d\\S*\\.\\S+)");
  private static final Pattern PART = Pattern.compile("(\\d+) CFR part (\\S+)");

  static Cited of(String words) {
    String text = words.strip();
    try {
      if (text.startsWith("/")) {
        return new Cited(new DocumentId(text), List.of());
      }
    } catch (IllegalArgumentException e) {
      throw new NoEvidenceException(e.getMessage() + ". One looks like /us/cfr/t8/s214.2.", e);
    }
    return Citations.find(text)
        .flatMap(Cited::of)
        .orElseThrow(() ->
            new NoEvidenceException(
                "«%s» is no citation of a section or part of the CFR. Write it as 8 CFR 214.2, or give the document's address, such as /us/cfr/t8/s214.2; search shows it."
                    .formatted(text)));
  }

  private static Optional<Cited> of(Query.Citation citation) {
    Matcher section = SECTION.matcher(citation.citation());
    if (section.matches()) {
      return of(citation, "s", section);
    }
    Matcher part = PART.matcher(citation.citation());
    return part.matches() ? of(citation, "p", part) : Optional.empty();
  }

  private static Optional<Cited> of(Query.Citation citation, String kind, Matcher found) {
    String address = "/us/cfr/t%s/%s%s".formatted(found.group(1), kind, found.group(2));
    return Optional.of(new Cited(new DocumentId(address), citation.labels()));
  }
}
