package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.VersionId;

/**
 * A passage that answers.
 *
 * @param context its hierarchy in one line, from the top: {@code Title 8 › Chapter I › Part 214}
 * @param citation of the document
 * @param provision position of the passage's first provision in the version, from 0
 * @param path of the provision that answers best, within its document: {@code h/13/iii}; empty of a
 *     document without text
 * @param cited that provision, as practitioners write it: {@code 8 CFR 214.2(h)(13)(iii)}
 * @param snippet around the best matches, in order; joined they are text of the passage
 * @param validFrom the first day on which it stood
 * @param validUntil the first day on which it no longer stood; empty while it stands
 */
public record Hit(
    DocumentId document,
    VersionId version,
    String citation,
    String heading,
    String context,
    int provision,
    String path,
    String cited,
    List<Fragment> snippet,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    float score) {
  public Hit {
    snippet = List.copyOf(snippet);
  }
}
