package lexdelta.searchapi.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.indexer.index.Beside;
import lexdelta.indexer.index.Definition;
import lexdelta.indexer.index.SearchIndex;

/**
 * What helps to read a text: its table of contents, the documents before and behind it, and the
 * defined terms in it with where each holds.
 *
 * @param contents none of a text that is short
 */
record ReadingHelps(
    Optional<Link> before, Optional<Link> behind, List<Entry> contents, List<Term> terms) {
  private static final int FEWEST_ENTRIES = 3;
  private static final int MOST_ENTRIES = 150;
  private static final int MOST_TERMS = 120;
  private static final int LONGEST_NAME = 90;
  private static final int LONGEST_MEANING = 320;
  private static final Pattern LABELS = Pattern.compile("(?:\\([A-Za-z0-9]{1,5}\\)\\s*)+");

  /** A document beside this one. */
  record Link(String name, String heading, String address) {}

  /**
   * A line of the table of contents.
   *
   * @param sign as {@code (h)}; empty of what has no label
   * @param address of it, within the page where the page has it
   */
  record Entry(String sign, String name, String address, int depth) {}

  /**
   * A defined term.
   *
   * @param meaning the beginning of what is said of it
   * @param where it is defined, and for what
   */
  record Term(String term, String meaning, String where, String address) {}

  static ReadingHelps of(DocumentViews.Asked asked, SearchIndex index) {
    if (asked.knownOn().isPresent()) {
      // What stands beside a text and which terms are defined, the index knows of today.
      return new ReadingHelps(Optional.empty(), Optional.empty(), contents(asked), List.of());
    }
    Beside beside = index.beside(asked.reading().document(), asked.day());
    return new ReadingHelps(
        beside.before().map(it -> link(it, asked)),
        beside.behind().map(it -> link(it, asked)),
        contents(asked),
        terms(asked, index));
  }

  private static Link link(Beside.Neighbour neighbour, DocumentViews.Asked asked) {
    return new Link(
        neighbour.citation(), neighbour.heading(), asked.page(neighbour.document(), ""));
  }

  /** Headings, and units that begin with a heading of their own in italics. */
  private static List<Entry> contents(DocumentViews.Asked asked) {
    List<Provision> provisions = asked.reading().provisions();
    Places places = asked.places();
    List<Entry> entries =
        IntStream.range(0, provisions.size())
            .filter(at -> !provisions.get(at).kind().besideText())
            .boxed()
            .flatMap(at -> entry(asked, provisions.get(at), places.begunBy(at)).stream())
            .filter(it -> it.depth() <= 2)
            .limit(MOST_ENTRIES)
            .toList();
    return entries.size() < FEWEST_ENTRIES ? List.of() : entries;
  }

  private static Optional<Entry> entry(
      DocumentViews.Asked asked, Provision provision, List<Place> begun) {
    // «(a)(1) Application. …»: the heading is that of the last label in front of it.
    Matcher leading = LABELS.matcher(provision.text());
    int labels =
        leading.lookingAt() ? (int) leading.group().chars().filter(c -> c == '(').count() : 1;
    List<Place> named = begun.subList(0, Math.clamp(labels, 1, begun.size()));
    Place place = named.getLast();
    String sign =
        place.unit().labelled()
            ? named.stream().map(Place::sign).collect(Collectors.joining())
            : "";
    return heading(provision, named)
        .map(name -> new Entry(sign, cut(name, LONGEST_NAME), asked.link(place), place.depth()));
  }

  private static Optional<String> heading(Provision provision, List<Place> named) {
    if (provision.kind() == ProvisionKind.HEADING) {
      return Optional.of(provision.text());
    }
    if (!named.getLast().unit().labelled()) {
      return Optional.empty();
    }
    // «(h) Temporary employees—(1) …»: what is in italics right behind the label is a heading.
    int behind = named.stream().mapToInt(it -> it.unit().label().length()).sum() + 3;
    return provision.emphasis().stream()
        .filter(it -> it.style() == Emphasis.Style.ITALIC && it.start() <= behind)
        .map(it -> provision.text().substring(it.start(), it.end()).strip())
        .map(it -> it.replaceAll("[.—–-]+$", ""))
        .filter(it -> it.length() > 1)
        .findFirst();
  }

  private static List<Term> terms(DocumentViews.Asked asked, SearchIndex index) {
    ReadText.Words shown = shown(asked);
    return index.definitions(asked.reading(), asked.day()).stream()
        .filter(it -> shown.use(it.term().toLowerCase(Locale.ROOT)))
        .limit(MOST_TERMS)
        .sorted((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(a.term(), b.term()))
        .map(it -> term(it, asked))
        .toList();
  }

  /** The text of the provision asked for, or all of it. */
  private static ReadText.Words shown(DocumentViews.Asked asked) {
    List<Provision> all = asked.reading().provisions();
    return asked
        .place()
        .map(place ->
            ReadText.Words.of(
                asked.places().provisions(place).stream().map(at -> all.get(at)).toList()))
        .orElseGet(() -> asked.text().read().words());
  }

  private static Term term(Definition definition, DocumentViews.Asked asked) {
    boolean here = definition.document().equals(asked.reading().document());
    String scope = definition.scope().isEmpty() ? "" : ", for " + definition.scope();
    return new Term(
        definition.term(),
        cut(definition.text(), LONGEST_MEANING),
        definition.cited() + scope,
        here
            ? asked
                .places()
                .find(List.of(definition.path().split("/")))
                .map(asked::link)
                .orElseGet(() -> asked.page(definition.path()))
            : asked.page(definition.document(), definition.path()));
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest);
    return text.substring(0, space < longest / 2 ? longest : space) + " …";
  }
}
