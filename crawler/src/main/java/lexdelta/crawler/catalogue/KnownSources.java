package lexdelta.crawler.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.declared.Declaration;
import lexdelta.crawler.source.declared.DeclaredSource;
import lexdelta.crawler.source.ecfr.EcfrBulkTitle;
import lexdelta.crawler.source.ecfr.EcfrTitle;
import lexdelta.crawler.source.entered.AttorneyEntries;
import lexdelta.crawler.source.uscis.PolicyManualUpdates;

/**
 * Every source that there is: what is watched, what the catalogue ships, what is declared and
 * switched off. Where several have one name, the one that is watched counts, then the firm's own.
 */
public final class KnownSources {
  private final SortedMap<SourceId, KnownSource> listed = new TreeMap<>();
  private final SortedMap<SourceId, WatchedSource> watched = new TreeMap<>();

  /**
   * All sources.
   *
   * @param on what is watched
   * @param declared what the firm declares, switched on or not
   */
  public KnownSources(
      Collection<WatchedSource> on, List<Declaration> declared, Catalogue catalogue) {
    on.forEach(source -> add(source, kindOf(source, catalogue), true, proofOf(source, catalogue)));
    declared.stream()
        .map(DeclaredSource::new)
        .forEach(source ->
            add(source, kindOf(source, catalogue), false, source.declaration().provenBy()));
    catalogue
        .entries()
        .forEach(entry -> add(entry.watched(), entry.kind(), false, entry.provenBy()));
  }

  private void add(WatchedSource source, String kind, boolean on, String provenBy) {
    SourceId id = source.source().id();
    if (watched.putIfAbsent(id, source) == null) {
      listed.put(
          id,
          new KnownSource(
              source.source(), kind, source.entrances(), source.cadence(), on, provenBy));
    }
  }

  private static String kindOf(WatchedSource source, Catalogue catalogue) {
    return switch (source) {
      case DeclaredSource declared -> declared.declaration().kind().word();
      case EcfrTitle title -> "API";
      case EcfrBulkTitle title -> "bulk file";
      default -> catalogue.find(source.source().id()).map(CatalogueEntry::kind).orElse("page");
    };
  }

  private static String proofOf(WatchedSource source, Catalogue catalogue) {
    return switch (source) {
      case DeclaredSource declared -> declared.declaration().provenBy();
      case EcfrTitle title -> "title 1 at ten days, lists of versions of seven titles";
      case EcfrBulkTitle title -> "title 8 as of June 2025, five further titles";
      case PolicyManualUpdates updates -> "the page twice, July 2025";
      default -> catalogue.find(source.source().id()).map(CatalogueEntry::provenBy).orElse("");
    };
  }

  /** By name. */
  public List<KnownSource> all() {
    return List.copyOf(listed.values());
  }

  /** What is declared, by the firm or in the shipped list, by name. */
  public List<Declaration> declarations() {
    return watched.values().stream()
        .filter(DeclaredSource.class::isInstance)
        .map(source -> ((DeclaredSource) source).declaration())
        .toList();
  }

  /** Those that are watched, by name. */
  public List<WatchedSource> on() {
    return all().stream()
        .filter(KnownSource::on)
        .map(known -> watched.get(known.source().id()))
        .toList();
  }

  /** How a source is listed, or would be; empty when there is none of that name. */
  public Optional<KnownSource> listed(SourceId id) {
    return Optional.ofNullable(listed.get(id))
        .or(() ->
            withSettingsOfItsOwn(id)
                .map(source ->
                    new KnownSource(
                        source.source(),
                        source instanceof EcfrTitle ? "API" : "page",
                        source.entrances(),
                        source.cadence(),
                        false,
                        "")));
  }

  /** The source of a name, watched or not; titles of the eCFR that no setting names among them. */
  public Optional<WatchedSource> find(SourceId id) {
    return Optional.ofNullable(watched.get(id)).or(() -> withSettingsOfItsOwn(id));
  }

  private static Optional<WatchedSource> withSettingsOfItsOwn(SourceId id) {
    Stream<WatchedSource> titles =
        IntStream.rangeClosed(1, 50)
            .boxed()
            .flatMap(title -> Stream.of(new EcfrTitle(title), new EcfrBulkTitle(title)));
    return Stream.concat(titles, Stream.of(new PolicyManualUpdates(), new AttorneyEntries()))
        .filter(source -> source.source().id().equals(id))
        .findFirst();
  }

  /**
   * The sources of some names.
   *
   * @throws IllegalArgumentException when one is none; the message says which there are
   */
  public List<WatchedSource> named(List<String> names) {
    List<WatchedSource> found = new ArrayList<>();
    for (String name : names) {
      found.add(
          find(new SourceId(name))
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "There is no source «%s». There are: %s; and every title of the eCFR, as ecfr-title-29."
                          .formatted(
                              name,
                              String.join(
                                  ", ", listed.keySet().stream().map(SourceId::value).toList())))));
    }
    return found;
  }
}
