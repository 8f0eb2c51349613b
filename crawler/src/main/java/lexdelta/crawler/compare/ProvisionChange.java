package lexdelta.crawler.compare;

import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/** What became of one provision, or of one that was split, or of several that were merged. */
public sealed interface ProvisionChange {

  /** The earlier provisions, neighbours; none when inserted. */
  List<Placed> earlier();

  /** The later provisions, neighbours; none when deleted. */
  List<Placed> later();

  /**
   * In order, not overlapping: from the earlier texts to the later, each {@link Placed#joined}. What
   * lies between them is the same but for typography.
   */
  List<Edit> edits();

  /** Whether it stood elsewhere among the provisions around it. */
  default boolean moved() {
    return false;
  }

  /** The kind of the later provision, or of the earlier one where none is left. */
  default ProvisionKind kind() {
    return (later().isEmpty() ? earlier() : later()).getFirst().kind();
  }

  /**
   * The same in meaning; typography may differ, and what lies under the words.
   *
   * @param moved whether it changed places with others
   */
  record Same(Placed before, Placed after, boolean moved) implements ProvisionChange {
    /** Whether the same words lead elsewhere than before. */
    public boolean leadsElsewhere() {
      return !addresses(before.provision()).equals(addresses(after.provision()));
    }

    /** Whether the same words are a heading of another level. */
    public boolean otherLevel() {
      return before.provision().level() != after.provision().level();
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

    @Override
    public List<Placed> earlier() {
      return List.of(before);
    }

    @Override
    public List<Placed> later() {
      return List.of(after);
    }

    @Override
    public List<Edit> edits() {
      return List.of();
    }
  }

  record Inserted(Placed after) implements ProvisionChange {
    @Override
    public List<Placed> earlier() {
      return List.of();
    }

    @Override
    public List<Placed> later() {
      return List.of(after);
    }

    @Override
    public List<Edit> edits() {
      return List.of(new Edit(0, 0, 0, after.text().length()));
    }
  }

  record Deleted(Placed before) implements ProvisionChange {
    @Override
    public List<Placed> earlier() {
      return List.of(before);
    }

    @Override
    public List<Placed> later() {
      return List.of();
    }

    @Override
    public List<Edit> edits() {
      return List.of(new Edit(0, before.text().length(), 0, 0));
    }
  }

  /**
   * The same provision with other words.
   *
   * @param edits never empty
   * @param columns of a row of a table all its cells, from left to right; otherwise empty
   * @param moved whether it changed places with others
   */
  record Edited(Placed before, Placed after, List<Edit> edits, List<Column> columns, boolean moved)
      implements ProvisionChange {
    public Edited {
      edits = List.copyOf(edits);
      columns = List.copyOf(columns);
      if (edits.isEmpty()) {
        throw new IllegalArgumentException("Edited without an edit: " + after);
      }
    }

    @Override
    public List<Placed> earlier() {
      return List.of(before);
    }

    @Override
    public List<Placed> later() {
      return List.of(after);
    }
  }

  /**
   * One provision split into several, or several merged into one.
   *
   * @param edits empty when no word changed
   */
  record Regrouped(List<Placed> earlier, List<Placed> later, List<Edit> edits)
      implements ProvisionChange {
    public Regrouped {
      earlier = List.copyOf(earlier);
      later = List.copyOf(later);
      edits = List.copyOf(edits);
      if (Math.min(earlier.size(), later.size()) != 1
          || Math.max(earlier.size(), later.size()) < 2) {
        throw new IllegalArgumentException(
            "Neither split nor merged: %d → %d".formatted(earlier.size(), later.size()));
      }
    }

    /** Whether one became several; otherwise several became one. */
    public boolean split() {
      return earlier.size() == 1;
    }
  }
}
