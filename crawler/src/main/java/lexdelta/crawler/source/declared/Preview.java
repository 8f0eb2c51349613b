package lexdelta.crawler.source.declared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.judge.Judge;
import lexdelta.crawler.judge.Judgement;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Summary;
import lexdelta.crawler.source.UnreadableSnapshotException;

/**
 * What a declaration would read, and what it would have reported of the last two captures, before it
 * is switched on.
 *
 * @param readings of the later capture; empty when it cannot be read
 * @param reports what differs from the earlier capture, documents that are the same left out
 * @param trouble why a capture cannot be read; empty when both can
 */
public record Preview(List<Reading> readings, List<Report> reports, Optional<String> trouble) {

  /** What would have been reported of one document. */
  public record Report(DocumentId document, Judgement judgement, String summary) {}

  public Preview {
    readings = List.copyOf(readings);
    reports = List.copyOf(reports);
  }

  /** What would be read of one capture. */
  public static Preview of(Declaration declaration, byte[] capture) {
    try {
      return new Preview(read(declaration, capture), List.of(), Optional.empty());
    } catch (UnreadableSnapshotException e) {
      return new Preview(List.of(), List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  /** What would be read of the later of two captures, and reported between them. */
  public static Preview of(Declaration declaration, byte[] earlier, byte[] later) {
    Preview now = of(declaration, later);
    if (now.trouble().isPresent()) {
      return now;
    }
    try {
      List<Reading> before = read(declaration, earlier);
      return new Preview(
          now.readings(), reports(declaration, before, now.readings()), Optional.empty());
    } catch (UnreadableSnapshotException e) {
      return new Preview(
          now.readings(), List.of(), Optional.of("The earlier capture: " + e.getMessage()));
    }
  }

  private static List<Reading> read(Declaration declaration, byte[] capture)
      throws UnreadableSnapshotException {
    return new DeclaredReader(declaration)
        .read(capture, LocalDate.EPOCH, Optional.of(declaration.source().address()));
  }

  private static List<Report> reports(
      Declaration declaration, List<Reading> earlier, List<Reading> later) {
    Map<DocumentId, Reading> before = new LinkedHashMap<>();
    earlier.forEach(reading -> before.put(reading.document(), reading));
    List<Report> reports = new ArrayList<>();
    for (Reading reading : later) {
      Optional<Reading> old = Optional.ofNullable(before.remove(reading.document()));
      report(old, Optional.of(reading)).ifPresent(reports::add);
    }
    if (declaration.kind() == Declaration.Kind.SITEMAP) {
      before
          .values()
          .forEach(gone -> report(Optional.of(gone), Optional.empty()).ifPresent(reports::add));
    }
    return reports;
  }

  private static Optional<Report> report(Optional<Reading> before, Optional<Reading> after) {
    Comparison comparison = Comparer.compare(before, after);
    Judgement judgement = Judge.of(comparison);
    DocumentId document = after.or(() -> before).orElseThrow().document();
    return judgement.matters()
        ? Optional.of(new Report(document, judgement, Summary.of(comparison)))
        : Optional.empty();
  }
}
