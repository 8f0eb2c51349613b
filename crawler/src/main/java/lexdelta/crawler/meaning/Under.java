package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;

/** What changed under words that stayed: where they lead, how deep a heading stands, typography. */
final class Under implements Rule {
  @Override
  public List<Finding> of(Subject subject) {
    List<Finding> found = new ArrayList<>();
    if (subject.told() instanceof ProvisionChange.Same same) {
      if (same.leadsElsewhere()) {
        found.add(link(same.before().provision(), same.after().provision()));
      }
      if (same.otherLevel()) {
        int from = same.before().provision().level();
        int to = same.after().provision().level();
        found.add(
            Finding.of(
                Kind.HEADING_LEVEL,
                "A heading of level %d became one of level %d".formatted(from, to)));
      }
      if (!same.before().text().equals(same.after().text())) {
        found.add(Finding.of(Kind.TYPOGRAPHY, "Only marks, dashes or spaces look otherwise"));
      }
    }
    return found;
  }

  /** The first link that is no longer what it was. */
  private static Finding link(Provision earlier, Provision later) {
    List<Link> before = links(earlier);
    List<Link> after = links(later);
    Optional<Link> gone = before.stream().filter(link -> !after.contains(link)).findFirst();
    Optional<Link> come = after.stream().filter(link -> !before.contains(link)).findFirst();
    String words = come.or(() -> gone).map(Link::words).orElse("");
    String from = gone.map(Link::address).map(Quotes::visible).orElse("nowhere");
    String to = come.map(Link::address).map(Quotes::visible).orElse("nowhere");
    return Finding.of(Kind.LINKS, "%s led to %s, now to %s".formatted(Quotes.of(words), from, to))
        .from(from, to);
  }

  private static List<Link> links(Provision provision) {
    return Stream.concat(
            Stream.of(provision.link())
                .filter(address -> !address.isEmpty())
                .map(address -> new Link(provision.text(), address)),
            provision.links().stream())
        .toList();
  }
}
