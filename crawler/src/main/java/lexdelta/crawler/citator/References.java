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
  void keep(int reader, Map<VersionId, Citing> read);

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

  /**
   * The pages of the Federal Register that the amendment notes of each version of a document name, in
   * their order; versions without any are left out.
   */
  Map<VersionId, Set<String>> noted(DocumentId document);

  /** Which of some addresses are those of documents of the record. */
  Set<String> documents(Set<String> addresses);

  /**
   * What a text cites.
   *
   * @param noted pages of the Federal Register that its amendment notes name
   */
  record Citing(List<Reference> references, Set<String> noted) {
    public static final Citing NOTHING = new Citing(List.of(), Set.of());
  }

  /** A reference, and who says it: a document, in some versions. */
  record Kept(DocumentId document, Reference reference, Set<VersionId> versions) {}

  /**
   * A version without its text.
   *
   * @param effectiveOn the first day on which it stood
   * @param seenOn the publishers' day on which we saw it
   * @param removed whether it says that the document is no longer published
   * @param read whether its citations are known
   */
  record Read(
      VersionId version, LocalDate effectiveOn, LocalDate seenOn, boolean removed, boolean read) {}
}
