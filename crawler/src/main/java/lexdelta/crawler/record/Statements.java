package lexdelta.crawler.record;

import java.time.LocalDate;
import java.util.List;

/** The publishers' own lists of what changed when. */
public interface Statements {
  /** Appends rows of a list; one said before is kept once. */
  void append(Snapshot list, List<Statement> statements);

  /** Notes that the list was read to its end for some days of issue, first and last included. */
  void complete(Snapshot list, LocalDate first, LocalDate last);

  /** Whether the list was read to its end for every day of issue from first to last. */
  boolean covers(SourceId source, LocalDate first, LocalDate last);

  /** What shows in the texts after one day and up to another, by document and day. */
  List<Statement> appearing(SourceId source, LocalDate after, LocalDate until);

  /** All that is said of a document, by whichever source, by day. */
  List<Statement> of(DocumentId document);
}
