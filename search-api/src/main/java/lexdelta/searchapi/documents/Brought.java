package lexdelta.searchapi.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Weight;
import lexdelta.crawler.record.Weights;

/** Which change brought each version of a document, and what it weighs. */
final class Brought {
  private final Changes changes;
  private final Weights weights;

  Brought(Changes changes, Weights weights) {
    this.changes = changes;
    this.weights = weights;
  }

  /**
   * A change that brought a version.
   *
   * @param weight empty until it is weighed
   */
  record By(Change change, Optional<Weight> weight) {
    /** Lines of a list name so many kinds. */
    private static final int KINDS = 3;

    /** {@code 0.85}; empty until it is weighed. */
    String inWords() {
      return weight.map(it -> String.format(Locale.ROOT, "%.2f", it.weight())).orElse("");
    }

    /** {@code period, duty}. */
    String kinds() {
      return weight.map(Weight::kinds).orElse(List.of()).stream()
          .limit(KINDS)
          .map(code -> code.replace('-', ' '))
          .collect(Collectors.joining(", "));
    }
  }

  /** The newest change that brought each version. */
  Map<VersionId, By> by(DocumentId document) {
    Map<Long, Weight> weighed = weights.of(document);
    return changes.of(document).stream()
        .filter(change -> change.kind() != ChangeKind.STANDING)
        .map(change -> new By(change, Optional.ofNullable(weighed.get(change.number()))))
        .collect(Collectors.toMap(by -> by.change().after(), Function.identity(), (a, b) -> b));
  }
}
