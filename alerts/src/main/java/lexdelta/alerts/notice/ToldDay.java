package lexdelta.alerts.notice;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.DocumentId;

/**
 * A day that a document states, as it is told.
 *
 * @param name of this telling of it: the same day told again has another
 * @param title the document’s citation, and its heading where it has one
 * @param happening in the fewest words: {@code in 3 days}, {@code delayed to May 22, 2026}
 * @param sentence what happens when
 * @param quote the publisher’s own words; empty where there are none
 * @param others documents that have to do with the day
 * @param reasons why the reader is told; never empty
 */
public record ToldDay(
    String name,
    DocumentId document,
    String citation,
    String title,
    LocalDate on,
    String happening,
    String sentence,
    String quote,
    List<Other> others,
    List<Reason> reasons) {
  public ToldDay {
    others = List.copyOf(others);
    reasons = List.copyOf(reasons);
  }

  /**
   * Another document that has to do with the day.
   *
   * @param words what it has to do with it, its name after them; the name is a link
   */
  public record Other(String words, String name, DocumentId document) {}

  /** {@code Asylum: “fear” in the document; Form I-589: …}. */
  public String whyInWords() {
    return String.join("; ", reasons.stream().map(Reason::inWords).toList());
  }
}
