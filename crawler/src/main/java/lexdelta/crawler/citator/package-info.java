/**
 * Who cites whom, and since when. {@link lexdelta.crawler.citator.CitedText} reads the citations of a
 * version, {@link lexdelta.crawler.citator.References} keeps them by version, and {@link
 * lexdelta.crawler.citator.Citator} answers who cites a document or a provision of it, with the day
 * each reference began and the day it ended.
 *
 * <p>Kept is what a version says, never the days: these follow from the versions' own days each time
 * they are asked for, so that history recorded later moves them by itself. All of it is derived and
 * comes back when it is thrown away.
 *
 * <p>Published to the other modules. Plain Java; the JDBC side is a package of its own.
 */
@NullMarked
package lexdelta.crawler.citator;

import org.jspecify.annotations.NullMarked;
