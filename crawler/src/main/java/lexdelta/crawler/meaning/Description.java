package lexdelta.crawler.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Column;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/** One change in one sentence. Nothing is in it that is not in the texts or counted in them. */
final class Description {
  private static final int MOST_LABELS = 4;
  private static final int LONGEST_TITLE = 8;

  /** A title at the beginning of a paragraph, as it is printed in italics or alone. */
  private static final Pattern TITLE =
      Pattern.compile("([^.—–:;]{3,80}?)(?:\\.|—|–|:)(?=\\s|$|\\p{Lu}|\\()");

  private final Subject subject;
  private final List<Finding> findings;

  /** What ends so ends in no full stop of a sentence. */
  private static final Pattern SHORTENED =
      Pattern.compile(
          "\\b(?:\\p{Lu}|Pub|Nos?|Secs?|Stat|Subsecs?|Pars?|Ch|Art|Ex|Mr|Mrs|Ms|Dr|Inc|Corp|Co)$|\\d");

  private static final Pattern PLAIN = Pattern.compile("[$\\p{L}\\p{N}.,%/ –-]{1,24}+");

  Description(Subject subject, List<Finding> findings) {
    this.subject = subject;
    this.findings = findings;
  }

  /** The sentence, with its full stop. */
  String sentence() {
    String said =
        switch (subject.fate()) {
          case INSERTED -> whole("New", subject.later(), subject.inserted(), false);
          case DELETED -> whole("Removed:", subject.earlier(), subject.deleted(), true);
          case REPLACED -> replaced();
          case CONTINUED -> continued();
        };
    return said.endsWith(".") || said.endsWith(".”") ? said : said + ".";
  }

  private String replaced() {
    String name = name(subject.later(), false);
    String after = words(subject.later().getFirst());
    if (Labels.reserved(subject.later().getFirst().text())) {
      return name + " is removed and its place reserved" + size(subject.deleted(), true);
    } else if (Labels.reserved(subject.earlier().getFirst().text())) {
      return whole("New", subject.later(), subject.inserted(), false);
    }
    String from = Quotes.of(words(subject.earlier().getFirst()));
    return Quotes.of(after).equals(from)
        ? "%s is replaced%s, in place of%s"
            .formatted(name, size(subject.inserted(), false), size(subject.deleted(), true))
        : "%s is replaced: %s stands for %s".formatted(name, Quotes.of(after), from);
  }

  private String whole(
      String verb, List<Placed> placed, List<ProvisionChange> changes, boolean earlier) {
    Placed first = placed.getFirst();
    Optional<String> term = Definitions.term(first.text());
    if (Labels.reserved(first.text()) && changes.size() == 1) {
      return verb + " " + name(placed, earlier) + ", reserved";
    } else if (term.isPresent()) {
      return "%s definition of %s%s"
          .formatted(verb, Quotes.of(term.get()), size(changes, earlier))
          .replace("Removed: definition", "Removed: the definition");
    } else if (first.kind() == ProvisionKind.TABLE_ROW) {
      return rows(verb, placed, changes, earlier);
    }
    String name = name(placed, earlier);
    return verb + " " + name + topic(first, name) + size(changes, earlier);
  }

  private String rows(
      String verb, List<Placed> placed, List<ProvisionChange> changes, boolean earlier) {
    String quoted = Quotes.of(placed.getFirst().text());
    String where =
        table(placed.getFirst().place(), earlier).map(table -> " in " + table).orElse("");
    if (changes.size() == 1) {
      return "%s table row %s%s".formatted(verb, quoted, where);
    }
    String rows = verb.equals("New") ? changes.size() + " new" : verb + " " + changes.size();
    return "%s table rows%s, the first %s".formatted(rows, where, quoted);
  }

