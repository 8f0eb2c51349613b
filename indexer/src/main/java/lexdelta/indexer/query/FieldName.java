package lexdelta.indexer.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields, as they are typed. */
enum FieldName {
  TI("title", "ti(asylum)"),
  TE("text", "te(waiver)"),
  CI("citation", "ci(8 CFR 214)"),
  AG("agency", "ag(homeland security)"),
  SRC("source", "src(ecfr-title-8)"),
  TOP("topic", "top(h-1b)"),
  FORM("form", "form(I-129)"),
  RIN("rin", "rin(1615-AC68)"),
  DOCKET("docket", "docket(USCIS-2021-0010)"),
  EFF("effective", "eff(aft 1/1/2025)"),
  PUB("published", "pub(2024)"),
  OBS("observed", "obs(last 30 days)"),
  ASOF("as of", "asof(2019-06-30)"),
  ADDED("added", "added(fee!)"),
  REMOVED("removed", "removed(fee!)"),
  CHANGED("changed", "changed(fee!)");

  private static final List<FieldName> WITH_QUERY = List.of(TI, TE, ADDED, REMOVED, CHANGED);

  private final String meaning;
  private final String example;

  FieldName(String meaning, String example) {
    this.meaning = meaning;
    this.example = example;
  }

  /** The field of a name as typed, in capitals or not. */
  static Optional<FieldName> of(String typed) {
    return Stream.of(values())
        .filter(name -> name.typed().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The name as it is typed. */
  String typed() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it holds, in a word. */
  String meaning() {
    return meaning;
  }

  /** How it is used. */
  String example() {
    return example;
  }

  /** Whether a query stands in its brackets, rather than a value. */
  boolean holdsQuery() {
    return WITH_QUERY.contains(this);
  }

  /** All of them, for a message. */
  static String all() {
    return Stream.of(values()).map(FieldName::typed).collect(Collectors.joining(", "));
  }
}
