/**
 * What commands on the same machine ask of a running service: {@code POST /control/crawl},
 * {@code /control/rebuild-index}, {@code /control/verify-snapshots}, {@code /control/evidence} and
 * {@code /control/test-sources}. Only whoever holds the token of the owner-only file in the
 * data folder is answered. Answers are lines of JSON (NDJSON): progress while the work goes on, the
 * report last.
 */
@NullMarked
package lexdelta.searchapi.control;

import org.jspecify.annotations.NullMarked;
