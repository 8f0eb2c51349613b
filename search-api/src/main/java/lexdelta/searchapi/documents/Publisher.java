package lexdelta.searchapi.documents;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.web.Addresses;

/** Where a person finds a document at its publisher, and what the publisher says of its text. */
final class Publisher {
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
        .filter(address -> "https".equals(address.getScheme()) || "http".equals(address.getScheme()))
        .map(
            address ->
                Addresses.mirrored(document)
                    .map(path -> address.resolve("/on/" + day + path))
                    .orElse(address));
  }

  /** What a reader must know about the authority of the text; empty when there is nothing. */
  static String caution(DocumentKind kind) {
    return switch (kind) {
      case CFR_SECTION, CFR_APPENDIX ->
          "This text comes from the eCFR, which is not the official edition of the Code of Federal"
              + " Regulations. Check the official edition before you rely on it.";
      case POLICY_UPDATE ->
          "This is a publisher's notice of an update. The chapters it names are what binds.";
    };
  }
}
