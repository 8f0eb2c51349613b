package lexdelta.searchapi.documents;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.web.Addresses;

/** Where a person finds a document at its publisher, and what the publisher says of its text. */
final class Publisher {
  private static final Pattern PART = Pattern.compile("/us/cfr/t(\\d+)/p([^/]+)");

  /** Our mark for the second of two texts under one number, unknown to the publisher. */
  private static final Pattern TWIN = Pattern.compile("~\\d+$");

  private final List<Source> sources;

  Publisher(List<Source> sources) {
    this.sources = List.copyOf(sources);
  }

  Optional<Source> of(SourceId id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** The document as of a day where the publisher keeps days, else the page of the source. */
  Optional<URI> address(DocumentId document, SourceId source, LocalDate day) {
    return of(source)
        .map(Source::address)
        .filter(
            address -> "https".equals(address.getScheme()) || "http".equals(address.getScheme()))
        .map(address ->
            place(document).map(path -> address.resolve("/on/" + day + path)).orElse(address));
  }

  private static Optional<String> place(DocumentId document) {
    Matcher part = PART.matcher(document.value());
    return part.matches()
        ? Optional.of("/title-%s/part-%s".formatted(part.group(1), part.group(2)))
        : Addresses.mirrored(document).map(path -> TWIN.matcher(path).replaceFirst(""));
  }

  /** What a reader must know about the authority of the text; empty when there is nothing. */
  static String caution(DocumentKind kind) {
    return switch (kind) {
      case CFR_SECTION, CFR_APPENDIX, CFR_PART ->
          "This text comes from the eCFR, which is not the official edition of the Code of Federal"
              + " Regulations. Check the official edition before you rely on it.";
      case POLICY_UPDATE ->
          "This is a publisher's notice of an update. What it announces is in the chapters it names.";
      case FEDERAL_REGISTER_DOCUMENT ->
          "This text comes from the publisher's XML. The official edition is the PDF on govinfo.gov.";
      case USC_SECTION ->
          "Title 8 of the United States Code is not enacted as positive law. Where it differs from the"
              + " Immigration and Nationality Act, the Act governs.";
      case POLICY_CHAPTER,
          POLICY_MEMORANDUM,
          FORM,
          NEWS_ITEM,
          VISA_BULLETIN,
          FAM_SECTION,
          DECISION,
          DECLARED_PAGE ->
          "";
      case STANDING_ENTRY ->
          "An attorney of the firm entered this. Read the order itself before you rely on it.";
    };
  }
}
