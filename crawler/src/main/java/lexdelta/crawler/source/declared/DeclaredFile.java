package lexdelta.crawler.source.declared;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.declared.Declaration.Kind;
import lexdelta.crawler.source.pdf.PdfText;

/** Any page, feed, sitemap or PDF, in a file, read as one that a firm declares and says no more of. */
public final class DeclaredFile implements FileFormat {
  private static final int LOOKED_AT = 2048;
  private final Kind kind;

  private DeclaredFile(Kind kind) {
    this.kind = kind;
  }

  /** One for each kind. */
  public static List<FileFormat> all() {
    return Arrays.stream(Kind.values()).map(kind -> (FileFormat) new DeclaredFile(kind)).toList();
  }

  @Override
  public String kind() {
    return kind.word();
  }

  @Override
  public String name() {
    return switch (kind) {
      case PAGE -> "any web page (HTML)";
      case FEED -> "any feed (RSS or Atom)";
      case SITEMAP -> "any sitemap (XML)";
      case PDF -> "any PDF file";
    };
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return switch (kind) {
      case PAGE -> start.contains("<html") || start.contains("<!doctype html");
      case FEED -> start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:rdf");
      case SITEMAP -> start.contains("<urlset") || start.contains("<sitemapindex");
      case PDF -> PdfText.recognises(bytes);
    };
  }

  /** From a feed entries drop out in time. */
  @Override
  public boolean complete() {
    return kind != Kind.FEED;
  }

  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return read(bytes, on, Optional.empty());
  }

  @Override
  public List<Reading> read(byte[] bytes, LocalDate on, Optional<URI> address)
      throws UnreadableSnapshotException {
    URI place = address.orElse(URI.create("https://unknown.invalid/"));
    Declaration any = Declaration.of(new SourceId(kind.word()), kind, place);
    return new DeclaredReader(any).read(bytes, on, address);
  }
}
