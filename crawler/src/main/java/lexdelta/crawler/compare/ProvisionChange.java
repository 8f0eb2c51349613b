package lexdelta.crawler.compare;

import java.util.List;
import lexdelta.crawler.record.Provision;

/** What became of one provision. */
public sealed interface ProvisionChange {

  /** The same in meaning; typography may differ. */
  record Same(Provision before, Provision after) implements ProvisionChange {}

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
