package lexdelta.alerts.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.matching.Why;
import lexdelta.alerts.topic.Topic;
import lexdelta.crawler.record.Division;

/** Sentences that the text and the HTML share. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MMMM d, yyyy, HH:mm 'UTC'", Locale.US);

  private Words() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** {@code 1 change}, {@code 3 changes}. */
  static String changes(int number) {
    return number == 1 ? "1 change" : String.format(Locale.US, "%,d changes", number);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }

  /** The first few, and how many more. */
  static String list(List<String> items, int most) {
    if (items.size() <= most) {
      return list(items);
    }
    return String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
  }

  static List<String> topics(Notice notice) {
    return notice.changes().stream()
        .flatMap(told -> told.matches().stream())
        .map(match -> match.topic().title())
        .distinct()
        .sorted()
        .toList();
  }

  /** {@code 8 CFR 214.2, Special requirements}. */
  static String name(ToldChange told) {
    String heading = told.reading().heading();
    return heading.isBlank() ? told.citation() : told.citation() + " — " + heading;
  }

  static String hierarchy(ToldChange told) {
    return told.reading().hierarchy().stream()
        .map(Words::division)
        .filter(level -> !level.isBlank())
        .collect(Collectors.joining(" › "));
  }

  private static String division(Division division) {
    String kind = division.kind();
    String numbered =
        kind.isBlank() || division.number().isBlank()
            ? division.number()
            : kind.substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.substring(1)
                + " "
                + division.number();
    return (numbered + " " + division.heading()).strip();
  }

  static String standing(ToldChange told) {
    String day = day(told.change().effectiveOn());
    return switch (told.change().kind()) {
      case ADDED -> "From " + day + ".";
      case CHANGED -> "This text stands from " + day + ".";
      case REMOVED -> "No longer published, from " + day + ".";
      case NOTES_ONLY -> "Only notes beside the text changed, from " + day + ".";
    };
  }

  /** The topics and what brought the change to each. */
  static String why(ToldChange told) {
    return told.matches().stream().map(Words::why).collect(Collectors.joining("; ")) + ".";
  }

  private static String why(TopicMatch match) {
    Function<Why, String> inWords = Why::inWords;
    return match.topic().title()
        + ": "
        + match.why().stream().map(inWords).limit(3).collect(Collectors.joining(", and "));
  }

  /** A topic's title inside a sentence: a capital is kept only in a name of capitals. */
  static String inSentence(Topic topic) {
    String title = topic.title();
    boolean name = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return name ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
