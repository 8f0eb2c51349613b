package lexdelta.crawler.source.eoir;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.pdf.PdfText;

/** A list of precedent decisions, or one decision, in a file. */
public final class DecisionsFile implements FileFormat {
  private static final Pattern CITED = Pattern.compile("I ?(&amp;|&) ?N Dec");
  private static final Pattern DOCKET = Pattern.compile(">\\s*ID(\\s|&nbsp;)*\\d{4}");

  @Override
  public String kind() {
    return "eoir-decisions";
  }

  @Override
  public String name() {
    return "EOIR precedent decisions (HTML list of a volume, or PDF of a decision)";
  }

  /** A list only: a PDF file does not say in its bytes whose it is. */
  @Override
  public boolean recognises(byte[] bytes) {
    String page = new String(bytes, StandardCharsets.ISO_8859_1);
    return CITED.matcher(page).find() && DOCKET.matcher(page).find();
  }

  @Override
  public boolean complete() {
    return false;
  }

  /** A list gives no days, only years; a decision says its own. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return PdfText.recognises(bytes)
        ? List.of(new Opinion(PdfText.read(bytes)).reading())
        : new DecisionList(bytes, Optional.empty()).readings(on);
  }
}
