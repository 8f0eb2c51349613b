package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * What changed from one reading of a document to another.
 *
 * @param before the earlier reading; empty when the document is new
 * @param after the later reading; empty when the document was removed
 * @param heading edits of the heading, by offsets into the two headings; empty when the same
 * @param provisions every provision of both, in the order of the later text, deleted ones where
 *     they stood
 */
public record Comparison(
    Optional<Reading> before,
    Optional<Reading> after,
    List<Edit> heading,
    List<ProvisionChange> provisions) {
  public Comparison {
    heading = List.copyOf(heading);
    provisions = List.copyOf(provisions);
  }

  /** Whether nothing changed but typography: neither words, nor where they lead. */
  public boolean isEmpty() {
    return sameWords()
        && provisions.stream()
            .allMatch(change ->
                change instanceof ProvisionChange.Same same
                    && !same.leadsElsewhere()
                    && !same.otherLevel());
  }

  /** Whether every word stayed where it was. Links and levels of headings may have changed. */
  public boolean sameWords() {
    return before.isPresent() == after.isPresent()
        && heading.isEmpty()
        && provisions.stream().allMatch(change -> change instanceof ProvisionChange.Same);
  }

  /** Whether something changed, but only beside the text. */
  public boolean notesOnly() {
    return !sameWords()
        && before.isPresent()
        && after.isPresent()
        && heading.isEmpty()
        && provisions.stream()
            .allMatch(change ->
                switch (change) {
                  case ProvisionChange.Same same -> true;
                  case ProvisionChange.Inserted inserted -> inserted.after().kind().besideText();
                  case ProvisionChange.Deleted deleted -> deleted.before().kind().besideText();
                  case ProvisionChange.Edited edited -> edited.after().kind().besideText();
                });
  }

  /** The later provisions, made from the earlier ones and the changes: {@code apply(a) = b}. */
  public List<Provision> apply() {
    List<Provision> result = new ArrayList<>();
    for (ProvisionChange change : provisions) {
      switch (change) {
        case ProvisionChange.Same same -> result.add(same.after());
        case ProvisionChange.Inserted inserted -> result.add(inserted.after());
        case ProvisionChange.Deleted deleted -> {}
        case ProvisionChange.Edited edited -> result.add(edited.after());
      }
    }
    return result;
  }

  /** The earlier provisions, made from the later ones and the changes undone. */
  public List<Provision> unapply() {
    List<Provision> result = new ArrayList<>();
    for (ProvisionChange change : provisions) {
      switch (change) {
        case ProvisionChange.Same same -> result.add(same.before());
        case ProvisionChange.Inserted inserted -> {}
        case ProvisionChange.Deleted deleted -> result.add(deleted.before());
        case ProvisionChange.Edited edited -> result.add(edited.before());
      }
    }
    return result;
  }
}
