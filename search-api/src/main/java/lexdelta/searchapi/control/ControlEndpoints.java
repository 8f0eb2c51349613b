package lexdelta.searchapi.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.watch.UnknownSourceException;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.evidence.NoEvidenceException;
import lexdelta.searchapi.jobs.Rounds;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The work that commands ask for; the door lets nobody else in. */
@RestController
final class ControlEndpoints {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Broadcast broadcast;
  private final Rounds rounds;
  private final IndexCatchUp catchUp;
  private final SearchIndex index;
  private final Proofs proofs;
  private final Audit audit;
  private final SourceTests tests;
  private final Entrances entrances;

  ControlEndpoints(
      Broadcast broadcast,
      Rounds rounds,
      IndexCatchUp catchUp,
      SearchIndex index,
      Proofs proofs,
      Audit audit,
      SourceTests tests,
      Entrances entrances) {
    this.broadcast = broadcast;
    this.rounds = rounds;
    this.catchUp = catchUp;
    this.index = index;
    this.proofs = proofs;
    this.audit = audit;
    this.tests = tests;
    this.entrances = entrances;
  }

  /** A piece of work that ends in a report. */
  @FunctionalInterface
  private interface Work {
    ControlEvent run() throws InterruptedException;
  }

  @PostMapping("/control/crawl")
  ResponseEntity<StreamingResponseBody> crawl(@RequestParam(defaultValue = "") String source) {
    audit.note(
        "had sources watched", source.isEmpty() ? "all sources" : "source " + source, "", "");
    return answer(() -> crawled(source));
  }

  @PostMapping("/control/rebuild-index")
  ResponseEntity<StreamingResponseBody> rebuildIndex() {
    audit.note("had the index rebuilt", "", "", "");
    return answer(() -> {
      catchUp.rebuild(broadcast);
      return ControlEvent.of(new ControlEvent.IndexReport(index.passages(), index.cursor()));
    });
  }

  @PostMapping("/control/verify-snapshots")
  ResponseEntity<StreamingResponseBody> verifySnapshots() {
    audit.note("had all snapshots verified", "", "", "");
    return answer(() -> proofs.verifySnapshots(broadcast));
  }

  @PostMapping("/control/evidence")
  ResponseEntity<StreamingResponseBody> evidence(
      @RequestParam String citation, @RequestParam String on, @RequestParam String folder) {
    audit.note("exported evidence", citation + " on " + on, "", folder);
    return answer(() -> proofs.export(citation, on, folder));
  }

  /** Ends early when nobody listens any more. */
  @PostMapping("/control/test-sources")
  ResponseEntity<StreamingResponseBody> testSources(
      @RequestParam(defaultValue = "") List<String> names) {
    audit.note("had sources tested", String.join(", ", names), "", "");
    return lines(lines -> run(() -> tests.run(names, lines.progress(), lines::gone), lines));
  }

  /** For whoever lost the way in, also the only administrator. */
  @PostMapping("/control/link")
  ResponseEntity<StreamingResponseBody> link(@RequestParam String email) {
    audit.note("made a link for a person", email, "", "");
    return answer(() -> ControlEvent.of(entrances.link(email)));
  }

  private ControlEvent crawled(String source) throws InterruptedException {
    Rounds.Round round =
        source.isEmpty() ? rounds.run() : rounds.run(List.of(new SourceId(source)));
    return ControlEvent.of(
        new ControlEvent.CrawlReport(
            round.watched().stream()
                .map(w ->
                    new ControlEvent.Watched(
                        w.source().value(), w.checks(), w.changes(), w.trouble().orElse("")))
                .toList(),
            round.trouble()));
  }

  private ResponseEntity<StreamingResponseBody> answer(Work work) {
    return lines(lines -> {
      try (var _ = broadcast.listen(lines.progress())) {
        run(work, lines);
      }
    });
  }

  private ResponseEntity<StreamingResponseBody> lines(Consumer<Lines> writer) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_NDJSON)
        .body(out -> writer.accept(new Lines(out)));
  }

  private static void run(Work work, Lines lines) {
    try {
      lines.write(work.run());
    } catch (UnknownSourceException | IllegalArgumentException | NoEvidenceException e) {
      lines.write(ControlEvent.trouble(String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      lines.write(ControlEvent.trouble("The service was stopped meanwhile."));
    }
  }

  /** Lines of JSON to one listener; when the listener goes away, the work goes on without it. */
  private static final class Lines {
    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean gone;

    Lines(OutputStream out) {
      this.out = out;
    }

    Progress progress() {
      return (what, done, total) ->
          write(ControlEvent.of(new ControlEvent.Step(what, done, total)));
    }

    boolean gone() {
      return gone;
    }

    void write(ControlEvent event) {
      lock.lock();
      try {
        if (!gone) {
          out.write((JSON.writeValueAsString(event) + "\n").getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      } catch (IOException | UncheckedIOException e) {
        gone = true;
      } finally {
        lock.unlock();
      }
    }
  }
}
