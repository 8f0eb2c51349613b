package lexdelta.crawler.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lexdelta.crawler.citation.Found.Extent;

/**
 * What was found so far, and what the text itself has said by then: which parts belong to which title
 * of the CFR.
 */
final class Finds {
  private final Scan scan;
  private final Context context;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, String> titles;

  Finds(Scan scan, Context context) {
    this.scan = scan;
    this.context = context;
    titles = new HashMap<>(context.titles());
  }

  Context context() {
    return context;
  }

  List<Found> all() {
    return found;
  }

  void add(int start, int end, Citation citation) {
    add(start, end, citation, Extent.ALONE);
  }

  void add(int start, int end, Citation citation, Extent extent) {
    switch (citation) {
      case CfrSection section -> titles.put(section.part(), section.title());
      case CfrPart part -> titles.put(part.part(), part.title());
      default -> {}
    }
    found.add(new Found(scan.between(start, end), start, end, citation, extent));
  }

  /**
   * Adds what a list cites.
   *
   * @param start of the words before the list
   * @param end behind the words after it
   * @param open whether the last place is the beginning of an open range
   * @param meaning what a place of the list cites; empty when that is nothing we know
   */
  void addAll(
      int start,
      int end,
      List<Listed> list,
      boolean open,
      Function<Listed, Optional<Citation>> meaning) {
    for (int i = 0; i < list.size(); i++) {
      Listed each = list.get(i);
      boolean last = i == list.size() - 1;
      int from = i == 0 ? start : each.start();
      int to = last ? end : each.end();
      boolean first = last ? open : list.get(i + 1).range();
      Extent extent = each.range() ? Extent.LAST : first ? Extent.FIRST : Extent.ALONE;
      meaning.apply(each).ifPresent(citation -> add(from, to, citation, extent));
    }
  }

  /**
   * The title of the CFR that a part belongs to, by what the text has said or by where it stands; empty
   * when neither says it.
   */
  Optional<String> titleOf(String part) {
    return Optional.ofNullable(titles.get(part)).or(context::cfrTitle);
  }

  /** The same by the text's own words alone. */
  Optional<String> saidTitleOf(String part) {
    return Optional.ofNullable(titles.get(part));
  }
}
