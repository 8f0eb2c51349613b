package lexdelta.crawler.citation;

import static lexdelta.crawler.citation.Scan.NO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is said by labels alone: {@code paragraphs (a)(3)(ii) through (vi) of this section}, {@code
 * clause (ii) of subparagraph (A)}, {@code paragraph (1) of section 203(b) of the Act}.
 */
final class Paragraphs {
  private static final String[] WORDS = {
    "subsections",
    "subsection",
    "paragraphs",
    "paragraph",
    "paras",
    "para",
    "subparagraphs",
    "subparagraph",
    "clauses",
    "clause",
    "subclauses",
    "subclause"
  };

  /** The levels of a statute, and from where on they are labelled. */
  private static final List<String> LEVELS =
      List.of("subsection", "para", "subpara", "clause", "subclause");

  private static final List<String> FROM =
      List.of(
          "this-section", "this-subsection", "this-paragraph", "this-subparagraph", "this-clause");

  /** Nobody nests them deeper. */
  private static final int DEEPEST = 5;

  private final Scan scan;
  private final Lists lists;
  private final Finds finds;
  private final Sections sections;
  private final Codes codes;

  Paragraphs(Scan scan, Lists lists, Finds finds, Sections sections, Codes codes) {
    this.scan = scan;
    this.lists = lists;
    this.finds = finds;
    this.sections = sections;
    this.codes = codes;
  }

  /**
   * In what labels are.
   *
   * @param base empty when that is nothing we know
   * @param end behind the words that say it
   */
  private record Home(Optional<Citation> base, int end) {}

  /** Reads from the word for a paragraph; behind the citation or what is none, or nowhere. */
  int read(int at) {
    int word = scan.oneOf(at, WORDS);
    if (word == NO) {
      return NO;
    }
    List<Listed> list = lists.labelled(scan.blanks(scan.at(word) == '.' ? word + 1 : word), WORDS);
    if (list.isEmpty()) {
      return NO;
    }
    int level = level(at);
    int end = list.getLast().end();
    Home home = home(end, level, list.getFirst().labels(), 0);
    if (home.base().isEmpty()) {
      return end;
    }
    finds.addAll(
        at,
        home.end(),
        list,
        false,
        each -> home.base().flatMap(base -> below(base, each.labels())));
    return home.end();
  }

  private int level(int at) {
    for (int level = LEVELS.size() - 1; level >= 0; level--) {
      String word = LEVELS.get(level);
      if (scan.text().regionMatches(true, at, word, 0, word.length())) {
        return level;
      }
    }
    return 0;
  }

  private Home home(int at, int level, List<String> labels, int depth) {
    int end = introductory(at);
    int of = scan.oneOf(scan.blanks(end), "of", "in");
    boolean in = of != NO && scan.oneOf(scan.blanks(end), "in") != NO;
    if (of == NO) {
      return new Home(Optional.of(nearest(level, labels)), at);
    }
    Home said = of(scan.blanks(of), level, labels, depth);
    // “In” need not say in what the labels are; “of” must.
    return in && said.base().isEmpty() ? new Home(Optional.of(nearest(level, labels)), at) : said;
  }

  private int introductory(int at) {
    int text = scan.words(scan.blanks(at), "introductory", "text");
    return text == NO ? at : text;
  }

  private Home of(int at, int level, List<String> labels, int depth) {
    int thisOne = scan.word(at, "this");
    if (thisOne != NO) {
      return here(scan.blanks(thisOne), level, labels);
    }
    int word = depth < DEEPEST ? scan.oneOf(at, WORDS) : NO;
    if (word != NO) {
      return outer(at, word, depth);
    }
    Trial trial = Sections.marker(scan, at) == NO ? codes.trial(at) : sections.trial(at);
    return new Home(trial.citation(), trial.end());
  }

  private Home here(int at, int level, List<String> labels) {
    int section = scan.word(at, "section");
    if (section != NO) {
      return new Home(Optional.of(section()), section);
    }
    int word = scan.oneOf(at, WORDS);
    if (word == NO) {
      return new Home(Optional.empty(), at);
    }
    Labels named = Labels.read(scan, scan.blanks(word));
    return named.labels().isEmpty()
        ? new Home(Optional.of(nearest(level, labels)), word)
        : new Home(below(section(), named.labels()), named.end());
  }

  private Home outer(int at, int word, int depth) {
    Labels outer = Labels.read(scan, scan.blanks(word));
    if (outer.labels().isEmpty()) {
      return new Home(Optional.empty(), at);
    }
    Home home = home(outer.end(), level(at), outer.labels(), depth + 1);
    return new Home(home.base().flatMap(base -> below(base, outer.labels())), home.end());
  }

  /** The section in which the text stands. */
  private Citation section() {
    return switch (finds.context().place().orElse(null)) {
      case CfrSection in -> new CfrSection(in.title(), in.section(), List.of());
      case StatuteCitation in -> new StatuteCitation(in.title(), in.section(), List.of());
      case InaSection in -> new InaSection(in.section(), List.of());
      case null, default -> new RelativeCitation("this-section", "", List.of());
    };
  }

  /** In what labels are when nothing is said: by their level in a statute, by their series in the CFR. */
  private Citation nearest(int level, List<String> labels) {
    List<String> path = finds.context().place().map(Citation::subsections).orElse(List.of());
    boolean lettered = !labels.isEmpty() && Character.isLowerCase(labels.getFirst().charAt(0));
    if (level == 0 || (level == 1 && lettered)) {
      return section();
    }
    if (finds.context().place().filter(CfrSection.class::isInstance).isPresent()) {
      List<String> carried = Labels.carried(path, labels);
      List<String> outer =
          carried.isEmpty() ? List.of() : carried.subList(0, carried.size() - labels.size());
      return carried.isEmpty() ? relative(level) : below(section(), outer).orElse(section());
    }
    boolean deep = finds.context().place().isPresent() && path.size() >= level;
    return deep
        ? below(section(), path.subList(0, level)).orElseGet(() -> relative(level))
        : relative(level);
  }

  private static Citation relative(int level) {
    return new RelativeCitation(FROM.get(level), "", List.of());
  }

  /** A place within another. */
  static Optional<Citation> below(Citation base, List<String> labels) {
    return switch (base) {
      case CfrSection in ->
          Optional.of(new CfrSection(in.title(), in.section(), joined(in.labels(), labels)));
      case StatuteCitation in ->
          Optional.of(new StatuteCitation(in.title(), in.section(), joined(in.labels(), labels)));
      case InaSection in -> Optional.of(new InaSection(in.section(), joined(in.labels(), labels)));
      case PublicLaw in ->
          Optional.of(new PublicLaw(in.congress(), in.number(), joined(in.labels(), labels)));
      case RelativeCitation in ->
          Optional.of(new RelativeCitation(in.from(), in.named(), joined(in.labels(), labels)));
      default -> Optional.empty();
    };
  }

  private static List<String> joined(List<String> outer, List<String> inner) {
    List<String> all = new ArrayList<>(outer);
    all.addAll(inner);
    return all;
  }
}
