package lexdelta.crawler.citator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;

/** What each version cites: derived from its text, and made again when it is missing. */
public interface References {

  /** Keeps what versions cite, in place of what an older reader said, inside the caller's transaction. */
  void keep(int reader, Map<VersionId, List<Reference>> read);

  /** Versions with a text that no such reader has read yet, the newest first. */
  List<Version> missing(int reader, int limit);

  /**
   * All references to some documents, by any version.
   *
   * @param cited addresses, or ids of what is no document
   */
  List<Kept> to(Set<String> cited);

  /**
   * The histories of all documents of which any version ever cited some documents, oldest first, as
   * {@link lexdelta.crawler.record.Versions#history} orders them.
   */
  Map<DocumentId, List<Read>> histories(Set<String> cited);

  /** Which of some addresses are those of documents of the record. */
  Set<String> documents(Set<String> addresses);

  /** A reference, and who says it. */
  record Kept(DocumentId document, VersionId version, Reference reference) {}

  /**
   * A version without its text.
   *
   * @param effectiveOn the first day on which it stood
   * @param removed whether it says that the document is no longer published
   * @param read whether its citations are known
   */
  record Read(VersionId version, LocalDate effectiveOn, boolean removed, boolean read) {}
}
