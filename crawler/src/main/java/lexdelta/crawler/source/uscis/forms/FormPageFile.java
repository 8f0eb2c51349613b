package lexdelta.crawler.source.uscis.forms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** The page of a form, or the list of all forms, in a file. */
public final class FormPageFile implements FileFormat {
  @Override
  public String kind() {
    return "form";
  }

  @Override
  public String name() {
    return "USCIS, page of a form, of filing addresses, or list of all forms (HTML page)";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String page = new String(bytes, StandardCharsets.ISO_8859_1);
    return page.contains("uscis_design")
        && (page.contains("node--type-immigration-form")
            || page.contains("accordion__header")
            || list(page));
  }

  private static boolean list(String page) {
    return page.contains("link--form-title");
  }

  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return List.of(
        list(new String(bytes, StandardCharsets.ISO_8859_1))
            ? new FormList(bytes).reading(on)
            : new FormPage(bytes, "").reading(on));
  }
}
