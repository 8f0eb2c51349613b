package lexdelta.crawler.redline;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link RedlineHtml#PAGE}. */
class PageHtml extends HtmlLines {
  private final ChangeList changes;
  private final PlaceLinks places;
  private final Set<String> ends = new HashSet<>();

  PageHtml(Redline redline, PlaceLinks places) {
    super(redline);
    this.changes = ChangeList.of(redline);
    this.places = places;
  }

  @Override
  String omitted(Line.Omitted omitted) {
    String passages = omitted.passages() == 1 ? " unchanged passage" : " unchanged passages";
    return "<p class=\"omitted\">… " + omitted.passages() + passages + "</p>\n";
  }

  @Override
  String passage(int number, Line.Passage passage) {
    return "<p class=\"%s\"%s>%s%s%s</p>\n"
        .formatted(
            classes(passage),
            id(number),
            fate(passage),
            marked(passage.stretches()),
            place(passage) + steps(number));
  }

  static String classes(Line.Passage passage) {
    String kind = passage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "passage" + (passage.shown() ? " changed" : "") + " kind-" + kind;
  }

  /** The id of a change's first line; a change can be gone to by keyboard. */
  final String id(int number) {
    return changes
        .at(number)
        .map(stop -> " id=\"change-%d\" tabindex=\"-1\"".formatted(stop.number()))
        .orElse("");
  }

  /** What became of the passage as a whole; the ends of a move lead to each other. */
  static String fate(Line.Passage passage) {
    String words = escape(passage.fate());
    if (words.isEmpty()) {
      return "";
    }
    return passage
        .move()
        .map(move ->
            "<span class=\"fate\" id=\"%s\"><a href=\"#%s\">%s</a></span> "
                .formatted(end(move, move.arrives()), end(move, !move.arrives()), words))
        .orElse("<span class=\"fate\">" + words + "</span> ");
  }

  /** A link to where a changed provision can be read. */
  final String place(Line.Passage passage) {
    if (!passage.shown() || passage.label().isEmpty()) {
      return "";
    }
    boolean gone = passage.after().isEmpty();
    String address = (gone ? places.before() : places.after()).apply(passage.path());
    return address.isEmpty()
        ? ""
        : " <a class=\"read\" href=\"%s\">%s%s</a>"
            .formatted(
                escape(address),
                spoken(gone ? "read as it was: " : "read: "),
                escape(passage.label()));
  }

  private static String end(Line.Move move, boolean arrives) {
    return (arrives ? "arrived-" : "left-") + move.number();
  }

  /** Links to the changes before and after, where there are such. */
  final String steps(int number) {
    if (changes.stops().size() < 2) {
      return "";
    }
    return changes.at(number).map(stop -> " " + steps(stop)).orElse("");
  }

  private String steps(ChangeList.Stop stop) {
    int all = changes.stops().size();
    String previous =
        stop.number() == 1
            ? ""
            : "<a href=\"#change-%d\"><span aria-hidden=\"true\">↑</span>%s</a> "
                .formatted(stop.number() - 1, spoken("previous change"));
    String next =
        stop.number() == all
            ? ""
            : " <a href=\"#change-%d\"><span aria-hidden=\"true\">↓</span>%s</a>"
                .formatted(stop.number() + 1, spoken("next change"));
    return "<span class=\"steps\">%s%d of %d%s</span>"
        .formatted(previous, stop.number(), all, next);
  }

  @Override
  String tableBegins(int number) {
    // A wide table scrolls by itself, so it must be reachable by keyboard and have a name.
    return "<div class=\"wide\" role=\"region\" aria-label=\"Table %d\" tabindex=\"0\"><table>\n"
        .formatted(number);
  }

  @Override
  String row(int number, Line.Passage passage) {
    String cells =
        cells(passage).stream()
            .map(cell ->
                "<td%s>%s</td>".formatted(changed(cell) ? " class=\"changed\"" : "", marked(cell)))
            .collect(Collectors.joining());
    String about = fate(passage) + (place(passage) + steps(number)).strip();
    return "<tr%s%s>%s%s</tr>\n"
        .formatted(
            passage.shown() ? " class=\"changed\"" : "",
            id(number),
            cells,
            about.isEmpty() ? "" : "<td class=\"about\">" + about + "</td>");
  }

  @Override
  String tableEnds() {
    return "</table></div>\n";
  }

  @Override
  String marked(Stretch stretch) {
    String text = escape(stretch.text());
    return switch (stretch.mark()) {
      case SAME -> text;
      case INSERTED -> "<ins>" + told("insertion", text) + "</ins>";
      case ARRIVED ->
          "<ins class=\"moved\"%s>%s</ins>"
                  .formatted(carried(stretch, true), told("moved here", text))
              + otherEnd(stretch, true);
      case DELETED -> "<del>" + told("deletion", text) + "</del>";
      case LEFT ->
          "<del class=\"moved\"%s>%s</del>"
                  .formatted(carried(stretch, false), told("moved away", text))
              + otherEnd(stretch, false);
    };
  }

  /** The id of an end of words that went to another provision; what is cut has it once. */
  private String carried(Stretch stretch, boolean arrives) {
    return stretch
        .carried()
        .map(end -> end(end, arrives))
        .filter(ends::add)
        .map(id -> " id=\"" + id + "\"")
        .orElse("");
  }

  private static String otherEnd(Stretch stretch, boolean arrives) {
    return stretch
        .carried()
        .map(end ->
            " <a class=\"carried\" href=\"#%s\">%s %s</a>"
                .formatted(end(end, !arrives), arrives ? "from" : "to", escape(end.elsewhere())))
        .orElse("");
  }

  private static String end(Stretch.End end, boolean arrives) {
    return "words-" + (arrives ? "arrived-" : "left-") + end.number();
  }

  private static String told(String what, String text) {
    return spoken(what + ": ") + text + spoken(" end of " + what + " ");
  }

  private static String spoken(String words) {
    return "<span class=\"visually-hidden\">" + words + "</span>";
  }
}
