package lexdelta.searchapi.audit;

import java.time.Instant;
import java.util.List;
import lexdelta.searchapi.problems.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit}: the log of who did what, the newest first. */
@RestController
final class AuditApi {
  private final AuditLog log;

  AuditApi(AuditLog log) {
    this.log = log;
  }

  /** An entry. */
  record Entry(
      long number,
      Instant at,
      String actor,
      String actorName,
      String deed,
      String object,
      String earlier,
      String later,
      String address,
      String digest) {
    static Entry of(AuditEntry entry) {
      return new Entry(
          entry.number(),
          entry.at(),
          entry.actor().value(),
          entry.actorName(),
          entry.deed(),
          entry.object(),
          entry.earlier(),
          entry.later(),
          entry.address(),
          entry.digest());
    }
  }

  /**
   * A page of the log.
   *
   * @param next to be sent as {@code before} for the page after this one; 0 when there is none
   */
  record Page(List<Entry> entries, long next) {}

  @GetMapping("/api/audit")
  Page page(
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "100") String limit) {
    int most = (int) Parameters.number("limit", limit, 1, 1_000);
    long from =
        before.isBlank() ? Long.MAX_VALUE : Parameters.number("before", before, 1, Long.MAX_VALUE);
    List<Entry> entries = log.before(from, most).stream().map(Entry::of).toList();
    boolean more = entries.size() == most && entries.getLast().number() > 1;
    return new Page(entries, more ? entries.getLast().number() : 0);
  }
}
