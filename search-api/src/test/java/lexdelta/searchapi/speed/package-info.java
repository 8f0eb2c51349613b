/**
 * What measures searching beside other engines: the {@link lexdelta.searchapi.speed.Corpus} of
 * recorded law, {@link lexdelta.searchapi.speed.Questions} made of its words, the {@link
 * lexdelta.searchapi.speed.Engine}s that answer them over HTTP, and the {@link
 * lexdelta.searchapi.speed.Trial} that asks and takes the time. Started by {@code SearchBenchmark}
 * of the package of commands.
 */
@NullMarked
package lexdelta.searchapi.speed;

import org.jspecify.annotations.NullMarked;
