package lexdelta.searchapi.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;

/**
 * The text of a provision as HTML, its links drawn on the words that lead somewhere: the publisher's
 * own, and those of its citations between them. Of the publisher's only addresses of the web become
 * links; every other one is left as the words it stands on.
 */
final class WordLinks {
  private WordLinks() {}

  /** Words under a link. */
  private record Stretch(int start, int end, String address, boolean own) {}

  static String html(Provision provision, List<CitedLink> cited) {
    StringBuilder html = new StringBuilder();
    int from = 0;
    for (Stretch stretch : stretches(provision, cited)) {
      String words = Markup.emphasised(provision, stretch.start(), stretch.end());
      html.append(Markup.emphasised(provision, from, stretch.start()))
          .append(
              stretch.own() ? inside(stretch.address(), words) : around(stretch.address(), words));
      from = stretch.end();
    }
    return html.append(Markup.emphasised(provision, from, provision.text().length())).toString();
  }

  private static List<Stretch> stretches(Provision provision, List<CitedLink> cited) {
    List<Stretch> all = published(provision);
    List<Stretch> published = List.copyOf(all);
    cited.stream()
        .filter(
            it -> published.stream().noneMatch(p -> p.start() < it.end() && it.start() < p.end()))
        .forEach(it -> all.add(new Stretch(it.start(), it.end(), it.address(), true)));
    all.sort(Comparator.comparingInt(Stretch::start));
    return all;
  }

  private static List<Stretch> published(Provision provision) {
    List<Stretch> all = new ArrayList<>();
    int from = 0;
    for (Link link : provision.links()) {
      int start = link.words().isEmpty() ? -1 : provision.text().indexOf(link.words(), from);
      if (start >= 0) {
        from = start + link.words().length();
        all.add(new Stretch(start, from, link.address(), false));
      }
    }
    return all;
  }

  /** Words that are HTML already, under a link where the address is one of the web. */
  static String around(String address, String words) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://")
        ? "<a href=\"%s\" rel=\"noopener noreferrer\">%s</a>"
            .formatted(Markup.escape(address), words)
        : words;
  }

  /** The same under a link within the window. */
  private static String inside(String address, String words) {
    return "<a class=\"cites\" href=\"%s\">%s</a>".formatted(Markup.escape(address), words);
  }
}
