package lexdelta.searchapi.visabulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;

/**
 * The cut-offs of every month's bulletin as it stood last. Each version is read once and kept in
 * memory: some kilobytes a month. Safe for many threads.
 */
final class Cutoffs {
  static final DocumentId BULLETIN = new DocumentId("/us/state/visa-bulletin");

  private final Versions versions;
  private final Map<VersionId, Map<BulletinCell, String>> known = new ConcurrentHashMap<>();

  Cutoffs(Versions versions) {
    this.versions = versions;
  }

  /** By month, oldest first: an ISO day, {@code C} or {@code U} of each cell. */
  SortedMap<YearMonth, Map<BulletinCell, String>> months() {
    Map<LocalDate, Milestone> standing =
        versions.milestones(BULLETIN).stream()
            .collect(Collectors.toMap(Milestone::effectiveOn, it -> it, (_, later) -> later));
    List<Milestone> texts = standing.values().stream().filter(it -> !it.removed()).toList();
    SortedMap<YearMonth, Map<BulletinCell, String>> months = new TreeMap<>();
    texts.forEach(it ->
        months.put(
            YearMonth.from(it.effectiveOn()), known.computeIfAbsent(it.id(), this::cutoffs)));
    return months;
  }

  private Map<BulletinCell, String> cutoffs(VersionId id) {
    return versions
        .find(id)
        .flatMap(Version::reading)
        .map(BulletinCell::cutoffs)
        .orElseGet(Map::of);
  }
}
