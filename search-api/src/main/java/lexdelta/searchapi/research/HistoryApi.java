package lexdelta.searchapi.research;

import java.time.Instant;
import java.util.List;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/history}: one's own searches at the page; those of programs are not kept. */
@RestController
final class HistoryApi {
  private static final int MOST = 1_000;

  private final History history;
  private final TransactionTemplate transaction;

  HistoryApi(History history, TransactionTemplate transaction) {
    this.history = history;
    this.transaction = transaction;
  }

  @GetMapping("/api/history")
  Mine mine() {
    PersonId me = CurrentPerson.id();
    return new Mine(history.kept(me), history.of(me, MOST).stream().map(Made::of).toList());
  }

  @PutMapping("/api/history")
  Mine keep(@RequestBody Wish wish) {
    Boolean kept = wish.kept();
    if (kept == null) {
      throw Problem.pointer("/kept", "Say true or false.").exception();
    }
    transaction.executeWithoutResult(_ -> {
      if (kept) {
        history.keep(CurrentPerson.id());
      } else {
        history.stop(CurrentPerson.id());
      }
    });
    return mine();
  }

  @DeleteMapping("/api/history")
  ResponseEntity<Void> forgetAll() {
    transaction.executeWithoutResult(_ -> history.forgetAll(CurrentPerson.id()));
    return ResponseEntity.noContent().build();
  }

  /** Whether searches are to be kept from now on. */
  record Wish(@Nullable Boolean kept) {}

  /** The newest first. */
  record Mine(boolean kept, List<Made> searches) {}

  /** A search that was made. */
  record Made(long id, String query, String parameters, Instant at, String address) {
    static Made of(History.Searched searched) {
      return new Made(
          searched.id(),
          searched.search().query(),
          searched.search().value(),
          searched.at(),
          searched.search().address());
    }
  }
}
