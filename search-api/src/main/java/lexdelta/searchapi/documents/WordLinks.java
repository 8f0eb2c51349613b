package lexdelta.searchapi.documents;

import java.util.Locale;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;

/**
 * The text of a provision as HTML, its links drawn on the words that lead somewhere. Only addresses of
 * the web become links; every other one is left as the words it stands on.
 */
final class WordLinks {
  private WordLinks() {}

  static String html(Provision provision) {
    String text = provision.text();
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (Link link : provision.links()) {
      int start = link.words().isEmpty() ? -1 : text.indexOf(link.words(), from);
      if (start >= 0) {
        int end = start + link.words().length();
        html.append(Markup.emphasised(provision, from, start));
        html.append(around(link.address(), Markup.emphasised(provision, start, end)));
        from = end;
      }
    }
    return html.append(Markup.emphasised(provision, from, text.length())).toString();
  }

  /** Words that are HTML already, under a link where the address is one of the web. */
  static String around(String address, String words) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://")
        ? "<a href=\"%s\" rel=\"noopener noreferrer\">%s</a>"
            .formatted(Markup.escape(address), words)
        : words;
  }
}
