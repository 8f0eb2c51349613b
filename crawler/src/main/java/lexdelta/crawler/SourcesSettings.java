package lexdelta.crawler;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lexdelta.crawler.catalogue.Catalogue;
import lexdelta.crawler.source.ecfr.Lookback;
import lexdelta.crawler.source.federalregister.FederalRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which sources are watched, and how far back.
 *
 * @param ecfrTitles titles of the eCFR, 1 to 50, watched through the publisher's API
 * @param ecfrBulkTitles titles of the eCFR watched through the bulk files of govinfo.gov instead; a
 *     title is watched through one of the two
 * @param policyManualUpdates whether the list of updates to the USCIS Policy Manual is
 * @param watched further sources, by their names in the {@link
 *     lexdelta.crawler.catalogue.Catalogue}; {@code usual} for all that are usually on, which is so
 *     where it is not set
 * @param on what {@code watched} was called before: YAML takes a bare {@code on} for a truth value
 * @param federalRegisterAgencies short names, at the publisher, of the agencies whose documents are
 *     watched; empty for those of immigration law
 * @param presidentialDocuments whether every presidential document is watched beside them
 * @param declared the file in which a firm declares sources of its own; need not exist
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
    @DefaultValue Set<Integer> ecfrBulkTitles,
    @DefaultValue("true") boolean policyManualUpdates,
    @Nullable Set<String> watched,
    @Nullable Set<String> on,
    @DefaultValue Set<String> federalRegisterAgencies,
    @DefaultValue("true") boolean presidentialDocuments,
    @DefaultValue("declared.yml") Path declared,
    @DefaultValue("true") boolean ecfrLists,
    @DefaultValue("2017-01-01") String historyFrom,
    @DefaultValue("7d") Duration wholeEvery) {
  public SourcesSettings {
    if (watched != null && on != null) {
      throw new IllegalArgumentException(
          "lexdelta.sources.watched and lexdelta.sources.on are both set, and are the same setting: on"
              + " is its former name. Keep watched, with the names of both, and take on out.");
    }
    ecfrTitles = titles("ecfr-titles", ecfrTitles);
    ecfrBulkTitles = titles("ecfr-bulk-titles", ecfrBulkTitles);
    Set<Integer> both = new TreeSet<>(ecfrTitles);
    both.retainAll(ecfrBulkTitles);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          ("lexdelta.sources.ecfr-titles and lexdelta.sources.ecfr-bulk-titles both name %s; the"
                  + " same documents would be recorded twice. Take each title out of one of the two"
                  + " (ecfr-titles names title 8 unless it is set).")
              .formatted(both));
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

  /** The names of further sources that are switched on. */
  Set<String> named() {
    Set<String> named = watched == null ? on : watched;
    return named == null ? Set.of(Catalogue.USUAL) : Set.copyOf(named);
  }

  /** What should be written otherwise, though it is understood. */
  Optional<String> advice() {
    return on == null
        ? Optional.empty()
        : Optional.of(
            "The setting lexdelta.sources.on is called lexdelta.sources.watched now, and is taken for"
                + " it. Write: lexdelta.sources.watched: "
                + String.join(", ", new TreeSet<>(on)));
  }

  /** The Federal Register of the agencies that are watched. */
  FederalRegister federalRegister() {
    Set<String> agencies =
        federalRegisterAgencies.isEmpty() ? FederalRegister.AGENCIES : federalRegisterAgencies;
    return presidentialDocuments
        ? new FederalRegister(FederalRegister.PUBLISHER, agencies, FederalRegister.DAYS_BACK)
        : FederalRegister.ofAgencies(
            FederalRegister.PUBLISHER, agencies, FederalRegister.DAYS_BACK);
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

  private static Set<Integer> titles(String setting, Set<Integer> titles) {
    for (int title : titles) {
      if (title < 1 || title > 50) {
        throw new IllegalArgumentException(
            "lexdelta.sources.%s names title %d; the CFR has titles 1 to 50."
                .formatted(setting, title));
      }
    }
    return Set.copyOf(titles);
  }
}
