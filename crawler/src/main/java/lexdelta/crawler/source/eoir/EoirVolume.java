package lexdelta.crawler.source.eoir;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.pdf.PdfText;

/** A volume of the precedent decisions: its list, and the file of each decision, fetched once. */
public final class EoirVolume implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://www.justice.gov");

  private static final int READER = 2;

  /** A volume that has long been filled so far, and no longer grows. */
  private static final int FULL_VOLUME = 28;

  private static final int FEWEST = 40;
  private final int volume;
  private final URI base;
  private final URI list;

  /**
   * A volume at its publisher.
   *
   * @param volume its number: 28 has the decisions of 2020 to 2024
   */
  public EoirVolume(int volume) {
    this(PUBLISHER, volume);
  }

  /**
   * A volume at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   */
  public EoirVolume(URI base, int volume) {
    this.volume = volume;
    this.base = URI.create(base.toString().replaceFirst("/+$", ""));
    list = URI.create(this.base + "/eoir/volume-" + volume);
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("eoir-volume-" + volume),
        "Executive Office for Immigration Review",
        "Precedent decisions, volume %d I&N Dec.".formatted(volume),
        list);
  }

  @Override
  public int reader() {
    return READER;
  }

  /** Decisions are only ever added. */
  @Override
  public Expectation expectation() {
    return Expectation.items(volume == FULL_VOLUME ? FEWEST : 1).canary("I&N Dec.").last();
  }

  @Override
  public List<URI> entrances() {
    return List.of(list);
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (PdfText.recognises(payload)) {
      return List.of();
    }
    List<Lead> leads = new ArrayList<>();
    for (Decision decision : new DecisionList(payload, Optional.of(volume)).decisions()) {
      watched(decision.file()).map(Lead::settled).ifPresent(leads::add);
    }
    return leads;
  }

  /** The file at the server that is watched; empty when it lies elsewhere. */
  private Optional<URI> watched(String file) {
    try {
      String site = PUBLISHER + "/";
      return file.startsWith(site)
          ? Optional.of(new URI(base + "/" + file.substring(site.length())))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    return new Extraction.Some(
        PdfText.recognises(payload)
            ? List.of(new Opinion(PdfText.read(payload)).reading())
            : new DecisionList(payload, Optional.of(volume)).readings(snapshot.observedOn()));
  }
}
