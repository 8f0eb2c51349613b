package lexdelta.crawler.source.federalregister;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import tools.jackson.databind.JsonNode;

/**
 * The documents on public inspection, filed regularly or specially, that chosen agencies or the
 * President will publish in the Federal Register: an early warning, a day or several ahead. What
 * leaves the list has been published, or was withdrawn; the list does not say which, so that nothing
 * counts as removed.
 */
public final class PublicInspection implements WatchedSource {
  private static final int READER = 1;

  private final URI list;
  private final Set<String> agencies;

  /** The agencies of immigration law at the publisher. */
  public PublicInspection() {
    this(FederalRegister.PUBLISHER);
  }

  /** The agencies of immigration law at a server that answers as the publisher does. */
  public PublicInspection(URI base) {
    this(base, FederalRegister.AGENCIES);
  }

  /**
   * Some agencies' documents at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   * @param agencies the publisher's short names
   */
  public PublicInspection(URI base, Set<String> agencies) {
    this.list =
        URI.create(
            base.toString().replaceFirst("/+$", "")
                + "/api/v1/public-inspection-documents/current.json");
    this.agencies = new TreeSet<>(agencies);
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("federal-register-public-inspection"),
        "Office of the Federal Register",
        "Federal Register, documents on public inspection",
        list);
  }

  @Override
  public int reader() {
    return READER;
  }

  /** Something is filed on every working day; how much of it is ours differs. */
  @Override
  public Expectation expectation() {
    return Expectation.NONE.canary("\"document_number\"").movesWithin(Duration.ofDays(7));
  }

  @Override
  public List<URI> entrances() {
    return List.of(list);
  }

  @Override
  public boolean leads(URI address) {
    return false;
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) {
    return List.of();
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    List<Reading> readings = new ArrayList<>();
    for (FiledDocument document : documents(payload)) {
      if (document.presidential() || document.agencySlugs().stream().anyMatch(agencies::contains)) {
        readings.add(document.reading(snapshot.observedOn()));
      }
    }
    return new Extraction.Some(readings);
  }

  /** The whole list comes in one page. On no working day is it empty. */
  static List<FiledDocument> documents(byte[] payload) throws UnreadableSnapshotException {
    ListAnswer answer = ListAnswer.read(payload, 1, Integer.MAX_VALUE);
    if (answer.results().isEmpty()) {
      throw ListAnswer.unreadable("No document at all is listed as on public inspection");
    }
    List<FiledDocument> documents = new ArrayList<>();
    for (JsonNode row : answer.results()) {
      documents.add(new FiledDocument(row));
    }
    return documents;
  }
}
