/**
 * Proof that nothing has gone dark. A source that quietly stops is the failure nobody forgives: so
 * each has an {@link lexdelta.crawler.source.Expectation}, {@link
 * lexdelta.crawler.coverage.CoverageRules} hold its checks against it, and {@link
 * lexdelta.crawler.coverage.CoverageWatch} writes down each change of {@link
 * lexdelta.crawler.coverage.CoverageState} once, in the {@link
 * lexdelta.crawler.coverage.CoverageLog}. Who is told, and how, is not known here.
 */
@NullMarked
package lexdelta.crawler.coverage;

import org.jspecify.annotations.NullMarked;
