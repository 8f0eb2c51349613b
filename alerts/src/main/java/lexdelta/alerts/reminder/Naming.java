package lexdelta.alerts.reminder;

import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;

/**
 * How documents of the Federal Register speak of one another: by address, by citation, or only by the
 * number of the rulemaking ({@code RIN 1615-AC68}), which several documents share.
 *
 * @param own the names of a document
 * @param concerned the names of those it corrects, delays, withdraws, stays or takes further
 *     comments on
 */
public record Naming(List<String> own, List<String> concerned) {
  private static final int LONGEST = 400;
  static final Naming NOTHING = new Naming(List.of(), List.of());

  public Naming {
    own = List.copyOf(own);
    concerned = List.copyOf(concerned);
  }

  /** The names in a reading; none in one that is no document of the Federal Register. */
  static Naming of(Reading reading) {
    if (reading.kind() != DocumentKind.FEDERAL_REGISTER_DOCUMENT) {
      return NOTHING;
    }
    Stream<String> rins =
        facts(reading, FactKind.IDENTIFIER)
            .filter(fact -> fact.about().equals("RIN"))
            .map(fact -> "RIN " + fact.value());
    return new Naming(
        names(Stream.concat(Stream.of(reading.document().value(), reading.citation()), rins)),
        names(facts(reading, FactKind.CONCERNS).map(Fact::value)));
  }

  private static Stream<Fact> facts(Reading reading, FactKind kind) {
    return reading.facts().stream().filter(fact -> fact.kind() == kind);
  }

  private static List<String> names(Stream<String> names) {
    return names.filter(name -> name.length() <= LONGEST).distinct().toList();
  }

  /** Whether words name another document, as {@link Fact#about()} of a day that is moved does. */
  static boolean named(String about) {
    return about.startsWith("/us/fr/") || about.matches("\\d+ FR \\d+");
  }
}
