package lexdelta.alerts.wish;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.BulletinCell;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;

/**
 * A category of visas: a preference with its rows in the Visa Bulletin, or a classification of
 * temporary stays.
 *
 * @param what as practitioners say it: {@code EB-2}, {@code F2A}, {@code H-1B}
 */
public record VisaCategory(String what) implements Wish {
  private static final SourceId BULLETIN = new SourceId("state-visa-bulletin");
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");

  /** Classes of nonimmigrants, by 8 CFR 214.1(a)(2); those with letters after the number by these. */
  private static final String STAYS = "[A-V]-\\d{1,2}[A-Z]?\\d?";

  private static final Map<String, String> FAMILY = family();

  private static Map<String, String> family() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("F1", "family first preference");
    words.put("F2A", "family second preference");
    words.put("F2B", "family second preference");
    words.put("F3", "family third preference");
    words.put("F4", "family fourth preference");
    return words;
  }

  /**
   * Reads a category.
   *
   * @throws IllegalArgumentException when it is none, naming some
   */
  static VisaCategory named(String typed) {
    String name = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s‐-–]+", "-");
    if (name.matches("EB-?[1-5]")) {
      return new VisaCategory("EB-" + name.charAt(name.length() - 1));
    }
    String joined = name.replace("-", "");
    if (FAMILY.containsKey(joined)) {
      return new VisaCategory(joined);
    }
    if (name.matches(STAYS)) {
      return new VisaCategory(name);
    }
    throw new IllegalArgumentException(
        "«%s» is not a visa category we know. Write it as EB-1 to EB-5, F1, F2A, F2B, F3, F4, or a class such as H-1B, L-1, O-1, K-1."
            .formatted(typed));
  }

  private boolean employment() {
    return what.startsWith("EB-");
  }

  private boolean inBulletin() {
    return employment() || FAMILY.containsKey(what);
  }

  @Override
  public WishKind kind() {
    return WishKind.VISA_CATEGORY;
  }

  @Override
  public String inWords() {
    return "the visa category " + what;
  }

  @Override
  public Optional<Criteria> criteria() {
    return Optional.of(
        new Criteria(query(), List.of(), inBulletin() ? List.of(BULLETIN) : List.of()));
  }

  private String query() {
    return spellings().map(it -> "\"" + it + "\"").collect(Collectors.joining(" or "));
  }

  private Stream<String> spellings() {
    if (employment()) {
      String ordinal = ORDINALS.get(what.charAt(3) - '1');
      return Stream.of(
          what,
          what.replace("-", ""),
          "employment-based " + ordinal + " preference",
          ordinal + " preference employment-based",
          "employment " + ordinal + " preference");
    }
    return inBulletin()
        ? Stream.of(what, Objects.requireNonNull(FAMILY.get(what)))
        : Stream.of(what, what.replace("-", ""));
  }

  /** Of the Visa Bulletin: whether a cut-off of this category moved. */
  @Override
  public boolean concernedBy(Comparison comparison) {
    if (!inBulletin() || !bulletin(comparison) || comparison.after().isEmpty()) {
      return true;
    }
    Map<BulletinCell, String> before = comparison.before().map(this::cutoffs).orElse(Map.of());
    Map<BulletinCell, String> after = cutoffs(comparison.after().get());
    return !before.equals(after);
  }

  private static boolean bulletin(Comparison comparison) {
    return Stream.of(comparison.before(), comparison.after())
        .flatMap(Optional::stream)
        .anyMatch(reading -> reading.kind() == DocumentKind.VISA_BULLETIN);
  }

  private Map<BulletinCell, String> cutoffs(Reading reading) {
    return BulletinCell.cutoffs(reading).entrySet().stream()
        .filter(cell -> mine(cell.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private boolean mine(BulletinCell cell) {
    String row = cell.category();
    return employment()
        ? cell.preference() == BulletinCell.Preference.EMPLOYMENT
            && (row.startsWith(what.substring(3))
                || (what.equals("EB-3") && row.startsWith("Other")))
        : cell.preference() == BulletinCell.Preference.FAMILY
            && Arrays.asList(row.split(" ")).contains(what);
  }
}
