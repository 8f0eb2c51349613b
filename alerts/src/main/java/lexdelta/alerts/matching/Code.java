package lexdelta.alerts.matching;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;

/**
 * The places in the Code of Federal Regulations that a document of the Federal Register changes or is
 * about: a rule that amends 8 CFR 214.2 concerns whoever follows 8 CFR 214, whatever its words.
 */
final class Code {
  private static final Pattern SECTION = Pattern.compile("/us/cfr/t(\\d+)/s(([^./]+)\\..+)");
  private static final Pattern PART = Pattern.compile("/us/cfr/t(\\d+)/p(.+)");

  private Code() {}

  /** Citations of the sections it amends, and of the parts of which it names no section. */
  static Stream<String> touched(Reading reading) {
    if (reading.kind() != DocumentKind.FEDERAL_REGISTER_DOCUMENT) {
      return Stream.empty();
    }
    List<Matcher> sections = places(reading, SECTION);
    List<String> narrowed = sections.stream().map(it -> it.group(1) + " " + it.group(3)).toList();
    return Stream.concat(
        sections.stream().map(it -> "%s CFR %s".formatted(it.group(1), it.group(2))),
        places(reading, PART).stream()
            .filter(it -> !narrowed.contains(it.group(1) + " " + it.group(2)))
            .map(it -> "%s CFR %s".formatted(it.group(1), it.group(2))));
  }

  private static List<Matcher> places(Reading reading, Pattern form) {
    return reading.facts().stream()
        .filter(fact -> fact.kind() == FactKind.AFFECTS)
        .map(Fact::value)
        .map(form::matcher)
        .filter(Matcher::matches)
        .toList();
  }
}
