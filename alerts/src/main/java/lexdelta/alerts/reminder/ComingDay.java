package lexdelta.alerts.reminder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;

/**
 * A day that a document states. It is told a few times and never daily: the end of a grace period 14
 * and 3 days ahead and on its last day, an effective day on itself, the end of comments 7 and 1 days
 * ahead, a day of compliance 14 days ahead and on itself, the end of anything else 30 and 7 days
 * ahead and on itself.
 *
 * @param about as {@link Fact#about()}
 */
public record ComingDay(DocumentId document, FactKind kind, String about, LocalDate on) {

  /** The days that a reading states, each once. */
  public static List<ComingDay> of(Reading reading) {
    return reading.facts().stream()
        .flatMap(fact -> of(reading.document(), fact).stream())
        .distinct()
        .toList();
  }

  private static Optional<ComingDay> of(DocumentId document, Fact fact) {
    if (ahead(fact.kind()).isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate on = LocalDate.parse(fact.value());
      return Optional.of(new ComingDay(document, fact.kind(), fact.about(), on));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The fact that states it in a reading. */
  Optional<Fact> stated(Reading reading) {
    return reading.facts().stream()
        .filter(fact -> of(reading.document(), fact).filter(this::equals).isPresent())
        .findFirst();
  }

  /** The first day, from a day on, on which it is to be told. */
  public Optional<LocalDate> dueFrom(LocalDate day) {
    return due().filter(due -> !due.isBefore(day)).findFirst();
  }

  /** The last day, up to a day, on which it was to be told. */
  Optional<LocalDate> dueUntil(LocalDate day) {
    return due().filter(due -> !due.isAfter(day)).max(Comparator.naturalOrder());
  }

  /** The days on which it is to be told, in order. */
  private Stream<LocalDate> due() {
    return ahead(kind).stream().map(days -> on.minusDays(days)).sorted();
  }

  private static List<Integer> ahead(FactKind kind) {
    return switch (kind) {
      case ACCEPTED_UNTIL -> List.of(14, 3, 0);
      case EFFECTIVE_ON -> List.of(0);
      case COMMENTS_CLOSE_ON -> List.of(7, 1);
      case COMPLIANCE_ON -> List.of(14, 0);
      case ENDS_ON -> List.of(30, 7, 0);
      case LABEL,
          IDENTIFIER,
          AFFECTS,
          CONCERNS,
          EFFECTIVE_UNTIL,
          EDITION_ON,
          FEE,
          FILED_AT,
          DOWNLOAD,
          CUTOFF,
          TRANSMITTAL,
          DECIDED_ON,
          MODIFIED_ON,
          NEXT_EXPECTED_ON,
          STANDING ->
          List.of();
    };
  }

  /** The same for no other day of any document: SHA-256 in hexadecimal. */
  public String name() {
    String all = String.join("\n", document.value(), kind.name(), on.toString(), about);
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
