package lexdelta.alerts.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import lexdelta.alerts.notice.Entry.Depth;

/**
 * Divides the room in a mail among its changes. Each has its citation; the first ones have their
 * redlines, then the others a sentence each, as long as there is room.
 */
final class Layout {
  /** Bytes of HTML in all: Gmail cuts a mail off at 102 kB, others later. */
  static final int MOST_BYTES = 90_000;

  /** Redlines in one mail: more are not read. */
  static final int MOST_REDLINES = 25;

  private static final int HEAD_AND_FOOT = 8_000;
  private static final int ALL_REDLINES = 60_000;
  private static final int LARGEST_SHARE = 50_000;
  private static final int SMALLEST_SHARE = 6_000;

  private final ToIntFunction<Entry> bytes;
  private int left;

  /**
   * A layout.
   *
   * @param bytes what an entry weighs when printed
   * @param taken what the rest of the mail takes besides head and foot
   */
  Layout(ToIntFunction<Entry> bytes, int taken) {
    this.bytes = bytes;
    this.left = MOST_BYTES - HEAD_AND_FOOT - taken;
  }

  /** Every event of the notice, in its order. Further places of what was told have no redline. */
  List<Entry> of(Notice notice) {
    List<Entry> entries = new ArrayList<>(notice.events().stream().map(Entry::byCitation).toList());
    left -= entries.stream().mapToInt(bytes).sum();
    int news = (int) entries.stream().filter(Entry::news).count();
    redlines(entries.subList(0, Math.min(MOST_REDLINES, news)));
    entries.replaceAll(entry ->
        entry.depth() == Depth.CITATION && fits(entry.bySentence(), left)
            ? entry.bySentence()
            : entry);
    return entries;
  }

  private void redlines(List<Entry> first) {
    int share = Math.max(SMALLEST_SHARE, LARGEST_SHARE / Math.max(1, first.size()));
    int floor = Math.max(0, left - ALL_REDLINES);
    first.replaceAll(entry -> {
      Entry fuller = entry.byRedline(share);
      return fits(fuller, left - floor) ? fuller : entry;
    });
  }

  private boolean fits(Entry fuller, int room) {
    int weight = bytes.applyAsInt(fuller);
    if (weight > room) {
      return false;
    }
    left -= weight;
    return true;
  }
}
