package lexdelta.searchapi.checklists;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import lexdelta.alerts.checklist.Checklist;
import lexdelta.alerts.checklist.ChecklistId;
import lexdelta.alerts.checklist.Checklists;
import lexdelta.alerts.checklist.Declared;
import lexdelta.alerts.checklist.Lines;
import lexdelta.alerts.checklist.Touch;
import lexdelta.alerts.checklist.Touches;
import lexdelta.alerts.wish.Wish;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with checklists and templates, each deed with its entry in the log, or neither. */
final class ChecklistDesk {
  private static final int MOST = 2_000;

  private final Checklists checklists;
  private final Touches touches;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ChecklistDesk(
      Checklists checklists,
      Touches touches,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.checklists = checklists;
    this.touches = touches;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  List<Checklist> all() {
    return checklists.all();
  }

  Checklist read(long id) {
    return checklists
        .find(new ChecklistId(id))
        .orElseThrow(() ->
            Problem.of(ProblemKind.NOT_FOUND, "There is no checklist or template %d.".formatted(id))
                .exception());
  }

  List<Touch> open(Checklist checklist, int limit) {
    return touches.open(checklist.id(), limit);
  }

  List<Checklist.Confirmation> confirmations(Checklist checklist, int limit) {
    return checklists.confirmations(checklist.id(), limit);
  }

  /**
   * Reads what is declared.
   *
   * @param lines one a line
   * @throws ProblemException naming the field that does not fit
   */
  static Declared declared(String kind, String title, String link, String lines) {
    Declared.Kind of = at("/kind", () -> Declared.Kind.of(kind));
    List<Wish> read = at("/lines", () -> Lines.read(lines));
    return at("/title", () -> new Declared(of, title, link, read));
  }

  private static <T> T at(String pointer, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw Problem.pointer(pointer, String.valueOf(e.getMessage())).exception();
    }
  }

  Checklist declare(Declared declared) {
    if (checklists.all().size() >= MOST) {
      throw Problem.of(
              ProblemKind.CONFLICT, "There are %,d already. Remove one first.".formatted(MOST))
          .exception();
    }
    ChecklistId made =
        Objects.requireNonNull(
            transaction.execute(_ -> {
              ChecklistId id = checklists.append(CurrentPerson.id(), declared);
              audit.note("declared a " + declared.kind().code(), object(id), "", words(declared));
              return id;
            }));
    return read(made.value());
  }

  /**
   * Changes one.
   *
   * @param revision of which the change was made
   */
  Checklist change(long id, int revision, Declared declared) {
    Checklist before = read(id);
    transaction.executeWithoutResult(_ -> {
      if (!checklists.change(before.id(), revision, declared)) {
        throw Problem.of(
                ProblemKind.CHANGED_MEANWHILE,
                "Somebody changed “%s” meanwhile. Look at it as it is now and change it again."
                    .formatted(before.declared().title()))
            .exception();
      }
      audit.note(
          "changed a " + declared.kind().code(),
          object(before.id()),
          words(before.declared()),
          words(declared));
    });
    return read(id);
  }

  void remove(long id) {
    Checklist before = read(id);
    transaction.executeWithoutResult(_ -> {
      checklists.remove(before.id());
      audit.note(
          "removed a " + before.declared().kind().code(),
          object(before.id()),
          words(before.declared()),
          "");
    });
  }

  /**
   * Says that one is up to date.
   *
   * @param upTo the number of the newest touch that was seen; 0 for none
   */
  Checklist confirm(long id, long upTo) {
    Checklist checklist = read(id);
    long newest = touches.open(checklist.id(), 1).stream().mapToLong(Touch::number).sum();
    transaction.executeWithoutResult(_ -> {
      checklists.confirm(
          checklist.id(), CurrentPerson.id(), Math.min(upTo, newest), clock.instant());
      audit.note(
          "confirmed a " + checklist.declared().kind().code() + " as up to date",
          object(checklist.id()),
          "",
          checklist.declared().title());
    });
    return read(id);
  }

  private static String object(ChecklistId id) {
    return "checklist " + id;
  }

  private static String words(Declared declared) {
    String words = "“%s”: %s".formatted(declared.title(), declared.written().replace("\n", "; "));
    return words.length() > 1_000 ? words.substring(0, 999) + "…" : words;
  }
}
