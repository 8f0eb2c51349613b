package lexdelta.indexer.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** In what order answers come. */
public enum Ordering {
  /** The best first; of a citation, the provisions in their order. */
  RELEVANCE,
  /** What took effect last first. */
  NEWEST,
  /** As the documents stand in their code, and the provisions in them. */
  POSITION;

  private static final SortField BY_DOCUMENT = new SortField(Fields.ORDER, SortField.Type.STRING);
  private static final SortField BY_PROVISION = number(Fields.PROVISION, false);
  private static final SortField LATEST_FIRST = number(Fields.VALID_FROM, true);

  static final Sort BY_RANK =
      new Sort(SortField.FIELD_SCORE, BY_DOCUMENT, BY_PROVISION, LATEST_FIRST);
  static final Sort BY_PLACE = new Sort(BY_DOCUMENT, BY_PROVISION, LATEST_FIRST);
  private static final Sort BY_DAY = new Sort(LATEST_FIRST, BY_DOCUMENT, BY_PROVISION);

  private static SortField number(String field, boolean descending) {
    return LongField.newSortField(field, descending, SortedNumericSelector.Type.MIN);
  }

  /** The name in addresses and JSON. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #slug()}. */
  public static Optional<Ordering> of(String slug) {
    return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
  }

  /**
   * The order as Lucene sorts.
   *
   * @param best what comes first where the best is asked for
   */
  Sort sort(Sort best) {
    return switch (this) {
      case RELEVANCE -> best;
      case NEWEST -> BY_DAY;
      case POSITION -> BY_PLACE;
    };
  }
}
