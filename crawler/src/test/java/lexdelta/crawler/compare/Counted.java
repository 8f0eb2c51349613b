package lexdelta.crawler.compare;

import java.util.List;
import lexdelta.crawler.record.Provision;

/**
 * The words that a collation calls changed, separated by white space.
 *
 * @param moved words of provisions that changed places, and words carried; not among the others
 */
record Counted(int inserted, int deleted, int moved) {
  static Counted of(Collation collation) {
    int inserted = 0;
    int deleted = 0;
    int moved = 0;
    for (Comparison comparison : collation.documents()) {
      for (ProvisionChange change : comparison.provisions()) {
        String before = Placed.joined(change.earlier());
        String after = Placed.joined(change.later());
        for (Edit edit : change.edits()) {
          deleted += words(before.substring(edit.beforeStart(), edit.beforeEnd()));
          inserted += words(after.substring(edit.afterStart(), edit.afterEnd()));
        }
        moved += change.moved() ? words(after) : 0;
      }
      int carried =
          comparison.carried().stream()
              .mapToInt(it -> words(it, comparison.before().orElseThrow().provisions()))
              .sum();
      inserted -= carried;
      deleted -= carried;
      moved += carried;
    }
    int across =
        collation.carried().stream()
            .mapToInt(it ->
                collation.documents().stream()
                    .flatMap(comparison -> comparison.before().stream())
                    .filter(reading -> reading.document().equals(it.from()))
                    .mapToInt(reading -> words(it.words(), reading.provisions()))
                    .sum())
            .sum();
    return new Counted(inserted - across, deleted - across, moved + across);
  }

  private static int words(Carried carried, List<Provision> provisions) {
    Carried.Stretch stretch = carried.before();
    return words(provisions.get(stretch.place()).text().substring(stretch.start(), stretch.end()));
  }

  private static int words(String text) {
    String words = text.strip();
    return words.isEmpty() ? 0 : words.split("\\s+").length;
  }

  int changed() {
    return inserted + deleted;
  }

  @Override
  public String toString() {
    return "%,d words changed (%,d inserted, %,d deleted), %,d moved"
        .formatted(changed(), inserted, deleted, moved);
  }
}
