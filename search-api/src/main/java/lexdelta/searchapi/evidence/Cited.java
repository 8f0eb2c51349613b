package lexdelta.searchapi.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Query;
import lexdelta.searchapi.web.Addresses;

/**
 * A document as somebody names it: by its citation ({@code 8 CFR 214.2(h)}) or by its permanent
 * address, that of a provision ({@code /us/cfr/t8/s214.2/h}) too.
 *
 * @param names of the units down to the provision, where the citation goes so deep
 */
record Cited(DocumentId document, List<String> names) {
  private static final Pattern SECTION = Pattern.compile("(\\d+) CFR (\\d\\S*\\.\\S+)");
  private static final Pattern PART = Pattern.compile("(\\d+) CFR part (\\S+)");
  private static final Pattern CODE = Pattern.compile("(\\d+) U\\.S\\.C\\. (\\S+)");
  private static final Pattern CHAPTER = Pattern.compile("(\\d+) USCIS-PM ([A-Z])\\.(\\d+)");

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
    return Citations.find(text)
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

  private static Optional<Cited> of(Query.Citation citation) {
    return address(citation.citation())
        .map(address -> new Cited(new DocumentId(address), citation.labels()));
  }

  private static Optional<String> address(String citation) {
    Matcher section = SECTION.matcher(citation);
    if (section.matches()) {
      return Optional.of("/us/cfr/t%s/s%s".formatted(section.group(1), section.group(2)));
    }
    Matcher part = PART.matcher(citation);
    if (part.matches()) {
      return Optional.of("/us/cfr/t%s/p%s".formatted(part.group(1), part.group(2)));
    }
    Matcher code = CODE.matcher(citation);
    if (code.matches()) {
      return Optional.of("/us/usc/t%s/s%s".formatted(code.group(1), code.group(2)));
    }
    Matcher chapter = CHAPTER.matcher(citation);
    return chapter.matches()
        ? Optional.of(
            "/us/uscis/policy-manual/volume-%s-part-%s-chapter-%s"
                .formatted(
                    chapter.group(1), chapter.group(2).toLowerCase(Locale.ROOT), chapter.group(3)))
        : Optional.empty();
  }
}
