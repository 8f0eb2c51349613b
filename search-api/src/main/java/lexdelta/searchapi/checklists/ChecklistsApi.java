package lexdelta.searchapi.checklists;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lexdelta.alerts.checklist.Checklist;
import lexdelta.alerts.checklist.Declared;
import lexdelta.alerts.checklist.Touch;
import lexdelta.alerts.wish.Wish;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/checklists}: the firm's checklists and templates. */
@RestController
final class ChecklistsApi {
  private static final int SHOWN = 1_000;

  private final ChecklistDesk desk;

  ChecklistsApi(ChecklistDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/checklists")
  ChecklistList all() {
    return new ChecklistList(desk.all().stream().map(ChecklistBody::of).toList());
  }

  /** One, with what touched it since it was last confirmed; its ETag is good for {@code PUT}. */
  @GetMapping("/api/checklists/{id}")
  ResponseEntity<ChecklistDetail> one(@PathVariable String id) {
    Checklist checklist = desk.read(number(id));
    return ResponseEntity.ok()
        .eTag(etag(checklist))
        .body(
            new ChecklistDetail(
                ChecklistBody.of(checklist),
                desk.open(checklist, SHOWN).stream().map(TouchBody::of).toList()));
  }

  @PostMapping("/api/checklists")
  ResponseEntity<ChecklistBody> declare(@RequestBody Declaration wanted) {
    Checklist made = desk.declare(wanted.read());
    return ResponseEntity.created(URI.create("/api/checklists/" + made.id()))
        .eTag(etag(made))
        .body(ChecklistBody.of(made));
  }

  @PutMapping("/api/checklists/{id}")
  ResponseEntity<ChecklistBody> change(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestBody Declaration wanted) {
    Checklist before = desk.read(number(id));
    if (!match.isBlank() && !match.strip().equals(etag(before))) {
      throw Problem.of(
              ProblemKind.CHANGED_MEANWHILE,
              "It is at %s now, not at %s. Read it again.".formatted(etag(before), match))
          .exception();
    }
    Checklist changed = desk.change(number(id), before.revision(), wanted.read());
    return ResponseEntity.ok().eTag(etag(changed)).body(ChecklistBody.of(changed));
  }

  @DeleteMapping("/api/checklists/{id}")
  ResponseEntity<Void> remove(@PathVariable String id) {
    desk.remove(number(id));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/api/checklists/{id}/confirm")
  ChecklistBody confirm(@PathVariable String id, @RequestBody Seen seen) {
    return ChecklistBody.of(desk.confirm(number(id), seen.upTo()));
  }

  private static long number(String id) {
    return Parameters.number("id", id, 1, Long.MAX_VALUE);
  }

  private static String etag(Checklist checklist) {
    return "\"%d-%d\"".formatted(checklist.id().value(), checklist.revision());
  }

  /** What is declared; {@code kind} is {@code checklist} or {@code template}. */
  record Declaration(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String link,
      @Nullable List<String> lines) {
    Declared read() {
      return ChecklistDesk.declared(
          Objects.requireNonNullElse(kind, "checklist"),
          Objects.requireNonNullElse(title, ""),
          Objects.requireNonNullElse(link, ""),
          String.join("\n", Objects.requireNonNullElse(lines, List.of())));
    }
  }

  /** The number of the newest touch that was seen. */
  record Seen(long upTo) {}

  /** By title. */
  record ChecklistList(List<ChecklistBody> checklists) {}

  /** A checklist and what touched it, the newest first. */
  record ChecklistDetail(ChecklistBody checklist, List<TouchBody> open) {}

  /**
   * A checklist or template.
   *
   * @param open how many changes touched it since it was last confirmed
   */
  record ChecklistBody(
      long id,
      String kind,
      String title,
      String owner,
      String link,
      List<String> lines,
      int revision,
      Instant madeAt,
      Optional<String> confirmedBy,
      Optional<Instant> confirmedAt,
      int open) {
    static ChecklistBody of(Checklist it) {
      return new ChecklistBody(
          it.id().value(),
          it.declared().kind().code(),
          it.declared().title(),
          it.owner().value(),
          it.declared().link(),
          it.declared().lines().stream().map(Wish::what).toList(),
          it.revision(),
          it.madeAt(),
          it.confirmed().map(c -> c.by().value()),
          it.confirmed().map(Checklist.Confirmation::at),
          it.open());
    }
  }

  /** That a change touched a line. */
  record TouchBody(long number, long change, String line, Instant at) {
    static TouchBody of(Touch touch) {
      return new TouchBody(touch.number(), touch.change(), touch.line().what(), touch.at());
    }
  }
}
