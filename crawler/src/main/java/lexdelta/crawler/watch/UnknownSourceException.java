package lexdelta.crawler.watch;

import java.util.Collection;
import lexdelta.crawler.record.SourceId;

/** Somebody asked for a source that is not watched. */
public final class UnknownSourceException extends RuntimeException {
  UnknownSourceException(SourceId source, Collection<SourceId> watched) {
    super("There is no source «%s». Watched are: %s.".formatted(source, watched));
  }
}
