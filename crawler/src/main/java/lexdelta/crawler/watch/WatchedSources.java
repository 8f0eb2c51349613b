package lexdelta.crawler.watch;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;

/** The sources that this service watches, by name. */
public final class WatchedSources {
  private final SortedMap<SourceId, WatchedSource> byId = new TreeMap<>();

  /**
   * The sources of this service.
   *
   * @throws IllegalArgumentException when two have one name
   */
  public WatchedSources(List<WatchedSource> sources) {
    for (WatchedSource source : sources) {
      if (byId.put(source.source().id(), source) != null) {
        throw new IllegalArgumentException(
            "Two sources are named " + source.source().id() + "; give each its own name.");
      }
    }
  }

  public List<Source> all() {
    return byId.values().stream().map(WatchedSource::source).toList();
  }

  /** All of them, by name. */
  public List<WatchedSource> list() {
    return List.copyOf(byId.values());
  }

  /** The source of a name, if it is watched. */
  public Optional<WatchedSource> find(SourceId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The source of a name.
   *
   * @throws UnknownSourceException when it is not watched
   */
  WatchedSource read(SourceId id) {
    WatchedSource source = byId.get(id);
    if (source == null) {
      throw new UnknownSourceException(id, byId.keySet());
    }
    return source;
  }
}
