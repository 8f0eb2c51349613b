package lexdelta.alerts.notice;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.redline.Line;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineHtml;
import lexdelta.crawler.redline.Summary;

/**
 * A change in a mail, as fully as there is room.
 *
 * @param sentence what changed, in one sentence; computed once, it is not cheap
 * @param redline of what is shown; without lines when it is not shown
 * @param leftOut how many changed passages the redline does not show
 */
record Entry(ToldChange told, Depth depth, String sentence, Redline redline, int leftOut) {
  /** How fully a change is told. */
  enum Depth {
    /** With its redline, or as much of it as there is room for. */
    REDLINE,
    /** In one sentence. */
    SENTENCE,
    /** By its citation only. */
    CITATION
  }

  static Entry byCitation(ToldChange told) {
    return new Entry(
        told, Depth.CITATION, Summary.of(told.comparison()), new Redline(List.of()), 0);
  }

  Entry bySentence() {
    return new Entry(told, Depth.SENTENCE, sentence, redline, leftOut);
  }

  /** With as many passages of the redline, from the first on, as fit into so many bytes of HTML. */
  Entry byRedline(int most) {
    List<Line> shown = new ArrayList<>();
    int left = most;
    int leftOut = 0;
    for (Line line : Redline.of(told.comparison()).shortened(0).lines()) {
      left -= Html.size(RedlineHtml.MAIL.print(new Redline(List.of(line))));
      if (left >= 0) {
        shown.add(line);
      } else if (line instanceof Line.Passage) {
        leftOut++;
      }
    }
    return new Entry(told, Depth.REDLINE, sentence, new Redline(shown), leftOut);
  }
}
