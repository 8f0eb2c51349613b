package lexdelta.crawler.source.declared;

import java.time.LocalDate;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;

/** Reads a PDF file as one document. */
final class PdfReader {
  private final Declaration declaration;

  PdfReader(Declaration declaration) {
    this.declaration = declaration;
  }

  @SuppressWarnings("DoNotCallSuggester")
  Reading read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    throw HtmlPage.unreadable(
        "PDF files such as %s are not read yet".formatted(declaration.source().address()));
  }
}
