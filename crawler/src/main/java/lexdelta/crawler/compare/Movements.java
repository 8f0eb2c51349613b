package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.Reading;

/**
 * What became of every cell of the Visa Bulletin from one month to another. Empty for documents that
 * state no cut-off.
 *
 * @param all in the order of the later bulletin, then what is gone
 */
public record Movements(List<Movement> all) {
  public Movements {
    all = List.copyOf(all);
  }

  /** Cell by cell, whatever rows and columns came, went or changed places. */
  public static Movements between(Reading earlier, Reading later) {
    Map<BulletinCell, String> before = BulletinCell.cutoffs(earlier);
    Map<BulletinCell, String> after = BulletinCell.cutoffs(later);
    Set<BulletinCell> cells = new LinkedHashSet<>(after.keySet());
    cells.addAll(before.keySet());
    List<Movement> all = new ArrayList<>();
    for (BulletinCell cell : cells) {
      all.add(
          new Movement(
              cell, Optional.ofNullable(before.get(cell)), Optional.ofNullable(after.get(cell))));
    }
    return new Movements(all);
  }

  /** Those that moved in one way. */
  public List<Movement> of(Movement.Kind kind) {
    return all.stream().filter(movement -> movement.kind() == kind).toList();
  }

  /** Whether no cell moved, came or went. */
  public boolean isEmpty() {
    return all.stream().noneMatch(Movement::moved);
  }
}
