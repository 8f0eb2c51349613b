package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;

/** What changed under words that stayed: where they lead, and how deep a heading stands. */
final class OtherThanWords {
  private static final int LONGEST_QUOTE = 60;

  private OtherThanWords() {}

  /** A sentence; empty when nothing of the kind changed. */
  static Optional<String> sentence(Comparison comparison) {
    List<ProvisionChange.Same> same =
        comparison.provisions().stream()
            .filter(ProvisionChange.Same.class::isInstance)
            .map(ProvisionChange.Same.class::cast)
            .toList();
    List<ProvisionChange.Same> led =
        same.stream().filter(ProvisionChange.Same::leadsElsewhere).toList();
    long levels = same.stream().filter(ProvisionChange.Same::otherLevel).count();
    List<String> said = new ArrayList<>();
    if (!led.isEmpty()) {
      said.add("the links of %s: %s".formatted(counted(led.size()), first(led.getFirst())));
    }
    if (levels > 0) {
      said.add("the level of %d heading%s".formatted(levels, levels == 1 ? "" : "s"));
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of("The same words; changed are " + String.join(", and ", said) + ".");
  }

  private static String counted(int passages) {
    return passages + " passage" + (passages == 1 ? "" : "s");
  }

  /** The first link that is no longer what it was. */
  private static String first(ProvisionChange.Same same) {
    List<Link> before = links(same.before().provision());
    List<Link> after = links(same.after().provision());
    Optional<Link> gone = before.stream().filter(link -> !after.contains(link)).findFirst();
    Optional<Link> come = after.stream().filter(link -> !before.contains(link)).findFirst();
    String words = come.or(() -> gone).map(Link::words).orElse("");
    String from = gone.map(Link::address).orElse("nowhere");
    String to = come.map(Link::address).orElse("nowhere");
    return "%s led to %s, now to %s".formatted(quoted(words), from, to);
  }

  private static List<Link> links(Provision provision) {
    return Stream.concat(
            Stream.of(provision.link())
                .filter(address -> !address.isEmpty())
                .map(address -> new Link(provision.text(), address)),
            provision.links().stream())
        .toList();
  }

  private static String quoted(String words) {
    int end = Math.min(words.length(), LONGEST_QUOTE);
    if (end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
      end--;
    }
    return "“" + words.substring(0, end) + (end < words.length() ? " …" : "") + "”";
  }
}