  /** What a paragraph is about by its own title, or how it begins where its name does not say. */
  private String topic(Placed placed, String name) {
    String words = words(placed);
    Matcher title = TITLE.matcher(words);
    if (name.contains("“") || words.isEmpty()) {
      return "";
    } else if (placed.kind().besideText()) {
      return ", " + Quotes.of(words);
    } else if (title.lookingAt()
        && Quotes.words(title.group(1)) <= LONGEST_TITLE
        && !SHORTENED.matcher(title.group(1)).find()
        && !Modal.in(title.group(1), List.of()).stream()
            .anyMatch(modal -> modal.force() != Modal.Force.BOUND)) {
      String topic = title.group(1).strip();
      return common(topic, words.substring(title.end()))
          ? " on " + topic.substring(0, 1).toLowerCase(Locale.ROOT) + topic.substring(1)
          : ", " + Quotes.of(topic);
    }
    return ", " + Quotes.beginning(words);
  }

  /** Whether a title's first word stands in small letters elsewhere, and so is no name. */
  private static boolean common(String topic, String text) {
    String[] words = topic.split(" ", 2);
    String first = words[0].toLowerCase(Locale.ROOT);
    boolean plain = words.length == 1 || words[1].equals(words[1].toLowerCase(Locale.ROOT));
    return first.matches("\\p{L}++")
        && plain
        && (first.matches(
                ".*(?:ings?|[st]ions?|ments?|ences?|ances?|ees?|ures?|als?|ity|ities|rules?|forms?)")
            || Pattern.compile("\\b" + first + "\\b").matcher(text).find());
  }

  private static String size(List<ProvisionChange> changes, boolean earlier) {
    List<Placed> placed = Subject.placed(changes, earlier);
    int words = Quotes.words(Placed.joined(placed));
    return placed.size() == 1
        ? " (" + Quotes.counted(words, "word") + ")"
        : " (%s in %s)"
            .formatted(Quotes.counted(words, "word"), Quotes.counted(placed.size(), "paragraph"));
  }

  private String continued() {
    Optional<String> place = relocated();
    List<String> phrases = phrases(place.isPresent());
    if (place.isPresent()) {
      return place.get() + (phrases.isEmpty() ? "" : "; in it, " + listed(phrases));
    } else if (subject.told() instanceof ProvisionChange.Edited row && !row.columns().isEmpty()) {
      return cells(row);
    } else if (!phrases.isEmpty()) {
      return within() + listed(phrases);
    } else if (subject.kind().besideText()
        && !subject.told().edits().isEmpty()
        && !findings.getFirst().reason().contains(" cites ")) {
      return within() + edits();
    }
    boolean labels = findings.getFirst().kind() == Kind.REDESIGNATION;
    return labels ? onlyLabels() : findings.getFirst().reason();
  }

