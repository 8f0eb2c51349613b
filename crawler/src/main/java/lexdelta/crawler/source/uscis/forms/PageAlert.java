package lexdelta.crawler.source.uscis.forms;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * An alert at the head of a page.
 *
 * @param place the page's document
 * @param seenOn the day on which it was first seen there
 */
public record PageAlert(DocumentId place, LocalDate seenOn, String text) {

  /** Every alert of a page as it was read. */
  public static List<PageAlert> of(Reading page) {
    return page.provisions().stream()
        .filter(provision -> provision.kind() == ProvisionKind.NOTE)
        .map(provision -> new PageAlert(page.document(), page.effectiveOn(), provision.text()))
        .toList();
  }
}
