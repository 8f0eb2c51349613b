package lexdelta.crawler.redline;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;

/**
 * A document that is new, in short: nobody reads forty pages as one insertion. What it does, its
 * days, the parts of the Code it touches, and how it begins, all in the publisher's own words.
 *
 * @param rows each named, none without a value
 * @param opening its summary, or else its first sentences
 */
public record Introduction(List<Row> rows, String opening) {
  /** From so many words on a document is introduced. */
  private static final int LONG = 400;

  private static final int LONGEST_OPENING = 700;
  private static final int SHORTEST_BEGINNING = 40;
  private static final int MOST_VALUES = 12;
  private static final String SUMMARY = "SUMMARY";
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern PART = Pattern.compile("/us/cfr/t(\\d+)/p(.+)");
  private static final Pattern SECTION = Pattern.compile("/us/cfr/t(\\d+)/s([^/]+)");
  private static final Pattern REGISTER = Pattern.compile("/us/fr/(.+)");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  public Introduction {
    rows = List.copyOf(rows);
  }

  /** What is said under a name. */
  public record Row(String name, List<String> values) {
    public Row {
      values = List.copyOf(values);
    }

    /** All of it, in a line. */
    public String inWords() {
      return String.join("; ", values);
    }
  }

  /**
   * Of a document of the Federal Register that is new, or of another that is new and long, unless it
   * is codified law or a form: of these every new word counts.
   */
  public static Optional<Introduction> of(Comparison comparison) {
    return comparison.before().isPresent()
        ? Optional.empty()
        : comparison.after().filter(Introduction::wanted).map(Introduction::of);
  }

  private static boolean wanted(Reading reading) {
    return switch (reading.kind()) {
      case FEDERAL_REGISTER_DOCUMENT -> true;
      case POLICY_CHAPTER, POLICY_MEMORANDUM, NEWS_ITEM, DECISION, DECLARED_PAGE ->
          lengthy(reading);
      case CFR_SECTION,
          CFR_APPENDIX,
          CFR_PART,
          USC_SECTION,
          POLICY_UPDATE,
          FORM,
          VISA_BULLETIN,
          FAM_SECTION,
          STANDING_ENTRY ->
          false;
    };
  }

  private static boolean lengthy(Reading reading) {
    int words = 0;
    for (Provision provision : reading.provisions()) {
      words += BLANK.split(provision.text()).length;
    }
    return words > LONG;
  }

  private static Introduction of(Reading reading) {
    List<Row> rows = new ArrayList<>();
    add(
        rows,
        "Action",
        labels(reading, "action").or(() -> labels(reading, "type")).orElse(List.of()));
    add(rows, "Agency", labels(reading, "agency").orElse(List.of()));
    add(rows, "Days", days(reading));
    add(rows, "Touches", touched(reading));
    add(rows, "Concerns", concerned(reading));
    return new Introduction(rows, opening(reading));
  }

  private static void add(List<Row> rows, String name, List<String> values) {
    List<String> different = values.stream().distinct().toList();
    if (different.size() > MOST_VALUES) {
      rows.add(
          new Row(
              name,
              Stream.concat(
                      different.stream().limit(MOST_VALUES),
                      Stream.of("and %d more".formatted(different.size() - MOST_VALUES)))
                  .toList()));
    } else if (!different.isEmpty()) {
      rows.add(new Row(name, different));
    }
  }

  private static Optional<List<String>> labels(Reading reading, String about) {
    List<String> values =
        facts(reading, FactKind.LABEL)
            .filter(fact -> fact.about().equals(about))
            .map(Fact::value)
            .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private static Stream<Fact> facts(Reading reading, FactKind kind) {
    return reading.facts().stream().filter(fact -> fact.kind() == kind);
  }

  private static List<String> days(Reading reading) {
    Function<String, String> day = Introduction::day;
    return Stream.of(
            said(reading, FactKind.EFFECTIVE_ON, it -> "effective " + day.apply(it)),
            said(reading, FactKind.EFFECTIVE_UNTIL, it -> "in effect until " + day.apply(it)),
            said(reading, FactKind.COMMENTS_CLOSE_ON, it -> "comments until " + day.apply(it)),
            said(reading, FactKind.COMPLIANCE_ON, it -> "compliance from " + day.apply(it)),
            said(reading, FactKind.DECIDED_ON, it -> "decided " + day.apply(it)),
            said(reading, FactKind.NEXT_EXPECTED_ON, it -> "to be published " + day.apply(it)))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<String> said(
      Reading reading, FactKind kind, Function<String, String> inWords) {
    return facts(reading, kind).map(Fact::value).map(inWords);
  }

  private static String day(String value) {
    try {
      return DAY.format(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return value;
    }
  }

  /** The parts, and the sections of which it says that it amends them. */
  private static List<String> touched(Reading reading) {
    return facts(reading, FactKind.AFFECTS).map(Fact::value).map(Introduction::cited).toList();
  }

  private static String cited(String address) {
    Matcher part = PART.matcher(address);
    if (part.matches()) {
      return "%s CFR part %s".formatted(part.group(1), part.group(2));
    }
    Matcher section = SECTION.matcher(address);
    if (section.matches()) {
      return "%s CFR %s".formatted(section.group(1), section.group(2));
    }
    Matcher register = REGISTER.matcher(address);
    return register.matches() ? "FR Doc. " + register.group(1) : address;
  }

  private static List<String> concerned(Reading reading) {
    return facts(reading, FactKind.CONCERNS)
        .map(fact -> (fact.about() + " " + cited(fact.value())).strip())
        .toList();
  }

  /** Its summary where it has one; else its first paragraphs long enough to say something. */
  private static String opening(Reading reading) {
    StringBuilder opening = new StringBuilder();
    for (Provision provision : underSummary(reading).orElseGet(() -> first(reading))) {
      opening.append(opening.isEmpty() ? "" : " ").append(provision.text());
      if (opening.length() >= LONGEST_OPENING) {
        break;
      }
    }
    return shortened(opening.toString());
  }

  private static Optional<List<Provision>> underSummary(Reading reading) {
    List<Provision> all = reading.provisions();
    for (int i = 0; i < all.size(); i++) {
      Provision heading = all.get(i);
      if (heading.kind() == ProvisionKind.HEADING && heading.text().startsWith(SUMMARY)) {
        List<Provision> under =
            all.stream()
                .skip(i + 1L)
                .takeWhile(it -> it.kind() != ProvisionKind.HEADING)
                .filter(it -> it.kind() == ProvisionKind.PARAGRAPH)
                .toList();
        return under.isEmpty() ? Optional.empty() : Optional.of(under);
      }
    }
    return Optional.empty();
  }

  private static List<Provision> first(Reading reading) {
    List<Provision> paragraphs =
        reading.provisions().stream().filter(it -> it.kind() == ProvisionKind.PARAGRAPH).toList();
    List<Provision> saying =
        paragraphs.stream().filter(it -> it.text().length() >= SHORTEST_BEGINNING).toList();
    return saying.isEmpty() ? paragraphs : saying;
  }

  /** Cut behind a sentence, or behind a word where a sentence is too long. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST_OPENING) {
      return text;
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.US);
    sentences.setText(text);
    int end = sentences.preceding(LONGEST_OPENING);
    if (end < LONGEST_OPENING / 3) {
      end = text.lastIndexOf(' ', LONGEST_OPENING);
    }
    return text.substring(0, end > 0 ? end : LONGEST_OPENING).strip() + " …";
  }
}
