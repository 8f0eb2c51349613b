package lexdelta.alerts.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lexdelta.alerts.topic.Topic;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.pending.PendingChange;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Division;

/** Words and sentences that mails share. */
public final class Words {
  private static final int MOST_CITATIONS = 2;
  private static final int KINDS = 3;
  private static final int LONGEST_LINE = 160;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MMMM d, yyyy, HH:mm 'UTC'", Locale.US);

  private Words() {}

  /** {@code June 27, 2025}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String minute(Instant instant) {
    return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** {@code 1 change}, {@code 3 changes}. */
  static String changes(int number) {
    return number == 1 ? "1 change" : String.format(Locale.US, "%,d changes", number);
  }

  /** {@code 1 further place of what you were told}. */
  static String further(int number) {
    return number == 1
        ? "1 further place of what you were told"
        : String.format(Locale.US, "%,d further places of what you were told", number);
  }

  /** {@code 1 reminder}, {@code 3 reminders}. */
  static String reminders(int number) {
    return number == 1 ? "1 reminder" : String.format(Locale.US, "%,d reminders", number);
  }

  /** {@code 3 changes and 1 further place of what you were told}. */
  static String changes(Notice notice) {
    List<String> parts = new ArrayList<>();
    if (!notice.news().isEmpty()) {
      parts.add(changes(notice.news().size()));
    }
    if (!notice.further().isEmpty()) {
      parts.add(further(notice.further().size()));
    }
    return list(parts);
  }

  /** When it was seen; where that was at several times, by when all of it was. */
  static String seen(Notice notice) {
    List<Change> changes = notice.changes().stream().map(ToldChange::change).toList();
    Instant last =
        changes.stream().map(Change::observedAt).max(Comparator.naturalOrder()).orElseThrow();
    boolean once = changes.stream().map(Change::snapshot).distinct().count() == 1;
    return (once ? "on " : "by ") + minute(last);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> items) {
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }

  /** The first few, and how many more. */
  public static String list(List<String> items, int most) {
    if (items.size() <= most) {
      return list(items);
    }
    return String.join(", ", items.subList(0, most)) + " and " + (items.size() - most) + " more";
  }

  /** {@code the topics Asylum and Fees}, {@code 8 CFR 214 and all below it and the topic Fees}. */
  static String followed(Notice notice) {
    List<Reason> reasons = notice.reasons();
    List<String> topics = named(reasons, true);
    List<String> others = new ArrayList<>(named(reasons, false));
    if (!topics.isEmpty()) {
      others.add((topics.size() == 1 ? "the topic " : "the topics ") + list(topics));
    }
    return String.join("; ", others);
  }

  private static List<String> named(List<Reason> reasons, boolean topic) {
    return reasons.stream()
        .filter(reason -> reason.topic() == topic)
        .map(Reason::followed)
        .distinct()
        .sorted()
        .toList();
  }

  /** {@code Also on Form I-131 (told on June 27, 2025)}: an event at further places. */
  static String also(Entry entry) {
    return "Also on %s (told on %s)"
        .formatted(name(entry), day(entry.event().toldOn().orElseThrow()));
  }

  /** {@code 8 CFR 214.2, Special requirements}; of several places the first citations. */
  static String name(Entry entry) {
    return entry.places().size() == 1 ? name(entry.told()) : citations(entry);
  }

  /** {@code 8 CFR 208.13, 8 CFR 208.16 and 7 more}. */
  static String citations(Entry entry) {
    return list(entry.places().stream().map(Words::line).toList(), MOST_CITATIONS);
  }

  /**
   * What names a document in a line: its citation, and its heading too where several documents of a
   * day, or of a page, bear one citation.
   */
  static String line(ToldChange told) {
    return switch (told.reading().kind()) {
      case POLICY_UPDATE, NEWS_ITEM, FEDERAL_REGISTER_DOCUMENT, DECLARED_PAGE ->
          shortened(name(told));
      case CFR_SECTION,
          CFR_APPENDIX,
          CFR_PART,
          POLICY_CHAPTER,
          POLICY_MEMORANDUM,
          USC_SECTION,
          FORM,
          VISA_BULLETIN,
          FAM_SECTION,
          DECISION,
          STANDING_ENTRY ->
          told.citation();
    };
  }

