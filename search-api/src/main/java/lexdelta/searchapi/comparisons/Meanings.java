package lexdelta.searchapi.comparisons;

import java.util.Optional;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.meaning.PublishersLabel;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Version;

/** What comparisons mean, with what publishers themselves call the changes. */
final class Meanings {
  private final Statements statements;

  Meanings(Statements statements) {
    this.statements = statements;
  }

  Meaning of(Compared compared) {
    return Meaning.of(
        compared.comparison(),
        listed(compared).or(() -> compared.comparison().after().flatMap(PublishersLabel::of)));
  }

  /** By the publisher's list of versions. */
  private Optional<PublishersLabel> listed(Compared compared) {
    return compared
        .after()
        .flatMap(after ->
            PublishersLabel.of(
                statements.of(compared.document()),
                compared.before().map(Version::effectiveOn),
                after.effectiveOn()));
  }
}
