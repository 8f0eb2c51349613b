/**
 * What a {@link lexdelta.crawler.compare.Comparison} means: {@link
 * lexdelta.crawler.meaning.Meaning#of} tells of each change what {@link
 * lexdelta.crawler.meaning.Kind}s it is and why, how much it weighs, and what it is in one sentence;
 * {@link lexdelta.crawler.meaning.MeaningJson} is the same for programs.
 *
 * <p>Everything is said by rules that can be read, one small class for each group of them, listed in
 * {@link lexdelta.crawler.meaning.Rules}. A rule sees a change as a {@link
 * lexdelta.crawler.meaning.Subject} and answers with {@link lexdelta.crawler.meaning.Finding}s, each
 * with the words it rests on; a sentence quotes those words and nothing else.
 *
 * <p>A change here is what a reader would call one. A paragraph that moved, got another label, was
 * split or merged is one, and what merely follows its parent is told with the parent.
 *
 * <p>Published to the other modules. Pure functions, linear in the length of what changed; they know
 * {@link lexdelta.crawler.compare}, the lines that change by themselves ({@link
 * lexdelta.crawler.judge}), {@link lexdelta.crawler.outline}, {@link
 * lexdelta.crawler.pending}, {@link lexdelta.crawler.record} and the JDK, and nothing of storage or
 * presentation.
 */
@NullMarked
package lexdelta.crawler.meaning;

import org.jspecify.annotations.NullMarked;
