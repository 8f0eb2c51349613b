package lexdelta.searchapi.comparisons;

import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineHtml;
import lexdelta.crawler.redline.Summary;
import lexdelta.searchapi.problems.Problem;

/**
 * A redline as a page shows it.
 *
 * @param summary one sentence
 * @param html made by {@link RedlineHtml}, which escapes what publishers wrote; empty when nothing
 *     is shown
 * @param whole whether the unchanged text is shown too
 * @param same whether no word changed
 */
record RedlineView(String summary, String html, boolean whole, boolean same, boolean oneSided) {
  /** Unchanged passages kept on either side of a changed one. */
  private static final int CONTEXT = 1;

  static RedlineView of(Compared compared, boolean whole) {
    Redline redline = Redline.of(compared.comparison());
    boolean same = compared.comparison().isEmpty();
    boolean shown = whole || (!same && !compared.oneSided());
    return new RedlineView(
        Summary.of(compared.comparison()),
        shown ? RedlineHtml.PAGE.print(whole ? redline : redline.shortened(CONTEXT)) : "",
        whole,
        same,
        compared.oneSided());
  }

  /** Reads the parameter {@code show}. */
  static boolean whole(String show) {
    return switch (show) {
      case "", "changed" -> false;
      case "whole" -> true;
      default -> throw Problem.parameter("show", "Write show=changed or show=whole.").exception();
    };
  }
}
