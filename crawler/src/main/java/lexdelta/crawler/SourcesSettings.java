package lexdelta.crawler;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.source.ecfr.Lookback;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which sources are watched, and how far back.
 *
 * @param ecfrTitles titles of the eCFR, 1 to 50
 * @param policyManualUpdates whether the list of updates to the USCIS Policy Manual is
 * @param ecfrLists whether the eCFR's own lists of versions are read, and comparisons held against
 *     them
 * @param historyFrom the first day whose text is back-filled where a publisher serves its past, as
 *     {@code 2017-01-01}; {@code off} for none. Needs the lists.
 * @param wholeEvery how often a title is read as a whole, whatever the lists say; whole days, at
 *     least one. Without history a title is read whole whenever it moves.
 */
@ConfigurationProperties(prefix = "lexdelta.sources", ignoreUnknownFields = false)
public record SourcesSettings(
    @DefaultValue("8") Set<Integer> ecfrTitles,
    @DefaultValue("true") boolean policyManualUpdates,
    @DefaultValue("true") boolean ecfrLists,
    @DefaultValue("2017-01-01") String historyFrom,
    @DefaultValue("7d") Duration wholeEvery) {
  public SourcesSettings {
    ecfrTitles = Set.copyOf(ecfrTitles);
    for (int title : ecfrTitles) {
      if (title < 1 || title > 50) {
        throw new IllegalArgumentException(
            "lexdelta.sources.ecfr-titles names title %d; the CFR has titles 1 to 50."
                .formatted(title));
      }
    }
    if (wholeEvery.compareTo(Duration.ofDays(1)) < 0 || wholeEvery.toDays() > 366) {
      throw new IllegalArgumentException(
          "lexdelta.sources.whole-every is %s; give 1 to 366 days, such as 7d."
              .formatted(wholeEvery));
    }
    if (day(historyFrom).isPresent() && !ecfrLists) {
      throw new IllegalArgumentException(
          "lexdelta.sources.history-from needs lexdelta.sources.ecfr-lists; switch them on, or history off.");
    }
  }

  /** How far titles of the eCFR are followed beyond their newest text. */
  Lookback lookback() {
    Optional<LocalDate> from = day(historyFrom);
    return new Lookback(ecfrLists, from, from.isPresent() ? (int) wholeEvery.toDays() : 0);
  }

  private static Optional<LocalDate> day(String historyFrom) {
    // An unquoted off is a truth value in YAML.
    if (historyFrom.equals("off") || historyFrom.equals("false")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(historyFrom));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "lexdelta.sources.history-from is «%s»; give a day as 2017-01-01, or off."
              .formatted(historyFrom),
          e);
    }
  }
}