  /** At most so long that a line stays one, cut between words. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST_LINE) {
      return name;
    }
    int space = name.lastIndexOf(' ', LONGEST_LINE);
    return name.substring(0, space > 0 ? space : LONGEST_LINE).strip() + " …";
  }

  /** {@code 8 CFR 208.30 (85 FR 84194)}: a place, and where its own amendment is published. */
  static String place(Entry entry, ToldChange place) {
    return line(place) + entry.page(place).map(page -> " (" + page + ")").orElse("");
  }

  private static String name(ToldChange told) {
    String heading = told.reading().heading();
    return heading.isBlank() ? told.citation() : told.citation() + " — " + heading;
  }

  /** Empty of several places that do not stand under the same headings. */
  static String hierarchy(Entry entry) {
    List<String> all = entry.places().stream().map(Words::hierarchy).distinct().toList();
    return all.size() == 1 ? all.getFirst() : "";
  }

  private static String hierarchy(ToldChange told) {
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
    String stands = String.join(" ", told.stood().stands());
    return (since(told) + (stands.isEmpty() ? "" : " Standing: " + stands)).strip();
  }

  private static String since(ToldChange told) {
    String day = day(told.change().effectiveOn());
    return switch (told.change().kind()) {
      case ADDED -> "From " + day + ".";
      case CHANGED -> "This text stands from " + day + ".";
      case REMOVED -> "No longer published, from " + day + ".";
      case STANDING -> "Not a word of the text changed.";
      case NOTES_ONLY -> "Only notes beside the text changed, from " + day + ".";
    };
  }

  /** What a pending amendment is called and how it stands, above its timeline. */
  static String amendment(PendingChange change) {
    String name = change.amendment().name();
    return Character.toUpperCase(name.charAt(0))
        + name.substring(1)
        + ": "
        + change.amendment().standing();
  }

  /** A line of the timeline for each step, those that are new marked where not all are. */
  static List<String> timeline(PendingChange change) {
    boolean marked = change instanceof PendingChange.Continued;
    return change.amendment().timeline().stream()
        .map(step ->
            (step.dayInWords().isEmpty() ? "" : step.dayInWords() + ": ")
                + step.inWords()
                + (marked && change.steps().contains(step) ? " [new]" : ""))
        .toList();
  }

  /** The topics, each once, and what brought the first of the places to it. */
  static String why(Entry entry) {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    entry.places().stream()
        .flatMap(place -> place.reasons().stream())
        .forEach(reason -> reasons.putIfAbsent(reason.followed() + reason.matter(), reason));
    return reasons.values().stream().map(Reason::inWords).collect(Collectors.joining("; ")) + ".";
  }

  /** A topic's title inside a sentence: a capital is kept only in a name. */
  public static String inSentence(Topic topic) {
    String title = topic.title();
    boolean name =
        title.length() > 1
            && (Character.isUpperCase(title.charAt(1)) || title.matches(".* \\p{Lu}.*"));
    return name ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /**
   * {@code Weight 0.85 (period): “six years” became “seven years” (+1 year).} A reason that the sentence
   * itself gives is not given again; empty where nothing was to be weighed.
   */
  static String weighed(Meaning meaning) {
    if (meaning.kinds().isEmpty()) {
      return "";
    }
    String kinds =
        meaning.kinds().stream()
            .limit(KINDS)
            .map(kind -> kind.code().replace('-', ' '))
            .collect(Collectors.joining(", "));
    String reasons =
        meaning.reasons().stream()
            .filter(reason -> !meaning.sentence().contains(reason))
            .collect(Collectors.joining(" "));
    String label =
        meaning.label().map(it -> " The publisher calls it “%s”.".formatted(it.words())).orElse("");
    return String.format(Locale.ROOT, "Weight %.2f (%s)", meaning.weight(), kinds)
        + (reasons.isEmpty() ? "." : ": " + reasons)
        + label;
  }
}
