/**
 * When the jobs run. {@link lexdelta.searchapi.jobs.Publish} assembles the job that carries changes
 * on (index, coverage, match, remind, gather, deliver, weigh, cite) and runs it singly; {@link lexdelta.searchapi.jobs.Schedule} watches
 * each source at its time and asks for a publish after it; {@link lexdelta.searchapi.jobs.Rounds}
 * does both once, for commands.
 */
@NullMarked
package lexdelta.searchapi.jobs;

import org.jspecify.annotations.NullMarked;
