package lexdelta.alerts.wish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/**
 * What somebody wants to hear of. Two wishes that say the same in other signs ({@code 8 C.F.R. §
 * 214.2(h)}, {@code 8 CFR 214.2(h)}) are equal.
 */
public sealed interface Wish
    permits Provision,
        VisaCategory,
        Wish.Cited,
        Wish.OfAgency,
        Wish.OfForm,
        Wish.OfSource,
        Wish.OfTopic,
        Wish.Searched {

  WishKind kind();

  /** What of its kind: {@code asylum}, {@code 8 CFR 214.2(h)}, {@code I-129}. */
  String what();

  /** The same for equal wishes of its kind. */
  default String key() {
    return what();
  }

  /** {@code 8 CFR 214.2(h) and all below it}. */
  String inWords();

  /** What a matcher is asked; empty of a topic, which says so itself. */
  Optional<Criteria> criteria();

  /** Whether a change that the criteria let through concerns it indeed. */
  default boolean concernedBy(Comparison comparison) {
    return true;
  }

  /**
   * Reads a wish as a form, a body or a table's row has it.
   *
   * @throws IllegalArgumentException with a message for the person who typed it
   */
  static Wish of(WishKind kind, String what) {
    String typed = what.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    if (typed.isEmpty()) {
      throw new IllegalArgumentException("Say what is to be followed.");
    }
    return switch (kind) {
      case TOPIC -> new OfTopic(new TopicId(typed));
      case PROVISION -> Provision.of(typed);
      case CITATION -> Cited.of(typed);
      case FORM -> OfForm.of(typed);
      case VISA_CATEGORY -> VisaCategory.named(typed);
      case SOURCE -> new OfSource(new SourceId(typed.toLowerCase(Locale.ROOT)));
      case AGENCY -> OfAgency.of(typed);
      case SEARCH -> new Searched(typed);
    };
  }

  /**
   * A wish as it was kept, by its kind and {@link #what()}: it was read when it was made, and is not
   * read again, so that none of many thousands is refused by a rule that came later.
   */
  static Wish kept(WishKind kind, String what) {
    return switch (kind) {
      case TOPIC -> new OfTopic(new TopicId(what));
      case PROVISION -> new Provision(what);
      case CITATION -> new Cited(what);
      case FORM -> new OfForm(what);
      case VISA_CATEGORY -> new VisaCategory(what);
      case SOURCE -> new OfSource(new SourceId(what));
      case AGENCY -> new OfAgency(what);
      case SEARCH -> new Searched(what);
    };
  }

  /** A topic, whatever it covers at the time. */
  record OfTopic(TopicId topic) implements Wish {
    @Override
    public WishKind kind() {
      return WishKind.TOPIC;
    }

    @Override
    public String what() {
      return topic.value();
    }

    @Override
    public String inWords() {
      return "the topic " + topic;
    }

    @Override
    public Optional<Criteria> criteria() {
      return Optional.empty();
    }
  }

  /** All that one source publishes. */
  record OfSource(SourceId source) implements Wish {
    @Override
    public WishKind kind() {
      return WishKind.SOURCE;
    }

    @Override
    public String what() {
      return source.value();
    }

    @Override
    public String inWords() {
      return "everything from the source " + source;
    }

    @Override
    public Optional<Criteria> criteria() {
      return Optional.of(Criteria.source(source));
    }
  }

  /** What an agency issues, by its name as publishers write it, or a part of that. */
  record OfAgency(String what) implements Wish {
    static OfAgency of(String typed) {
      String name = typed.replaceAll("[()\"]+", " ").replaceAll(" +", " ").strip();
      readable(query(name));
      return new OfAgency(name);
    }

    private static String query(String name) {
      return "ag(" + name + ")";
    }

    @Override
    public WishKind kind() {
      return WishKind.AGENCY;
    }

    @Override
    public String inWords() {
      return "what is issued by " + what;
    }

    @Override
    public Optional<Criteria> criteria() {
      return Optional.of(Criteria.query(query(what)));
    }

    /** Agencies are found by their words, in capitals or not. */
    @Override
    public String key() {
      return what.toLowerCase(Locale.ROOT);
    }
  }

  /** Whatever a search in the full language would find in what changed. */
  record Searched(String what) implements Wish {
    private static final int LONGEST = 4_000;

    public Searched {
      if (what.length() > LONGEST) {
        throw new IllegalArgumentException(
            "A search to be followed has at most %,d characters; this one has %,d."
                .formatted(LONGEST, what.length()));
      }
    }

    @Override
    public WishKind kind() {
      return WishKind.SEARCH;
    }

    @Override
    public String inWords() {
      return "the search " + what;
    }

    @Override
    public Optional<Criteria> criteria() {
      return Optional.of(Criteria.query(what));
    }
  }

  /**
   * Makes sure that a query can be read.
   *
   * @throws IllegalArgumentException saying where it cannot
   */
  static void readable(String query) {
    try {
      QueryLanguage.parse(query);
    } catch (QuerySyntaxException problem) {
      String hint = problem.suggestion().isEmpty() ? "" : " " + problem.suggestion();
      throw new IllegalArgumentException(
          "At character %d: %s%s".formatted(problem.position() + 1, problem.getMessage(), hint),
          problem);
    }
  }

  /** A citation and whatever cites it. */
  record Cited(String what) implements Wish {
    static Cited of(String typed) {
      return new Cited(Provision.tidy(typed));
    }

    @Override
    public WishKind kind() {
      return WishKind.CITATION;
    }

    @Override
    public String inWords() {
      return what + " and what cites it";
    }

    @Override
    public Optional<Criteria> criteria() {
      return Optional.of(new Criteria(what, List.of(new CitationScope(what)), List.of()));
    }
  }

  /** A form: its page, editions, fees and where to file it. */
  record OfForm(String what) implements Wish {
    static OfForm of(String typed) {
      String number =
          typed.toUpperCase(Locale.ROOT).replaceFirst("^FORM ", "").replaceAll("[ ‐-–]+", "-");
      if (!number.matches("[A-Z]{1,5}-?\\d{1,5}[A-Z]{0,4}(-[A-Z0-9]{1,4})?")) {
        throw new IllegalArgumentException(
            "«%s» is not the number of a form, such as I-129, N-400, DS-260.".formatted(typed));
      }
      return new OfForm(number);
    }

    @Override
    public WishKind kind() {
      return WishKind.FORM;
    }

    @Override
    public String inWords() {
      return "Form " + what;
    }

    @Override
    public Optional<Criteria> criteria() {
      return Optional.of(Criteria.query("form(" + what + ")"));
    }
  }
}
