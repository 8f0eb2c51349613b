package lexdelta.alerts.catchup;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.matching.ChangedText;
import lexdelta.alerts.notice.Stood;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingOnDay;

/** Reads changes with their texts: for the matcher, for mails, and for whoever asks afterwards. */
public final class SeenChanges {
  private final Versions versions;
  private final StandingNews standing;

  public SeenChanges(Versions versions, StandingOnDay standing) {
    this.versions = versions;
    this.standing = new StandingNews(standing);
  }

  /** A change compared anew. */
  public SeenChange read(Change change) {
    Comparison comparison =
        Comparer.compare(
            change.before().flatMap(before -> reading(change, before)),
            reading(change, change.after()));
    Reading named = comparison.after().or(comparison::before).orElseThrow();
    ChangedText text =
        change.kind() == ChangeKind.STANDING
            ? standing.text(change, named)
            : ChangedText.of(change, comparison);
    return new SeenChange(change, comparison, text);
  }

  /** How the document stands, as known at an instant. */
  public Stood stood(SeenChange seen, Instant now) {
    return standing.of(seen.change(), seen.named(), now);
  }

  private Optional<Reading> reading(Change change, VersionId id) {
    return versions
        .find(id)
        .map(Version::reading)
        .orElseThrow(() ->
            new IllegalStateException(
                "Change %d of %s names version %s, which is not in the record."
                    .formatted(change.number(), change.document(), id)));
  }
}
