package lexdelta.crawler.pending;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.pending.Step.Kind;

/**
 * The words in which the eCFR announces amendments: {@code Link to an amendment published at 85 FR
 * 84193, Dec. 23, 2020.} and the sentences that follow such a line. A notice must match whole; one
 * with a word more than is known here is {@code OTHER}.
 */
final class Wording {
  /** Longer notices are prose, to be read as printed. */
  private static final int LONGEST = 1_000;

  private static final String DAY = Days.PATTERN;
  private static final String CITED = "(?<volume>\\d{1,4}) FR (?<page>\\d{1,6})";
  private static final String PLACE = CITED + ",? (?<day>" + DAY + ")";
  private static final String ABOUT =
      "(?<about>this amendment|these amendments|the above amendments?"
          + "|the amendments? of (?<of>"
          + DAY
          + "))";
  private static final String EVENT =
      "(?<event>delayed|postponed|corrected|withdrawn|stayed|suspended)";
  private static final String PERIOD =
      "(?: until (?<until>" + DAY + ")| (?<indefinitely>indefinitely|until further notice))?";
  private static final String WAS = " (?:was|were|is|are|has been|have been) (?:again |further )?";
  private static final String NOTE = "(?:Effective Date Notes?: ?)?At " + PLACE + ", ";

  private static final List<Pattern> KNOWN =
      List.of(
          whole(
              "Link to (?:an? |the )?(?<amendment>amendments?) published (?:at|in) "
                  + PLACE
                  + "(?:, effective (?<until>"
                  + DAY
                  + "))?"),
          whole(
              "Link to (?:an? |the )?(?:further )?"
                  + "(?<event>delay|postponement|correction|withdrawal|stay|suspension)s?"
                  + "(?: (?:of|to) "
                  + ABOUT
                  + ")?"
                  + PERIOD
                  + ",? published (?:at|in) "
                  + PLACE),
          whole(
              "(?:The effective dates? of )?"
                  + ABOUT
                  + WAS
                  + EVENT
                  + PERIOD
                  + ",? (?:at|by|in) "
                  + PLACE),
          whole(NOTE + "(?:the effective dates? of )?" + ABOUT + WAS + EVENT + PERIOD),
          whole(
              NOTE
                  + ".{1,600}? (?:was|were) (?<amendment>amended|revised|added|removed)\\b.{0,600}?"
                  + ", effective (?<until>"
                  + DAY
                  + ")"));

  private static final Pattern ANY_CITATION = Pattern.compile(CITED);
  private static final Pattern ANY_PLACE = Pattern.compile(PLACE);
  private static final Pattern ANY_ABOUT = Pattern.compile(ABOUT, Pattern.CASE_INSENSITIVE);

  private Wording() {}

  private static Pattern whole(String words) {
    return Pattern.compile(words + "\\.?", Pattern.CASE_INSENSITIVE);
  }

  /** A notice, understood as far as its words are known. */
  static Notice read(String words) {
    if (words.length() <= LONGEST && citations(words) == 1) {
      for (Pattern known : KNOWN) {
        Matcher found = known.matcher(words);
        if (found.matches()) {
          return understood(found, words).orElseGet(() -> other(words));
        }
      }
    }
    return other(words);
  }

  private static long citations(String words) {
    return ANY_CITATION.matcher(words).results().count();
  }

  /** Empty when a number or a day in it cannot be. */
  private static Optional<Notice> understood(Matcher found, String words) {
    Optional<FederalRegister> citation = citation(found);
    Optional<LocalDate> day = Days.day(found.group("day"));
    Optional<String> until = group(found, "until");
    Optional<LocalDate> effectiveOn = until.flatMap(Days::day);
    Optional<About> about = about(found);
    boolean indefinitely = group(found, "indefinitely").isPresent();
    Kind kind = kind(group(found, "event").orElse(""), indefinitely);
    boolean endless = kind == Kind.CORRECTED || kind == Kind.WITHDRAWN;
    if (citation.isEmpty()
        || day.isEmpty()
        || about.isEmpty()
        || until.isPresent() != effectiveOn.isPresent()
        || (endless && (until.isPresent() || indefinitely))) {
      return Optional.empty();
    }
    return Optional.of(new Notice(new Step(kind, citation, day, effectiveOn, words), about.get()));
  }

  private static Kind kind(String event, boolean indefinitely) {
    return switch (event.toLowerCase(Locale.ROOT)) {
      case "" -> Kind.PUBLISHED;
      case "delay", "delayed", "postponement", "postponed" ->
          indefinitely ? Kind.DELAYED_INDEFINITELY : Kind.DELAYED;
      case "correction", "corrected" -> Kind.CORRECTED;
      case "withdrawal", "withdrawn" -> Kind.WITHDRAWN;
      case "stay", "stayed", "suspension", "suspended" -> Kind.STAYED;
      default -> Kind.OTHER;
    };
  }

  /** Empty when it names a day that the calendar does not have. */
  private static Optional<About> about(Matcher found) {
    if (group(found, "amendment").isPresent()) {
      return Optional.of(new About.Itself());
    }
    Optional<String> of = group(found, "of");
    return of.isPresent()
        ? of.flatMap(Days::day).map(About.OfDay::new)
        : Optional.of(new About.Above());
  }

  private static Notice other(String words) {
    Matcher place = ANY_PLACE.matcher(words);
    boolean placed = place.find();
    Step step =
        new Step(
            Kind.OTHER,
            placed ? citation(place) : Optional.empty(),
            placed ? Days.day(place.group("day")) : Optional.empty(),
            Optional.empty(),
            words);
    Matcher about = ANY_ABOUT.matcher(words);
    return new Notice(
        step, about.find() ? about(about).orElseGet(About.Unsaid::new) : new About.Unsaid());
  }

  private static Optional<FederalRegister> citation(Matcher found) {
    int volume = Integer.parseInt(found.group("volume"));
    int page = Integer.parseInt(found.group("page"));
    return volume < 1 || page < 1
        ? Optional.empty()
        : Optional.of(new FederalRegister(volume, page));
  }

  private static Optional<String> group(Matcher found, String name) {
    return found.namedGroups().containsKey(name)
        ? Optional.ofNullable(found.group(name))
        : Optional.empty();
  }

  /** A step and the amendment that the notice says it is about. */
  record Notice(Step step, About about) {}

  /** Which amendment a notice is about. */
  sealed interface About {
    /** The one it announces. */
    record Itself() implements About {}

    /**
     * The nearest above: where the notice says so, and where it is of a known kind and names none,
     * since the publisher prints what becomes of an amendment under it.
     */
    record Above() implements About {}

    /** The one published on a day. */
    record OfDay(LocalDate day) implements About {}

    /** One that it does not name. */
    record Unsaid() implements About {}
  }
}
