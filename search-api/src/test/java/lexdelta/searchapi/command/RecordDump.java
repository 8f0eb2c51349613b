package lexdelta.searchapi.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.watch.Watch;

/** A whole record as lines without the numbers that a database gives, so that two can be compared. */
final class RecordDump {
  private final Installation service;
  private final Map<SnapshotId, String> snapshots = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private RecordDump(Installation service) {
    this.service = service;
  }

  static List<String> of(Installation service) {
    RecordDump dump = new RecordDump(service);
    dump.snapshots();
    dump.versions();
    dump.changes();
    dump.checks();
    Collections.sort(dump.lines);
    return dump.lines;
  }

  private void snapshots() {
    for (Snapshot s : service.part(Snapshots.class).after(new SnapshotId(0), 100_000)) {
      String name = s.address() + " @ " + s.observedAt();
      snapshots.put(s.id(), name);
      lines.add(
          "snapshot %s %s %s %s %s %s %s"
              .formatted(
                  name,
                  s.source(),
                  s.payload(),
                  s.mediaType(),
                  s.etag(),
                  s.lastModified(),
                  s.place()));
    }
  }

  private void versions() {
    Versions versions = service.part(Versions.class);
    for (var document : versions.documents(Optional.empty(), 100_000)) {
      for (Version v : versions.history(document)) {
        lines.add(
            "version %s %s %s %s %d %s %s"
                .formatted(
                    v.document(),
                    v.source(),
                    v.effectiveOn(),
                    v.observedAt(),
                    v.reader(),
                    snapshots.get(v.snapshot()),
                    v.reading()));
      }
    }
  }

  private void changes() {
    Versions versions = service.part(Versions.class);
    for (Change c : service.part(Changes.class).after(0, 100_000)) {
      lines.add(
          "change %s %s %s %s %s %s %s %s -> %s"
              .formatted(
                  c.document(),
                  c.kind(),
                  c.cause(),
                  c.alerting(),
                  c.effectiveOn(),
                  c.observedAt(),
                  snapshots.get(c.snapshot()),
                  c.before().flatMap(versions::find).map(Version::reading),
                  versions.find(c.after()).map(Version::reading)));
    }
  }

  private void checks() {
    for (Source source : service.part(Watch.class).sources()) {
      service
          .part(Checks.class)
          .newest(source.id(), 100_000)
          .forEach(check ->
              lines.add(
                  "check %s %s %s %s %s %s %s %s"
                      .formatted(
                          check.source(),
                          check.address(),
                          check.at(),
                          check.outcome(),
                          check.status(),
                          check.reason(),
                          check.snapshot().map(snapshots::get),
                          check.place())));
    }
  }
}
