package lexdelta.searchapi.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * How a text is shown: as one, or, where it is very long, in parts that follow one another, so that
 * the page of a provision is there before all that stands around it.
 *
 * @param begins the first provision of each part, the first of all being 0
 * @param size how many provisions there are
 */
record TextParts(List<Integer> begins, int size) {
  /** A text of no more characters than these is never cut. */
  static final int UNCUT = 300_000;

  /** Of so many characters a part is about. */
  private static final int PART = 200_000;

  TextParts {
    begins = List.copyOf(begins);
  }

  /**
   * A stretch of the text.
   *
   * @param number counted from 1; 0 of the whole
   * @param of how many parts the text has
   * @param from its first provision
   * @param until the first provision behind it
   */
  record Part(int number, int of, int from, int until) {
    boolean holds(int provision) {
      return from <= provision && provision < until;
    }

    /** Whether there is more of the text. */
    boolean cut() {
      return number > 0 && of > 1;
    }
  }

  static TextParts of(List<Provision> provisions, Places places) {
    int[] before = new int[provisions.size() + 1];
    for (int i = 0; i < provisions.size(); i++) {
      before[i + 1] = before[i] + provisions.get(i).text().length();
    }
    int all = before[provisions.size()];
    List<Integer> begins = new ArrayList<>(List.of(0));
    int parts = all <= UNCUT ? 1 : Math.ceilDiv(all, PART);
    for (int part = 1; part < parts; part++) {
      int there = (int) ((long) all * part / parts);
      int near = all / parts / 5;
      IntStream.range(begins.getLast() + 1, provisions.size())
          .filter(at -> Math.abs(before[at] - there) <= near)
          .filter(at -> mayBegin(at, provisions))
          .boxed()
          .min(
              Comparator.comparingInt((Integer at) -> places.begunBy(at).getFirst().depth())
                  .thenComparingInt(at -> Math.abs(before[at] - there)))
          .ifPresent(begins::add);
    }
    return new TextParts(begins, provisions.size());
  }

  /** No table is cut, and no heading from what it heads. */
  private static boolean mayBegin(int at, List<Provision> provisions) {
    return provisions.get(at).kind() != ProvisionKind.TABLE_ROW
        && provisions.get(at - 1).kind() != ProvisionKind.HEADING;
  }

  int count() {
    return begins.size();
  }

  Part whole() {
    return new Part(0, count(), 0, size);
  }

  /** A part by its number, counted from 1; empty where there is none. */
  Optional<Part> part(int number) {
    return number < 1 || number > count()
        ? Optional.empty()
        : Optional.of(
            new Part(
                number,
                count(),
                begins.get(number - 1),
                number == count() ? size : begins.get(number)));
  }

  /** The part that a provision stands in. */
  Part holding(int provision) {
    int number = (int) begins.stream().filter(begin -> begin <= provision).count();
    return part(number).orElseGet(this::whole);
  }
}
