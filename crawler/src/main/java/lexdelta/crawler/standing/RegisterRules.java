package lexdelta.crawler.standing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/**
 * What a document of the Federal Register says of how texts stand. A delay, stay or withdrawal
 * concerns the rule it names, and at the parts of the Code under its heading an amendment, not the
 * text; the text itself is stayed only where an instruction says so of a section.
 */
final class RegisterRules {
  private static final Pattern STAYED =
      Pattern.compile("(?i)\\b(?:stay(?:s|ed|ing)?|suspend\\w*)\\b");
  private static final Pattern ENDED =
      Pattern.compile("(?i)\\b(?:lift|remov|terminat|end|revok)\\w*");
  private static final Pattern SECTION = Pattern.compile("§+\\s*(\\d+[a-z]?\\.\\d+[a-z0-9-]*)");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?i)\\bparagraphs?\\s+((?:\\([A-Za-z0-9]{1,5}\\))+)");
  private static final Pattern UNTIL =
      Pattern.compile("\\b(until|through)\\s+([A-Z][a-z]+ \\d{1,2}, \\d{4})");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private final Version version;
  private final Reading reading;
  private final LocalDate issued;
  private final List<Standing> found = new ArrayList<>();

  RegisterRules(Version version, Reading reading) {
    this.version = version;
    this.reading = reading;
    this.issued = StandingRules.issued(version, reading);
  }

  List<Standing> all() {
    List<Fact> others =
        StandingRules.facts(reading, FactKind.CONCERNS).stream()
            .filter(fact -> StandingKind.said(fact.about()).isPresent())
            .toList();
    own(others.isEmpty());
    others.stream()
        // Documents that share a RIN may be several: which of them is meant nobody says.
        .filter(fact -> !fact.value().startsWith("RIN "))
        .forEach(this::other);
    reading.provisions().stream()
        .filter(provision -> provision.kind() == ProvisionKind.INSTRUCTION)
        .map(Provision::text)
        .forEach(this::instruction);
    return found;
  }

  /** Its own days still to come, and what it says of itself when it is about no other. */
  private void own(boolean aboutItself) {
    for (Fact fact : StandingRules.facts(reading, FactKind.EFFECTIVE_ON)) {
      Optional<LocalDate> day = day(fact).filter(on -> on.isAfter(issued));
      if (day.isPresent() && !names(fact.about())) {
        add(StandingKind.FUTURE, reading.document().value(), "", fact.about(), day, fact.words());
      }
    }
    if (aboutItself) {
      for (Fact fact : StandingRules.facts(reading, FactKind.STANDING)) {
        StandingKind.said(fact.value())
            .ifPresent(kind ->
                add(kind, reading.document().value(), "", "", Optional.empty(), fact.words()));
      }
    }
  }

  /** Whether words name another document rather than a piece of this one. */
  private static boolean names(String about) {
    return about.startsWith("/us/fr/") || about.matches("\\d+ FR \\d+");
  }

  private void other(Fact concerned) {
    StandingKind kind = StandingKind.said(concerned.about()).orElseThrow();
    Optional<LocalDate> until =
        kind == StandingKind.WITHDRAWN
            ? Optional.empty()
            : StandingRules.facts(reading, FactKind.EFFECTIVE_ON).stream()
                .filter(fact -> fact.about().equals(concerned.value()))
                .flatMap(fact -> day(fact).stream())
                .filter(day -> day.isAfter(issued))
                .max(LocalDate::compareTo);
    add(kind, concerned.value(), "", "", until, concerned.words());
    String rule = "the rule " + concerned.value().replaceFirst("^/us/fr/", "FR Doc. ");
    StandingRules.facts(reading, FactKind.AFFECTS).stream()
        .filter(fact -> fact.about().equals("part"))
        .forEach(part -> add(kind, part.value(), "", rule, until, concerned.words()));
  }

  /** An instruction that stays a section, or a paragraph of it, from the document's publication on. */
  private void instruction(String text) {
    if (!STAYED.matcher(text).find() || ENDED.matcher(text).find()) {
      return;
    }
    Matcher section = SECTION.matcher(text);
    while (section.find()) {
      String end = "/s" + section.group(1);
      StandingRules.facts(reading, FactKind.AFFECTS).stream()
          .map(Fact::value)
          .filter(address -> address.endsWith(end))
          .findFirst()
          .ifPresent(address ->
              labels(text)
                  .forEach(
                      label -> add(StandingKind.STAYED, address, label, "", until(text), text)));
    }
  }

  private static List<String> labels(String instruction) {
    List<String> labels = new ArrayList<>();
    Matcher paragraph = PARAGRAPH.matcher(instruction);
    while (paragraph.find()) {
      labels.add(paragraph.group(1));
    }
    return labels.isEmpty() ? List.of("") : labels;
  }

  private static Optional<LocalDate> until(String instruction) {
    Matcher until = UNTIL.matcher(instruction);
    if (!until.find()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(until.group(2), DAY);
      return Optional.of(until.group(1).equals("through") ? day.plusDays(1) : day);
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private void add(
      StandingKind kind,
      String target,
      String provision,
      String subject,
      Optional<LocalDate> until,
      String words) {
    boolean own = target.equals(reading.document().value());
    found.add(
        new Standing(
            kind,
            target,
            provision,
            subject,
            "",
            own ? "" : reading.citation(),
            own ? Optional.empty() : Optional.of(issued),
            until,
            Optional.empty(),
            StandingRules.said(version, words)));
  }

  private static Optional<LocalDate> day(Fact fact) {
    try {
      return Optional.of(LocalDate.parse(fact.value()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
