package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to read a label: {@code (i)} is the ninth letter, or one.
 *
 * @param italic whether the publisher set it in italics, which makes it another series
 * @param bracketed {@code (a)} as against {@code a.}
 * @param inserted whether it stands between its place and the next, {@code (10A)} behind {@code (10)}
 * @param first its place in the series, 1 the first
 * @param last the place of the last of several, as of {@code (b)-(d)}; otherwise the same
 */
record Numeral(
    Series series, boolean italic, boolean bracketed, boolean inserted, int first, int last) {
  private static final List<Series> ALL = List.of(Series.values());

  /** All ways to read a label, or two of which the second ends what the first begins. */
  static List<Numeral> of(String label, String end, boolean italic, boolean bracketed) {
    List<Numeral> numerals = new ArrayList<>();
    for (Series series : ALL) {
      int first = series.place(label);
      int last = first == Series.NONE || end.equals(label) ? first : series.place(end);
      if (first != Series.NONE && last >= first) {
        numerals.add(new Numeral(series, italic, bracketed, Series.inserted(label), first, last));
      }
    }
    return numerals;
  }

  boolean sameSeries(Frame frame) {
    return series == frame.series() && italic == frame.italic() && bracketed == frame.bracketed();
  }
}
