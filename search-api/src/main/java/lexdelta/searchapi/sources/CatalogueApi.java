package lexdelta.searchapi.sources;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.catalogue.KnownSource;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.coverage.Coverage;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.record.SourceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/catalogue}: every source that can be watched, on or off. */
@RestController
final class CatalogueApi {
  private final KnownSources known;
  private final CoverageWatch watch;

  CatalogueApi(KnownSources known, CoverageWatch watch) {
    this.known = known;
    this.watch = watch;
  }

  @GetMapping("/api/catalogue")
  Listing catalogue() {
    Map<SourceId, Coverage> covered =
        watch.now().stream().collect(Collectors.toMap(Coverage::source, Function.identity()));
    return new Listing(
        known.all().stream()
            .map(source -> listed(source, Optional.ofNullable(covered.get(source.source().id()))))
            .toList());
  }

  private Listed listed(KnownSource source, Optional<Coverage> coverage) {
    SourceId id = source.source().id();
    return new Listed(
        id.value(),
        source.source().publisher(),
        source.source().title(),
        source.kind(),
        source.addresses(),
        watch.every(id),
        source.on(),
        source.provenBy(),
        source.proof(),
        coverage.map(Coverage::state),
        coverage.map(Coverage::reason));
  }

  /** All of them, by name. */
  record Listing(List<Listed> sources) {}

  /**
   * One of them.
   *
   * @param cadence how often it is looked at, or would be; ISO 8601
   * @param provenBy empty when its reader was tried on nothing
   * @param state of coverage; empty when it is off
   */
  record Listed(
      String id,
      String publisher,
      String title,
      String kind,
      List<URI> addresses,
      Duration cadence,
      boolean on,
      String provenBy,
      String proof,
      Optional<CoverageState> state,
      Optional<String> stateReason) {}
}
