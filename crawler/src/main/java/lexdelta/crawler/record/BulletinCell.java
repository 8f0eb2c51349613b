package lexdelta.crawler.record;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A cell of the Visa Bulletin's charts: what a {@link FactKind#CUTOFF} is stated of, under one name
 * however the publisher labels rows and columns from month to month. Written {@code final action
 * dates / employment / 2nd / India}.
 *
 * @param category {@code F1 F2A F2B F3 F4} of the family preferences, {@code 1st 2nd 3rd Other
 *     Workers 4th …} of those based on employment
 * @param chargeability {@code China}, {@code India} …, or {@link #ALL_AREAS}
 */
public record BulletinCell(
    Chart chart, Preference preference, String category, String chargeability) {
  /** All chargeability areas but those that have a column of their own. */
  public static final String ALL_AREAS = "all areas";

  private static final String BETWEEN = " / ";

  /** Which of the two dates a chart gives. */
  public enum Chart {
    /** Until 2015 called priority or cut-off dates: the only chart there was. */
    FINAL_ACTION("final action dates"),
    /** Since October 2015: from when on an application can be filed. */
    FILING("dates for filing");

    private final String words;

    Chart(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** Which of the two systems of preference a chart is of. */
  public enum Preference {
    FAMILY("family"),
    EMPLOYMENT("employment");

    private final String words;

    Preference(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  public BulletinCell {
    if (category.isBlank()
        || chargeability.isBlank()
        || (category + chargeability).contains("/ ")) {
      throw new IllegalArgumentException(
          "No cell of the Visa Bulletin: «" + category + "», «" + chargeability + "»");
    }
  }

  /** The cell that is written so; empty when it is not written as a cell is. */
  public static Optional<BulletinCell> parse(String about) {
    String[] parts = about.split(BETWEEN, -1);
    if (parts.length != 4 || parts[2].isBlank() || parts[3].isBlank()) {
      return Optional.empty();
    }
    return named(Chart.values(), parts[0])
        .flatMap(chart ->
            named(Preference.values(), parts[1])
                .map(preference -> new BulletinCell(chart, preference, parts[2], parts[3])));
  }

  private static <T> Optional<T> named(T[] values, String words) {
    return Arrays.stream(values).filter(value -> value.toString().equals(words)).findFirst();
  }

  /** Every cut-off that a reading states, by its cell and in the publisher's order. */
  public static Map<BulletinCell, String> cutoffs(Reading reading) {
    return reading.facts().stream()
        .filter(fact -> fact.kind() == FactKind.CUTOFF && parse(fact.about()).isPresent())
        .collect(
            Collectors.toMap(
                fact -> parse(fact.about()).orElseThrow(),
                Fact::value,
                (first, again) -> first,
                LinkedHashMap::new));
  }

  /** As practitioners say it: {@code EB-2 India}, {@code F2A Mexico (filing)}. */
  public String name() {
    String place = chargeability.equals(ALL_AREAS) ? "" : " " + chargeability;
    return family() + place + (chart == Chart.FILING ? " (filing)" : "");
  }

  private String family() {
    if (preference == Preference.EMPLOYMENT && category.matches("[1-5](st|nd|rd|th)\\b.*")) {
      return "EB-" + category.charAt(0) + category.substring(3);
    }
    return preference == Preference.EMPLOYMENT ? "EB " + category : category;
  }

  @Override
  public String toString() {
    return chart + BETWEEN + preference + BETWEEN + category + BETWEEN + chargeability;
  }
}
