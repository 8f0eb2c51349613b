package lexdelta.alerts.notice;

import java.nio.charset.StandardCharsets;

/** Text in HTML. */
public final class Html {
  private Html() {}

  /** Text that can end no text, start no tag and name no entity, in content and in attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** What it weighs, in bytes. */
  static int size(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }
}
