/**
 * What administrators look after: jobs, deliveries, the archive and the settings, and the way to people,
 * teams, sources and topics. {@link lexdelta.searchapi.administration.JobRuns} has the runs of jobs,
 * {@link lexdelta.searchapi.administration.StartedWork} starts one by hand; both do what the commands do.
 * What people search, note and are told is none of it.
 */
@NullMarked
package lexdelta.searchapi.administration;

import org.jspecify.annotations.NullMarked;
