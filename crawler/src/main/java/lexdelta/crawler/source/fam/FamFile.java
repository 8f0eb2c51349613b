package lexdelta.crawler.source.fam;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** A page of the Foreign Affairs Manual, in a file. */
public final class FamFile implements FileFormat {
  private static final Pattern CITED =
      Pattern.compile("\\d{1,2}(\\s|&nbsp;)+FAM(\\s|&nbsp;)+\\d{2,4}");
  private static final Pattern TRANSMITTED = Pattern.compile("\\((CT|TL):[A-Z]+-\\d+;");

  @Override
  public String kind() {
    return "fam";
  }

  @Override
  public String name() {
    return "Foreign Affairs Manual, page of a volume (HTML)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String page = new String(bytes, StandardCharsets.ISO_8859_1);
    return CITED.matcher(page).find() && TRANSMITTED.matcher(page).find();
  }

  /** The transmittals say the days. */
  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return new FamPage(bytes, Optional.empty()).readings(on);
  }
}
