package lexdelta.crawler.standing;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Standings as sentences. */
final class StandingWords {
  private static final Pattern PART = Pattern.compile("/us/cfr/t(\\d+)/p([^/]+)");

  private StandingWords() {}

  static String sentence(Standing it, String citation) {
    StringBuilder words = new StringBuilder(subject(it, citation)).append(' ');
    words.append(it.lifts().isPresent() ? "is in force again" : it.kind().predicate());
    if (!it.scope().isEmpty()) {
      words.append(" (").append(it.scope()).append(')');
    } else if (it.said().entered() && it.provision().isEmpty()) {
      words.append(" (as a whole)");
    }
    if (!it.order().isEmpty()) {
      words.append(" by ").append(it.order());
    }
    words.append(days(it));
    words.append("; ").append(who(it));
    return words.toString();
  }

  /** That it holds no longer: {@code 8 CFR 208.13(c) is no longer stayed by …, from 2026-11-20; …} */
  static String ended(Standing it, String citation) {
    String still =
        switch (it.kind()) {
          case FUTURE, DELAYED -> "stands from " + day(it) + ", unless more was said since";
          case VACATED, ENJOINED, STAYED, REPEALED, WITHDRAWN, SUPERSEDED, IN_FORCE ->
              "is no longer " + it.kind().word() + " from " + day(it);
        };
    return "%s %s%s, as was said before; %s"
        .formatted(
            subject(it, citation),
            still,
            it.order().isEmpty() ? "" : " (" + it.order() + ")",
            who(it));
  }

  private static String day(Standing it) {
    return it.until().map(LocalDate::toString).orElse("now");
  }

  private static String subject(Standing it, String citation) {
    Matcher part = PART.matcher(it.target());
    String place =
        part.matches()
            ? "%s CFR part %s".formatted(part.group(1), part.group(2))
            : citation + it.provision();
    return it.subject().isEmpty() ? place : "At " + place + ", " + it.subject();
  }

  private static String days(Standing it) {
    String from = it.from().map(day -> ", from " + day).orElse("");
    String until = it.until().map(day -> end(it, day)).orElse("");
    return from + until;
  }

  private static String end(Standing it, LocalDate day) {
    return switch (it.kind()) {
      case DELAYED, FUTURE -> ", until " + day;
      case VACATED, ENJOINED, STAYED, REPEALED, WITHDRAWN, SUPERSEDED, IN_FORCE ->
          ", no longer from " + day;
    };
  }

  /** The end of a sentence, with its full stop. */
  private static String who(Standing it) {
    if (it.said().entered()) {
      return "entered by " + it.said().person() + ".";
    }
    String words = it.said().words();
    if (words.isEmpty()) {
      return "by the publisher's word.";
    }
    return "the publisher says: “" + words + (words.endsWith(".") ? "”" : "”.");
  }
}
