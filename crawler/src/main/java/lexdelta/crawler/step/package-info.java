/**
 * A step of a job that does one piece of work: {@link lexdelta.crawler.step.WorkStep}. The modules offer
 * such steps, and the service puts them into the order in which changes travel.
 */
@NullMarked
package lexdelta.crawler.step;

import org.jspecify.annotations.NullMarked;
