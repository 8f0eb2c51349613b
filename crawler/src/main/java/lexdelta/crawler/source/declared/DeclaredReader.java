package lexdelta.crawler.source.declared;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** Reads what stands at a declared address, by its kind. */
final class DeclaredReader {
  private final Declaration declaration;

  DeclaredReader(Declaration declaration) {
    this.declaration = declaration;
  }

  /** @param address what relative links are relative to; empty when nobody knows */
  List<Reading> read(byte[] bytes, LocalDate on, Optional<URI> address)
      throws UnreadableSnapshotException {
    return switch (declaration.kind()) {
      case PAGE -> List.of(new PageReader(declaration).read(bytes, on, address));
      case FEED -> new FeedReader(declaration).read(bytes, on, address);
      case SITEMAP -> new SitemapReader(declaration).read(bytes, on);
      case PDF -> List.of(new PdfReader(declaration).read(bytes, on));
    };
  }
}
