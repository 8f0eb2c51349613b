package lexdelta.crawler.record.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists of names for {@code in (…)}, filled up by their last one to a few lengths: a database that has
 * read a statement once need not read it again for one name more.
 */
public final class Padding {
  private static final int STEP = 16;

  private Padding() {}

  /** The same values, some of them repeated; an empty list stays empty. */
  public static <T> List<T> of(List<T> values) {
    List<T> padded = new ArrayList<>(values);
    while (padded.size() % STEP != 0) {
      padded.add(padded.getLast());
    }
    return padded;
  }
}
