package lexdelta.crawler.redline;

import java.util.List;
import lexdelta.crawler.redline.Stretch.Mark;

/** {@link RedlineHtml#SIDES}. */
final class SidesHtml extends PageHtml {
  private static final String BEGIN =
      "<table class=\"sides\">\n<thead><tr><th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead>\n<tbody>\n";
  private static final String ACROSS = "<tr class=\"across\"><td colspan=\"2\">";

  private final boolean empty;

  SidesHtml(Redline redline, PlaceLinks places) {
    super(redline, places);
    this.empty = redline.lines().isEmpty();
  }

  @Override
  String begin() {
    return empty ? "" : BEGIN;
  }

  @Override
  String end() {
    return empty ? "" : "</tbody></table>\n";
  }

  @Override
  String omitted(Line.Omitted omitted) {
    return ACROSS + super.omitted(omitted).strip() + "</td></tr>\n";
  }

  @Override
  String tableBegins(int number) {
    return ACROSS + super.tableBegins(number);
  }

  @Override
  String tableEnds() {
    return super.tableEnds().strip() + "</td></tr>\n";
  }

  @Override
  String passage(int number, Line.Passage passage) {
    List<Stretch> before = side(passage, Mark.DELETED, Mark.LEFT);
    List<Stretch> after = side(passage, Mark.INSERTED, Mark.ARRIVED);
    String fate = fate(passage);
    boolean left = after.isEmpty();
    return "<tr class=\"%s\"%s><td class=\"%s\">%s%s</td><td class=\"%s\">%s%s%s</td></tr>\n"
        .formatted(
            classes(passage),
            id(number),
            before.isEmpty() ? "nothing" : "before",
            left ? fate : "",
            marked(before),
            left ? "nothing" : "after",
            left ? "" : fate,
            marked(after),
            place(passage) + steps(number));
  }

  private static List<Stretch> side(Line.Passage passage, Mark mark, Mark moved) {
    List<Stretch> side =
        passage.stretches().stream()
            .filter(stretch ->
                stretch.mark() == Mark.SAME || stretch.mark() == mark || stretch.mark() == moved)
            .toList();
    boolean blank = side.stream().allMatch(stretch -> stretch.text().isBlank());
    return blank ? List.of() : side;
  }
}
