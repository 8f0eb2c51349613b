/**
 * The publishers, replayed. A {@link lexdelta.crawler.replay.ReplayingPublisher} is a web server on
 * this machine that answers as the publishers did at the instant a {@link
 * lexdelta.crawler.replay.MovableClock} shows, out of {@link lexdelta.crawler.replay.Recordings}:
 * what was received, from which address, when. Moving the clock is all it takes to let a change of
 * law happen, or a {@link lexdelta.crawler.replay.Fault}.
 *
 * <p>The way in is {@link lexdelta.crawler.replay.Recordings#sample()}, the sample built into the
 * program, or {@link lexdelta.crawler.replay.Recordings#of(java.nio.file.Path)} for a folder of
 * one's own; then {@link lexdelta.crawler.replay.ReplayingPublisher#start}.
 *
 * <p><b>The text of the built-in sample is invented. It is not law, nor a copy of law,</b> and says
 * so in every heading. Its form is that of the publishers, so that whatever reads the sample reads
 * them.
 *
 * <p>It knows the publishers' addresses and formats. It does not know who asks: no fetching, no
 * record, no Spring. Nothing in the service depends on it.
 */
@NullMarked
package lexdelta.crawler.replay;

import org.jspecify.annotations.NullMarked;
