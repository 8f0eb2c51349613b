package lexdelta.searchapi.sample;

import java.net.URI;
import java.util.List;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.WatchedSource;

/** A sample source as if it were watched. */
record SampleWatched(Source source) implements WatchedSource {
  @Override
  public int reader() {
    return 1;
  }

  @Override
  public List<URI> entrances() {
    return List.of(source.address());
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
