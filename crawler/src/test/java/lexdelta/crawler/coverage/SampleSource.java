package lexdelta.crawler.coverage;

import java.net.URI;
import java.util.List;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.WatchedSource;

/** A source of one invented page. */
record SampleSource(SourceId id, Expectation expectation) implements WatchedSource {
  SampleSource(String id) {
    this(new SourceId(id), Expectation.NONE);
  }

  URI door() {
    return URI.create("https://" + id + ".example/");
  }

  @Override
  public Source source() {
    return new Source(id, "Nobody", "Sample " + id, door());
  }

  @Override
  public int reader() {
    return 1;
  }

  @Override
  public List<URI> entrances() {
    return List.of(door());
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) {
    return List.of();
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) {
    return new Extraction.Signpost();
  }
}
