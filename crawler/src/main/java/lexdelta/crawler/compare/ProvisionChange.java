package lexdelta.crawler.compare;

import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;

/** What became of one provision. */
public sealed interface ProvisionChange {

  /** The same in meaning; typography may differ, and what lies under the words. */
  record Same(Provision before, Provision after) implements ProvisionChange {
    /** Whether the same words lead elsewhere than before. */
    public boolean leadsElsewhere() {
      return !addresses(before).equals(addresses(after));
    }

    /** Whether the same words are a heading of another level. */
    public boolean otherLevel() {
      return before.level() != after.level();
    }

    private static List<Link> addresses(Provision provision) {
      return Stream.concat(
              Stream.of(provision.link())
                  .filter(address -> !address.isEmpty())
                  .map(address -> new Link("", address)),
              provision.links().stream()
                  .map(link -> new Link(Typography.meaning(link.words()), link.address())))
          .toList();
    }
  }

  record Inserted(Provision after) implements ProvisionChange {}

  record Deleted(Provision before) implements ProvisionChange {}

  /**
   * The same provision with other words.
   *
   * @param edits in order, not overlapping, never empty; what lies between them is the same but for
   *     typography
   */
  record Edited(Provision before, Provision after, List<Edit> edits) implements ProvisionChange {
    public Edited {
      edits = List.copyOf(edits);
      if (edits.isEmpty()) {
        throw new IllegalArgumentException("Edited without an edit: " + after);
      }
    }
  }
}
