package lexdelta.searchapi.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A statement as the text that is signed: UTF-8, lines ended by a line feed, instants in UTC. The
 * same statement gives the same bytes. Nothing that a publisher wrote can begin a line.
 */
final class StatementText {
  private final List<String> lines = new ArrayList<>();

  private StatementText() {}

  static String of(Statement statement, String publicKey) {
    StatementText text = new StatementText();
    text.head(statement);
    statement.sources().forEach(text::source);
    text.foot(statement, publicKey);
    return String.join("\n", text.lines) + "\n";
  }

  private void add(String line) {
    lines.add(oneLine(line));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").stripTrailing();
  }

  private void head(Statement statement) {
    Period period = statement.period();
    add("LEXDELTA STATEMENT OF COVERAGE");
    add("");
    add("These sources were checked at these times, and this is all that changed.");
    add("");
    add(
        "Period: %s to %s, both days included (UTC)"
            .formatted(period.firstDay(), period.lastDay()));
    add("First instant: %s".formatted(time(period.from())));
    add("Ends before: %s".formatted(time(period.until())));
    add("Made at: %s".formatted(time(statement.madeAt())));
    add("Sources: %d".formatted(statement.sources().size()));
  }

  private void source(Statement.OfSource source) {
    add("");
    add("== %s".formatted(source.id()));
    add("   %s".formatted(source.title()));
    add("   %s".formatted(source.address()));
    source
        .unwatched()
        .ifPresent(no ->
            add(
                no.since()
                    .map(since -> "No longer watched since %s.".formatted(time(since)))
                    .orElse("No longer watched; since when was not noted.")));
    add("Looks: %d".formatted(source.looks()));
    source.first().ifPresent(first -> add("First look: %s".formatted(time(first))));
    source.last().ifPresent(last -> add("Last look: %s".formatted(time(last))));
    add(
        "Longest time without a look that saw the publisher: %s (%s to %s)"
            .formatted(
                words(Duration.between(source.longestGap().from(), source.longestGap().until())),
                time(source.longestGap().from()),
                time(source.longestGap().until())));
    add("Outcomes: %s".formatted(counts(source.outcomes())));
    add(
        "State at the beginning: %s"
            .formatted(source.stateBefore().map(state -> state.word()).orElse("not noted yet")));
    source
        .states()
        .forEach(it ->
            add("State from %s: %s. %s".formatted(time(it.at()), it.state().word(), it.reason())));
    add("Changes: %d".formatted(source.changes().size()));
    source.changes().forEach(this::change);
    if (!source.others().isEmpty()) {
      add(
          "Recorded besides, not changed by the publisher then: %s"
              .formatted(counts(source.others())));
    }
  }

  private void change(Statement.Changed change) {
    add(
        "- change %d: %s, %s, effective %s, seen %s"
            .formatted(
                change.number(),
                change.citation(),
                word(change.kind()),
                change.effectiveOn(),
                time(change.seenAt())));
  }

  private void foot(Statement statement, String publicKey) {
    add("");
    statement
        .digest()
        .ifPresentOrElse(
            closed ->
                add(
                    "Digest of the archive, day %s (SHA-256 of digests/%s.txt): %s"
                        .formatted(closed.day(), closed.day(), closed.digest())),
            () -> add("Digest of the archive: no day was closed yet."));
    add("");
    add("Signed with Ed25519 (RFC 8032) over this whole text. The public key:");
    publicKey.lines().forEach(lines::add);
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String words(Duration duration) {
    return "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String counts(Map<? extends Enum<?>, Long> counts) {
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .map(each -> each.getValue() + " " + word(each.getKey()))
            .collect(Collectors.joining(", "));
  }
}
