package lexdelta.crawler.record;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The fact that everything in a scope, as it stood on a day, was read from one snapshot. Most
 * surveys find nothing new and leave no version; they are what is known about the days between
 * versions.
 *
 * @param on the day whose text it was
 * @param reader the version of the reader
 * @param observedAt when we saw it: the snapshot's instant
 */
public record Survey(
    SourceId source,
    Scope scope,
    LocalDate on,
    SnapshotId snapshot,
    int reader,
    Instant observedAt) {}
