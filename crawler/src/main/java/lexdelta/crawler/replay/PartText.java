package lexdelta.crawler.replay;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One part out of the text of a title, as the eCFR gives it: the part alone. */
final class PartText {
  private PartText() {}

  /** The part of a number; empty when the title has none. */
  static Optional<byte[]> of(byte[] title, String part) {
    String text = new String(title, StandardCharsets.UTF_8);
    Matcher start = Pattern.compile("<DIV5 N=\"" + Pattern.quote(part) + "\"[^>]*>").matcher(text);
    if (!start.find()) {
      return Optional.empty();
    }
    int end = text.indexOf("</DIV5>", start.end());
    if (end < 0) {
      return Optional.empty();
    }
    String alone = text.substring(start.start(), end + "</DIV5>".length());
    return Optional.of(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + alone + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }
}
