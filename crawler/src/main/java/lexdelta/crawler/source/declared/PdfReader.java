package lexdelta.crawler.source.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import lexdelta.crawler.source.pdf.PdfText;

/** Reads a PDF file as one document: its paragraphs, then what every page repeats. */
final class PdfReader {
  private final Declaration declaration;

  PdfReader(Declaration declaration) {
    this.declaration = declaration;
  }

  Reading read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    PdfText text = PdfText.read(bytes);
    List<Provision> all =
        Stream.concat(
                text.paragraphs().stream().map(p -> Provision.of(ProvisionKind.PARAGRAPH, p)),
                text.furniture().stream().map(p -> Provision.of(ProvisionKind.FACT, p)))
            .toList();
    List<Provision> kept = PageReader.kept(all, declaration.selection());
    if (kept.size() < declaration.expectation().items()) {
      throw HtmlPage.unreadable(
          "The PDF file has %d paragraph(s); at least %d are expected"
              .formatted(kept.size(), declaration.expectation().items()));
    }
    PageReader.checkCanary(declaration, "", kept);
    return PageReader.reading(declaration, declaration.source().title(), on, kept);
  }
}
