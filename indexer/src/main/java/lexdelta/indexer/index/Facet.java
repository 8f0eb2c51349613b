package lexdelta.indexer.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what answers can be told apart and narrowed down. */
public enum Facet {
  /** The source that brought the text, by its id. */
  SOURCE(Fields.SOURCE),
  /** The name of a {@link lexdelta.crawler.record.DocumentKind}. */
  KIND(Fields.KIND),
  /** Who made the text: {@code Department of Homeland Security}; not all say. */
  AGENCY(Fields.AGENCY),
  /** The part of the Code of Federal Regulations: {@code 8 cfr part 214}. */
  PART(Fields.PART),
  /** The year in which the text took effect. */
  YEAR(Fields.YEAR),
  /** The slug of a {@link Force} on the day searched. */
  FORCE(null),
  /** The name of a {@link Subject} of the request. */
  SUBJECT(null);

  private final Optional<String> field;

  Facet(@Nullable String field) {
    this.field = Optional.ofNullable(field);
  }

  /** The field whose values these are; empty where a query tells. */
  Optional<String> field() {
    return field;
  }

  /** The name in addresses and JSON. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #slug()}. */
  public static Optional<Facet> of(String slug) {
    return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
  }
}
