package lexdelta.crawler.redline;

import java.util.stream.Collectors;
import lexdelta.crawler.record.ProvisionKind;

/** {@link RedlineHtml#MAIL}. */
final class MailHtml extends HtmlLines {
  private static final String NEW = "color:#116329;background-color:#e6f4ea;";
  private static final String OLD = "color:#a40e26;background-color:#fdecea;";
  private static final String CELL =
      "<td style=\"border:1px solid #999999;padding:2px 6px;vertical-align:top\">";

  MailHtml(Redline redline) {
    super(redline);
  }

  @Override
  String omitted(Line.Omitted omitted) {
    return "<p style=\"margin:0 0 1em 0\">…</p>\n";
  }

  @Override
  String passage(int number, Line.Passage passage) {
    String weight = passage.kind() == ProvisionKind.HEADING ? ";font-weight:bold" : "";
    return "<p style=\"margin:0 0 1em 0%s\">%s%s</p>\n"
        .formatted(weight, fate(passage), marked(passage.stretches()));
  }

  private static String fate(Line.Passage passage) {
    return passage.fate().isEmpty() ? "" : "<em>(" + escape(passage.fate()) + ")</em> ";
  }

  @Override
  String tableBegins(int number) {
    return "<table style=\"border-collapse:collapse;margin:0 0 1em 0\">\n";
  }

  @Override
  String row(int number, Line.Passage passage) {
    String cells =
        cells(passage).stream()
            .map(cell -> CELL + marked(cell) + "</td>")
            .collect(Collectors.joining());
    String fate = passage.fate().isEmpty() ? "" : CELL + fate(passage) + "</td>";
    return "<tr>" + cells + fate + "</tr>\n";
  }

  @Override
  String tableEnds() {
    return "</table>\n";
  }

  @Override
  String marked(Stretch stretch) {
    String text = escape(stretch.text());
    return switch (stretch.mark()) {
      case SAME -> text;
      case INSERTED -> marked("ins", NEW + "text-decoration:underline", "[+", text, "+]");
      case ARRIVED -> marked("ins", NEW + "text-decoration:underline", "[&gt;", text, "&gt;]");
      case DELETED -> marked("del", OLD + "text-decoration:line-through", "[-", text, "-]");
      case LEFT -> marked("del", OLD + "text-decoration:line-through", "[&lt;", text, "&lt;]");
    };
  }

  private static String marked(String tag, String style, String open, String text, String close) {
    return "<%s style=\"%s\">%s&#160;%s&#160;%s</%s>".formatted(tag, style, open, text, close, tag);
  }
}