  private Optional<String> relocated() {
    for (Finding finding : findings.stream().filter(it -> it.edit().isEmpty()).toList()) {
      String from = finding.before();
      String to = finding.after();
      switch (finding.kind()) {
        case REDESIGNATION -> {
          return from.isEmpty() && to.isEmpty()
              ? Optional.of(onlyLabels())
              : Optional.of(
                  from.isEmpty()
                      ? "%s is now %s".formatted(capital(unlabelled(subject.earlier())), to)
                      : to.isEmpty()
                          ? "%s loses its label".formatted(from)
                          : "%s becomes %s".formatted(from, to));
        }
        case MOVED -> {
          return Optional.of(moved(from, to));
        }
        case SPLIT -> {
          return Optional.of(
              "%s is split into %s"
                  .formatted(name(subject.earlier(), true), all(subject.later(), to)));
        }
        case MERGED -> {
          return Optional.of(
              "%s are merged into %s"
                  .formatted(capital(all(subject.earlier(), from)), name(subject.later(), false)));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private String moved(String from, String to) {
    boolean named =
        !from.isEmpty()
            && !to.isEmpty()
            && subject.before().labelled(subject.earlier().getFirst().place());
    if (named && !from.equals(to)) {
      return "%s moves to %s".formatted(from, to);
    }
    String what = named ? to : capital(unlabelled(subject.later()));
    return from.equals(to)
        ? what + " stands elsewhere among its neighbours"
        : "%s moves%s%s"
            .formatted(
                what, from.isEmpty() ? "" : " from " + from, to.isEmpty() ? "" : " to " + to);
  }

  private static String all(List<Placed> provisions, String labels) {
    List<String> names = labels.isEmpty() ? List.of() : List.of(labels.split(", ", -1));
    if (names.size() != provisions.size() || names.size() > MOST_LABELS) {
      return Quotes.counted(provisions.size(), "paragraph");
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /** The edits, the weightiest first, each once. */
  private List<String> phrases(boolean inIt) {
    Map<Edit, String> phrases = new LinkedHashMap<>();
    String before = Placed.joined(subject.told().earlier());
    String after = Placed.joined(subject.told().later());
    findings.stream()
        .filter(finding -> finding.edit().isPresent())
        .sorted(Comparator.comparingDouble(Finding::weight).reversed())
        .forEach(finding -> {
          Edit edit = finding.edit().get();
          if (phrases.keySet().stream().noneMatch(other -> overlap(other, edit))) {
            phrases.put(
                edit,
                finding.kind() == Kind.MOVED
                    ? finding.reason()
                    : phrase(
                        before.substring(edit.beforeStart(), edit.beforeEnd()).strip(),
                        after.substring(edit.afterStart(), edit.afterEnd()).strip(),
                        inIt));
          }
        });
    return List.copyOf(phrases.values());
  }

  /** The edits of what stands beside the text, the first told. */
  private String edits() {
    String before = Placed.joined(subject.told().earlier());
    String after = Placed.joined(subject.told().later());
    return listed(
        subject.told().edits().stream()
            .map(edit ->
                phrase(
                    before.substring(edit.beforeStart(), edit.beforeEnd()).strip(),
                    after.substring(edit.afterStart(), edit.afterEnd()).strip(),
                    false))
            .toList());
  }

  private static boolean overlap(Edit one, Edit other) {
    return (one.beforeStart() < other.beforeEnd() && other.beforeStart() < one.beforeEnd())
        || (one.afterStart() < other.afterEnd() && other.afterStart() < one.afterEnd());
  }

  static String phrase(String from, String to, boolean inIt) {
    if (Quotes.visible(from).isEmpty()) {
      return Quotes.of(to) + " is added";
    } else if (Quotes.visible(to).isEmpty()) {
      return Quotes.of(from) + " is removed";
    }
    return inIt
        ? Quotes.of(to) + " replaces " + Quotes.of(from)
        : Quotes.of(from) + " becomes " + Quotes.of(to);
  }

  private static String listed(List<String> phrases) {
    return phrases.getFirst()
        + (phrases.size() == 1 ? "" : ", and " + Quotes.counted(phrases.size() - 1, "more edit"));
  }

  private String cells(ProvisionChange.Edited row) {
    List<Column> changed = row.columns().stream().filter(Column::changed).toList();
    Column first = changed.getFirst();
    String where =
        Stream.of(table(row.after().place(), false).orElse("the table"), Cells.where(first, row))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    String what =
        cell(
            first.before().map(Column.Cell::text).orElse(""),
            first.after().map(Column.Cell::text).orElse(""));
    return "In %s: %s%s"
        .formatted(
            where,
            what,
            changed.size() == 1 ? "" : ", and " + Quotes.counted(changed.size() - 1, "more cell"));
  }

  /** Short values need no marks. */
  private static String cell(String from, String to) {
    return PLAIN.matcher(from).matches() && PLAIN.matcher(to).matches()
        ? from + " becomes " + to
        : phrase(from, to, false);
  }

  private Optional<String> table(int row, boolean earlier) {
    Side side = earlier ? subject.before() : subject.after();
    String name = Cells.name(side.provisions(), row);
    if (name.isEmpty()) {
      String label = side.first(row).label();
      return label.isEmpty() ? Optional.empty() : Optional.of("the table in " + label);
    }
    return Optional.of(
        name.matches("(?:Table|TABLE) (?:of|for|on) .*+")
            ? "the table " + name.substring("Table ".length())
            : "the table " + Quotes.of(name));
  }

  /** {@code In (h)(13)(iii), }; {@code In the definition of “alien”, }. */
  private String within() {
    Placed first = subject.later().getFirst();
    Optional<String> term = Definitions.term(first.text());
    if (term.isPresent()) {
      return "In the definition of %s, ".formatted(Quotes.of(term.get()));
    }
    String label = spot().label();
    return switch (first.kind()) {
      case HEADING ->
          label.isEmpty() ? "In a heading, " : "In the heading of %s, ".formatted(label);
      case FOOTNOTE -> "In a footnote, ";
      case EXAMPLE ->
          label.isEmpty() ? "In an example, " : "In an example in %s, ".formatted(label);
      case NOTE -> "In a note, ";
      case AUTHORITY -> "In the authority note, ";
      case SOURCE_NOTE -> "In the source note, ";
      case EDITORIAL_NOTE -> "In an editorial note, ";
      case TABLE_ROW -> "In the table, ";
      case INSTRUCTION -> "In an amendatory instruction, ";
      case PARAGRAPH, EXTRACT, IMAGE, AMENDMENT_NOTICE, FACT, AFFECTED -> inParagraph(label, first);
    };
  }

  private String inParagraph(String label, Placed first) {
    if (label.isEmpty()) {
      return alone() ? "" : "In %s, ".formatted(unlabelled(List.of(first)));
    }
    return "In %s, ".formatted(label);
  }

  private String onlyLabels() {
    String within = within();
    return within.isEmpty() ? "Only labels changed" : within + "only labels changed";
  }

  /** Whether there is but one paragraph, which need not be named. */
  private boolean alone() {
    return subject.after().provisions().stream()
            .map(Provision::kind)
            .filter(kind -> kind == ProvisionKind.PARAGRAPH)
            .limit(2)
            .count()
        < 2;
  }

  /** Where the weightiest edit stands. */
  private Spot spot() {
    return findings.stream()
        .filter(finding -> finding.edit().isPresent())
        .max(Comparator.comparingDouble(Finding::weight))
        .map(finding ->
            subject.after().spot(subject.told().later(), finding.edit().orElseThrow().afterStart()))
        .orElseGet(() -> subject.after().first(subject.later().getFirst().place()));
  }

  /** {@code (c)}, or {@code the paragraph “The officer may …”}. */
  private String name(List<Placed> placed, boolean earlier) {
    Side side = earlier ? subject.before() : subject.after();
    Placed first = placed.getFirst();
    String label = side.first(first.place()).label();
    if (first.kind() == ProvisionKind.HEADING && !side.labelled(first.place())) {
      return "heading " + Quotes.of(first.text());
    } else if (side.labelled(first.place()) && !label.isEmpty()) {
      return label;
    }
    String noun = noun(first.kind());
    if (first.kind().besideText()
        || first.kind() == ProvisionKind.NOTE
        || first.kind() == ProvisionKind.FOOTNOTE) {
      return (earlier ? "the " : "") + noun;
    }
    return (earlier ? "the " : "") + noun + (label.isEmpty() ? "" : " in " + label);
  }

  private static String noun(ProvisionKind kind) {
    return switch (kind) {
      case HEADING -> "heading";
      case PARAGRAPH, FACT -> "paragraph";
      case EXTRACT -> "extract";
      case EXAMPLE -> "example";
      case TABLE_ROW -> "table row";
      case FOOTNOTE -> "footnote";
      case IMAGE -> "picture";
      case NOTE -> "note";
      case INSTRUCTION -> "amendatory instruction";
      case AUTHORITY -> "authority note";
      case SOURCE_NOTE -> "source note";
      case EDITORIAL_NOTE -> "editorial note";
      case AMENDMENT_NOTICE -> "amendment notice";
      case AFFECTED -> "affected citation";
    };
  }

  private static String unlabelled(List<Placed> placed) {
    return "the paragraph " + Quotes.beginning(words(placed.getFirst()));
  }

  private static String words(Placed placed) {
    return Labels.without(placed.text());
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Changes of one sort in one sentence where they say the same: a new name throughout. */
  static String together(List<String> places, String phrase) {
    List<String> named = new ArrayList<>(places);
    String where =
        named.size() == 2
            ? named.getFirst() + " and " + named.getLast()
            : "%s and %s"
                .formatted(named.getFirst(), Quotes.counted(named.size() - 1, "other place"));
    return "In %s, %s.".formatted(where, phrase);
  }
}
