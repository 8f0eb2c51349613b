package lexdelta.indexer.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.crawler.citation.StatuteCitation;

/**
 * What a reader asks for, as a tree. Those that have a place in a text ({@link Placed}) may stand in
 * a {@link Near}; the others are true or not true of a document as a whole.
 */
public sealed interface Query {

  /** What has places in a text, so that something else can stand near it. */
  sealed interface Placed extends Query {
    /** The loosest reach within it; a word has none and counts as the tightest. */
    default int looseness() {
      return 0;
    }
  }

  /**
   * Plain words, no connector: passages with all of them first, then with most; of a sentence those
   * that answer best.
   */
  record Words(List<String> words) implements Query {
    public Words {
      words = List.copyOf(words);
    }

    /** Whether they are a sentence, a question mostly, and not a few words to look for. */
    public boolean sentence() {
      return Sentences.are(words);
    }
  }

  /** One word, its plural and its other forms. */
  record Word(String word) implements Placed {}

  /** One word as written, without its plural and other forms: {@code #alien}. */
  record Exact(String word) implements Placed {}

  /**
   * The words in this order, side by side, unstemmed. One of them may be a beginning ({@code
   * natural!}) or have letters left open ({@code wom*n}).
   */
  record Phrase(List<String> words) implements Placed {
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /** Words that begin so: {@code natural!}. Three letters at least, some of them open: {@code *}. */
  record Root(String start) implements Placed {}

  /** Words with letters left open, one for each asterisk: {@code wom*n}. */
  record Letters(String pattern) implements Placed {}

  record And(List<Query> all) implements Query {
    public And {
      all = List.copyOf(all);
    }
  }

  /** One of several; it has a place in the text where each of them has. */
  record Or(List<Query> any) implements Query {
    public Or {
      any = List.copyOf(any);
    }
  }

  /** One of several that all have places. */
  record Any(List<Placed> any) implements Placed {
    public Any {
      any = List.copyOf(any);
    }

    @Override
    public int looseness() {
      return any.stream().mapToInt(Placed::looseness).max().orElse(0);
    }
  }

  /** The one, but not the other. */
  record ButNot(Query wanted, Query unwanted) implements Query {}

  /**
   * Two near each other: {@code a /5 b}, {@code a +s b}. The same word does not count for both.
   *
   * @param ordered whether the first must stand before the second
   */
  record Near(Reach reach, boolean ordered, Placed first, Placed second) implements Placed {
    @Override
    public int looseness() {
      return Math.max(reach.looseness(), Math.max(first.looseness(), second.looseness()));
    }
  }

  /**
   * One that the other does not stand near: {@code a not /5 b}. True where there is such a place,
   * even if elsewhere the two do stand together.
   *
   * @param ordered whether only an unwanted one behind the wanted one counts
   */
  record NotNear(Reach reach, boolean ordered, Placed wanted, Placed unwanted) implements Placed {
    @Override
    public int looseness() {
      return Math.max(reach.looseness(), Math.max(wanted.looseness(), unwanted.looseness()));
    }
  }

  /**
   * So many times in the document at least, places that overlap counted once.
   *
   * @param times 1 at least
   */
  record AtLeast(int times, Placed what) implements Query {}

  /** Only in a part of the document: {@code ti(asylum)}. */
  record Within(Part part, Query what) implements Query {}

  /** A part of a document. */
  enum Part {
    /** Its citation and heading. */
    TITLE,
    /** All but its title. */
    TEXT
  }

  /**
   * Documents filed under something: {@code ci(8 CFR 214)}, {@code rin(1615-AC68)}.
   *
   * @param value as typed, white space folded
   */
  record Filed(Filing under, String value) implements Query {}

  /** What documents are filed under. */
  enum Filing {
    CITATION,
    AGENCY,
    SOURCE,
    TOPIC,
    FORM,
    RIN,
    DOCKET
  }

  /** Documents with a day in a stretch of days. */
  record Dated(Date date, Days days) implements Query {}

  /** Which of a version's days. */
  enum Date {
    /** On which it took effect. */
    EFFECTIVE,
    /** On which the publisher issued it. */
    PUBLISHED,
    /** On which it was seen. */
    OBSERVED
  }

  /** Versions that say something they did not say before, or no longer say it. */
  record Changed(Side side, Query what) implements Query {}

  /** A side of a comparison. */
  enum Side {
    /** The later text, some words of which were put in. */
    ADDED,
    /** The earlier text, some words of which were taken out. */
    REMOVED
  }

  /**
   * A citation typed alone.
   *
   * @param citation as normalised: {@code 8 CFR 214.2}; of the Immigration and Nationality Act by the
   *     number in the United States Code
   * @param labels of the paragraph, outermost first: {@code h, 13}; empty for the whole
   */
  record Citation(String citation, List<String> labels) implements Query {
    public Citation {
      labels = List.copyOf(labels);
    }

    /** As texts write it; of a form its number, with or without the word before it. */
    public String written() {
      return citation.startsWith("Form ") ? citation.substring("Form ".length()) : citation;
    }

    /** The paragraph as it is written: {@code (h)(13)}. */
    public String signs() {
      return labels.stream().map(label -> "(" + label + ")").collect(Collectors.joining());
    }

    /** The same by its number in the Act, {@code 212(a)(9)(B)}; empty where it is not of the Act. */
    public Optional<String> ofTheAct() {
      return StatuteCitation.find(citation + signs()).flatMap(StatuteCitation::ofTheAct);
    }
  }
}
