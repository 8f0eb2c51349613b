package lexdelta.searchapi.digests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.digest.Digest;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Draft;
import lexdelta.alerts.digest.ItemText;
import lexdelta.alerts.digest.LeftOut;
import lexdelta.alerts.digest.Move;
import lexdelta.alerts.digest.Revision;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do at the items of a draft, each deed with its entry in the log, or neither. */
final class DraftDesk {
  private final Digests digests;
  private final LeftOut leftOut;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DraftDesk(
      Digests digests, LeftOut leftOut, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.digests = digests;
    this.leftOut = leftOut;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Says something else of an item. Who comes too late is put together with what stands by then, where
   * the two did not write in the same field.
   *
   * @param revision of which it was made
   * @return whether it is kept
   */
  boolean save(Digest digest, int part, int revision, ItemText text) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          if (text.equals(standing(digest, part).text())) {
            return true;
          }
          boolean kept = put(digest, part, revision, text) || merge(digest, part, revision, text);
          if (kept) {
            note(digest, "its item " + part);
          }
          return kept;
        }));
  }

  private boolean put(Digest digest, int part, int revision, ItemText text) {
    return digests.save(digest.id(), part, revision, text, CurrentPerson.id(), clock.instant());
  }

  private boolean merge(Digest digest, int part, int revision, ItemText text) {
    List<Revision<ItemText>> history = digests.texts(digest.id(), part);
    Optional<ItemText> base =
        history.stream().filter(it -> it.revision() == revision).map(Revision::text).findFirst();
    return base.flatMap(it -> text.with(history.getFirst().text(), it))
        .map(both ->
            both.equals(history.getFirst().text())
                || put(digest, part, history.getFirst().revision(), both))
        .orElse(false);
  }

  /** Takes an item in, or leaves it out. */
  void pick(Digest digest, int part, boolean picked) {
    transaction.executeWithoutResult(_ -> {
      Revision<ItemText> now = standing(digest, part);
      if (now.text().picked() != picked) {
        mustBeKept(put(digest, part, now.revision(), now.text().picked(picked)));
        note(digest, "its item %d %s".formatted(part, picked ? "taken in" : "left out"));
      }
    });
  }

  /** Moves an item, or its section, a step. */
  void move(Digest digest, int part, Move move) {
    transaction.executeWithoutResult(_ -> {
      int place = 0;
      for (Digest.Item it : move.in(digest, part)) {
        place++;
        if (it.text().text().place() != place) {
          mustBeKept(put(digest, it.part(), it.text().revision(), it.text().text().at(place)));
        }
      }
      note(digest, "its order");
    });
  }

  private static void mustBeKept(boolean kept) {
    if (!kept) {
      throw Problem.of(
              ProblemKind.CONFLICT,
              "Somebody wrote at the same place at the same moment. Go back and do it again.")
          .exception();
    }
  }

  /** As it stands now, which may be later than the digest was read. */
  private Revision<ItemText> standing(Digest digest, int part) {
    return digests
        .find(digest.id())
        .flatMap(it -> it.item(part))
        .map(Digest.Item::text)
        .orElseThrow(() -> Problem.parameter("part", "There is no such item.").exception());
  }

  List<Revision<ItemText>> history(Digest digest, int part) {
    return digests.texts(digest.id(), part);
  }

  LeftOut.Lines leftOut(Digest digest, int from) {
    return leftOut.of(digest, from);
  }

  /**
   * Takes a change in that the draft left out.
   *
   * @return the part of its item
   */
  int add(Digest digest, long change) {
    Instant now = clock.instant();
    Draft.Item item =
        leftOut
            .item(digest, change, now)
            .orElseThrow(() ->
                Problem.parameter("change", "There is no change %d.".formatted(change))
                    .exception());
    Integer part =
        transaction.execute(_ -> {
          int added =
              digests
                  .add(digest.id(), item, CurrentPerson.id(), now)
                  .orElseThrow(() ->
                      Problem.of(ProblemKind.CONFLICT, "It was published before.").exception());
          note(digest, "a new item " + added);
          return added;
        });
    return part == null ? 0 : part;
  }

  private void note(Digest digest, String what) {
    audit.note("wrote at a digest", DigestDesk.object(digest.id()), "", what);
  }
}
