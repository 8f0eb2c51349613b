package lexdelta.searchapi.research;

import java.time.Instant;
import java.time.LocalDate;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.DocumentId;

/**
 * Something in a folder.
 *
 * @param title what it was called when it was put in
 * @param note plain text; may be empty
 */
public record FolderItem(
    long id,
    long folder,
    Content content,
    String title,
    String note,
    PersonId addedBy,
    Instant addedAt) {
  /** The longest note, in UTF-16 units. */
  public static final int LONGEST_NOTE = 10_000;

  /** What it is. */
  public sealed interface Content {}

  /**
   * A text as it stood on a day.
   *
   * @param path of the provision within the document; empty of the whole of it
   */
  public record Text(DocumentId document, String path, LocalDate asOf) implements Content {}

  /** A search. */
  public record Search(SearchParameters search) implements Content {}
}
