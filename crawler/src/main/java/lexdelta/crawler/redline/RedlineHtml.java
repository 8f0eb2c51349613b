package lexdelta.crawler.redline;

import java.util.Locale;
import java.util.stream.Collectors;
import lexdelta.crawler.record.ProvisionKind;

/**
 * A redline as a fragment of HTML, one {@code p} a passage. Publishers' text is escaped: no
 * character of it can end a text, start a tag or name an entity. Readable without colour.
 */
public enum RedlineHtml {
  /**
   * For mails: styles inline, since mail programs drop style sheets, and {@code [+ +]} and {@code [-
   * -]} in the text, since many drop {@code ins} and {@code del} as well.
   */
  MAIL {
    @Override
    String passage(Line.Passage passage, String text) {
      String weight = passage.kind() == ProvisionKind.HEADING ? ";font-weight:bold" : "";
      return "<p style=\"margin:0 0 1em 0" + weight + "\">" + text + "</p>\n";
    }

    @Override
    String omitted(Line.Omitted omitted) {
      return "<p style=\"margin:0 0 1em 0\">…</p>\n";
    }

    @Override
    String inserted(String text) {
      return "<ins style=\"color:#116329;background-color:#e6f4ea;text-decoration:underline\">[+&#160;"
          + text
          + "&#160;+]</ins>";
    }

    @Override
    String deleted(String text) {
      return "<del style=\"color:#a40e26;background-color:#fdecea;text-decoration:line-through\">[-&#160;"
          + text
          + "&#160;-]</del>";
    }
  },
  /**
   * For pages with a style sheet: classes {@code passage changed kind-table-row}, {@code omitted},
   * and words for screen readers in spans of class {@code visually-hidden}.
   */
  PAGE {
    @Override
    String passage(Line.Passage passage, String text) {
      String kind = passage.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      String changed = passage.changed() ? " changed" : "";
      return "<p class=\"passage" + changed + " kind-" + kind + "\">" + text + "</p>\n";
    }

    @Override
    String omitted(Line.Omitted omitted) {
      String passages = omitted.passages() == 1 ? " unchanged passage" : " unchanged passages";
      return "<p class=\"omitted\">… " + omitted.passages() + passages + "</p>\n";
    }

    @Override
    String inserted(String text) {
      return "<ins>" + spoken("insertion: ") + text + spoken(" end of insertion ") + "</ins>";
    }

    @Override
    String deleted(String text) {
      return "<del>" + spoken("deletion: ") + text + spoken(" end of deletion ") + "</del>";
    }

    private String spoken(String words) {
      return "<span class=\"visually-hidden\">" + words + "</span>";
    }
  };

  /** The fragment; empty for a redline without lines. */
  public String print(Redline redline) {
    return redline.lines().stream()
        .map(line ->
            switch (line) {
              case Line.Omitted omitted -> omitted(omitted);
              case Line.Passage passage -> passage(passage, marked(passage));
            })
        .collect(Collectors.joining());
  }

  private String marked(Line.Passage passage) {
    return passage.stretches().stream()
        .map(stretch ->
            switch (stretch.mark()) {
              case SAME -> escape(stretch.text());
              case INSERTED, ARRIVED -> inserted(escape(stretch.text()));
              case DELETED, LEFT -> deleted(escape(stretch.text()));
            })
        .collect(Collectors.joining());
  }

  abstract String passage(Line.Passage passage, String text);

  abstract String omitted(Line.Omitted omitted);

  abstract String inserted(String text);

  abstract String deleted(String text);

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
