package lexdelta.indexer.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Query.Citation;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Suggestions out of one state of the index, by the beginnings of what it has filed; nothing is kept
 * beside it, so what is new is suggested as soon as it is found. For one request.
 */
final class Suggestions {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 120;

  /** Headings looked at to find the best few. */
  private static final int HEADINGS = 60;

  /** Passages looked at for provisions: of the longest sections a paragraph has some fifty. */
  private static final int LOOKED_AT = 150;

  /** Words looked at for forms. */
  private static final int WORDS_LOOKED_AT = 400;

  private static final Pattern LABELLED =
      Pattern.compile("([^(]+)((?:\\([A-Za-z0-9]{1,5}\\))*)(\\(?)([A-Za-z0-9]{0,5})");
  private static final Pattern LABEL = Pattern.compile("\\(([A-Za-z0-9]{1,5})\\)");
  private static final Pattern BARE_SECTION = Pattern.compile("\\d{1,4}[a-z]?\\.\\d{0,4}.*");
  private static final Pattern FORM =
      Pattern.compile("(?:form\\s+)?([a-z]{1,4})[-‑–]?(\\d{0,4}[a-z]{0,2})");
  private static final Set<String> FORM_LETTERS =
      Set.of("i", "n", "g", "ar", "ds", "eta", "eoir", "wh", "sf", "fs");
  private static final Set<String> SHOWN =
      Set.of(
          Fields.DOCUMENT,
          Fields.SHOWN_CITATION,
          Fields.SHOWN_HEADING,
          Fields.SHOWN_PATH,
          Fields.SHOWN_PLACE,
          Fields.SHOWN_DEFINES);

  private final IndexSearcher searcher;
  private final Analyzers analyzers;
  private final Query inForce;

  Suggestions(IndexSearcher searcher, Analyzers analyzers, LocalDate asOf) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.inForce = Force.IN_FORCE.on(asOf);
  }

  /** The likeliest first: citations, forms, terms, headings; each document's heading once. */
  List<Suggestion> of(String typed, int most) throws IOException {
    String plain = typed.strip().replaceAll("\\s+", " ");
    if (plain.length() < SHORTEST || plain.length() > LONGEST) {
      return List.of();
    }
    int each = Math.max(1, most / 2);
    List<Suggestion> citations = citations(plain, each);
    // The words of a heading are filed with its citation: whoever types one means that.
    List<Suggestion> headings = citations.isEmpty() ? headings(plain, each) : List.of();
    Map<String, Suggestion> found = new LinkedHashMap<>();
    Stream.of(citations, forms(plain, each), terms(plain, each), headings)
        .flatMap(List::stream)
        .forEach(it -> found.putIfAbsent(it.document() + "#" + it.path(), it));
    return found.values().stream().limit(most).toList();
  }

  private List<Suggestion> citations(String typed, int most) throws IOException {
    String tidy = tidy(typed);
    List<Suggestion> found = new ArrayList<>();
    Matcher labelled = LABELLED.matcher(tidy);
    if (tidy.contains("(") && labelled.matches()) {
      found.addAll(provisions(labelled, most));
    }
    if (found.isEmpty()) {
      BooleanQuery.Builder filed = new BooleanQuery.Builder();
      filed.add(
          new PrefixQuery(new Term(Fields.CITATION, tidy.toLowerCase(Locale.ROOT))), Occur.SHOULD);
      Citations.find(typed)
          .map(PassageDocuments::citationOf)
          .ifPresent(
              it -> filed.add(KeywordField.newExactQuery(Fields.CITATION, it), Occur.SHOULD));
      for (Document each : stored(first(filed.build()), most, Ordering.BY_PLACE)) {
        found.add(whole(Suggestion.Kind.CITATION, each));
      }
    }
    return found;
  }

  /** As documents are filed, but for capitals; a number alone is that of a section of title 8. */
  private static String tidy(String typed) {
    String tidy =
        typed
            .replaceAll("(?i)\\bc\\.\\s?f\\.\\s?r\\.", "CFR")
            .replaceAll("(?i)(?<=\\bcfr )parts? ", "")
            .replaceAll("(?i)§+ ?|\\b(?:section|sec\\.) ?", "")
            .replaceAll("(?i)(?<=cfr)(?=\\d)", " ")
            .replaceAll("\\s*\\(\\s*", "(")
            .replaceAll("\\s*\\)", ")");
    return BARE_SECTION.matcher(tidy).matches() ? "8 CFR " + tidy : tidy;
  }

  private List<Suggestion> provisions(Matcher labelled, int most) throws IOException {
    Optional<Citation> document = Citations.find(labelled.group(1));
    if (document.isEmpty()) {
      return List.of();
    }
    List<String> labels = new ArrayList<>();
    Matcher label = LABEL.matcher(labelled.group(2));
    while (label.find()) {
      labels.add(label.group(1));
    }
    String path = PassageDocuments.path(labels);
    String begun =
        path + (labelled.group(3).isEmpty() ? "" : (path.isEmpty() ? "" : "/")) + labelled.group(4);
    Query under =
        new BooleanQuery.Builder()
            .add(
                KeywordField.newExactQuery(
                    Fields.CITATION, PassageDocuments.citationOf(document.get())),
                Occur.FILTER)
            .add(new PrefixQuery(new Term(Fields.LABELS, begun)), Occur.FILTER)
            .build();
    Map<String, Suggestion> found = new LinkedHashMap<>();
    for (Document each : stored(under, LOOKED_AT, Ordering.BY_PLACE)) {
      provisionsIn(each, begun, found);
    }
    return found.values().stream()
        .sorted(Comparator.comparingLong(it -> it.path().chars().filter(c -> c == '/').count()))
        .limit(most)
        .toList();
  }

  /** Those that begin in a passage, and those above them, which may begin in its first words. */
  private static void provisionsIn(Document passage, String begun, Map<String, Suggestion> found) {
    String[] paths = passage.getValues(Fields.SHOWN_PATH);
    String[] places = passage.getValues(Fields.SHOWN_PLACE);
    for (int i = 0; i < Math.min(paths.length, places.length); i++) {
      StringBuilder path = new StringBuilder();
      StringBuilder place = new StringBuilder(passage.get(Fields.SHOWN_CITATION));
      for (String label : paths[i].split("/")) {
        path.append(path.isEmpty() ? "" : "/").append(label);
        place.append('(').append(label).append(')');
        if (path.toString().startsWith(begun) && places[i].startsWith(place.toString())) {
          suggest(passage, place.toString(), path.toString(), found);
        }
      }
      // What has no label, and is named by its words, nobody cites.
      if (paths[i].startsWith(begun) && !places[i].contains("“")) {
        suggest(passage, places[i], paths[i], found);
      }
    }
  }

  private static void suggest(
      Document passage, String place, String path, Map<String, Suggestion> found) {
    found.putIfAbsent(
        path,
        new Suggestion(
            Suggestion.Kind.CITATION,
            place,
            passage.get(Fields.SHOWN_HEADING),
            document(passage),
            path));
  }

  private List<Suggestion> forms(String typed, int most) throws IOException {
    Matcher form = FORM.matcher(typed.toLowerCase(Locale.ROOT));
    if (!form.matches() || !FORM_LETTERS.contains(form.group(1))) {
      return List.of();
    }
    String beginning = form.group(1) + "-" + form.group(2);
    Pattern whole = Pattern.compile(Pattern.quote(form.group(1)) + "-\\d+[a-z]{0,2}");
    List<String> numbers =
        beginnings(Fields.EXACT, beginning, WORDS_LOOKED_AT, it -> whole.matcher(it).matches());
    List<Suggestion> found = new ArrayList<>();
    for (String number : frequent(numbers, most)) {
      form(number).ifPresent(found::add);
    }
    return found;
  }

  /** The form's own document, or else the first passage that names it. */
  private Optional<Suggestion> form(String number) throws IOException {
    String name = "Form " + number.toUpperCase(Locale.ROOT);
    Query own = KeywordField.newExactQuery(Fields.CITATION, PassageDocuments.key(name));
    for (Document each : stored(first(own), 1, Ordering.BY_PLACE)) {
      return Optional.of(
          new Suggestion(
              Suggestion.Kind.FORM, name, each.get(Fields.SHOWN_HEADING), document(each), ""));
    }
    Query named = new TermQuery(new Term(Fields.EXACT, number));
    for (Document each : stored(named, 1, Ordering.BY_RANK)) {
      return Optional.of(
          new Suggestion(
              Suggestion.Kind.FORM,
              name,
              "named in " + each.get(Fields.SHOWN_CITATION),
              document(each),
              ""));
    }
    return Optional.empty();
  }

  private List<String> frequent(List<String> words, int most) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String word : words) {
      counts.put(word, searcher.getIndexReader().docFreq(new Term(Fields.EXACT, word)));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Suggestion> terms(String typed, int most) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    for (String term : beginnings(Fields.DEFINES, DefinedIn.key(typed), 2 * most, _ -> true)) {
      Query defining = new TermQuery(new Term(Fields.DEFINES, term));
      for (Document each : stored(defining, most, Ordering.BY_PLACE)) {
        definedIn(each, term).ifPresent(found::add);
      }
    }
    return found.stream().limit(most).toList();
  }

  private static Optional<Suggestion> definedIn(Document passage, String key) {
    String[] paths = passage.getValues(Fields.SHOWN_PATH);
    String[] places = passage.getValues(Fields.SHOWN_PLACE);
    return Stream.of(passage.getValues(Fields.SHOWN_DEFINES))
        .map(DefinedIn::read)
        .filter(it -> DefinedIn.key(it.term()).equals(key) && it.at() < paths.length)
        .findFirst()
        .map(it ->
            new Suggestion(
                Suggestion.Kind.TERM,
                it.term(),
                "defined in "
                    + places[it.at()]
                    + (it.scope().isEmpty() ? "" : ", for " + it.scope()),
                document(passage),
                paths[it.at()]));
  }

  private List<Suggestion> headings(String typed, int most) throws IOException {
    List<Analyzers.Asked> words = analyzers.asked(Fields.TITLE_EXACT, typed);
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words
        .subList(0, words.size() - 1)
        .forEach(word ->
            all.add(new TermQuery(new Term(Fields.TITLE_EXACT, word.word())), Occur.FILTER));
    all.add(new PrefixQuery(new Term(Fields.TITLE_EXACT, words.getLast().word())), Occur.FILTER);
    String beginning = typed.toLowerCase(Locale.ROOT);
    return stored(all.build(), HEADINGS, Ordering.BY_PLACE).stream()
        .map(it -> whole(Suggestion.Kind.HEADING, it))
        .filter(it -> !it.text().isEmpty())
        .sorted(
            Comparator.comparingInt((Suggestion it) ->
                    it.text().toLowerCase(Locale.ROOT).startsWith(beginning) ? 0 : 1)
                .thenComparingInt(it -> it.text().length()))
        .limit(most)
        .toList();
  }

  private static Suggestion whole(Suggestion.Kind kind, Document first) {
    String citation = first.get(Fields.SHOWN_CITATION);
    String heading = first.get(Fields.SHOWN_HEADING);
    return kind == Suggestion.Kind.HEADING
        ? new Suggestion(kind, heading, citation, document(first), "")
        : new Suggestion(kind, citation, heading, document(first), "");
  }

  private static DocumentId document(Document stored) {
    return new DocumentId(stored.get(Fields.DOCUMENT));
  }

  private static Query first(Query filed) {
    return new BooleanQuery.Builder()
        .add(filed, Occur.FILTER)
        .add(LongField.newExactQuery(Fields.PROVISION, 0), Occur.FILTER)
        .build();
  }

  private List<Document> stored(Query query, int most, Sort sort) throws IOException {
    Query standing =
        new BooleanQuery.Builder().add(query, Occur.MUST).add(inForce, Occur.FILTER).build();
    List<Document> stored = new ArrayList<>();
    for (ScoreDoc found : searcher.search(standing, most, sort).scoreDocs) {
      stored.add(searcher.storedFields().document(found.doc, SHOWN));
    }
    return stored;
  }

  /** The words or names that a field has filed and that begin so, in order. */
  private List<String> beginnings(
      String field, String beginning, int most, Predicate<String> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    @Nullable Terms filed = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (filed == null) {
      return found;
    }
    TermsEnum each = filed.iterator();
    if (each.seekCeil(new BytesRef(beginning)) == TermsEnum.SeekStatus.END) {
      return found;
    }
    for (@Nullable BytesRef term = each.term();
        term != null && found.size() < most;
        term = each.next()) {
      String word = term.utf8ToString();
      if (!word.startsWith(beginning)) {
        break;
      }
      if (wanted.test(word)) {
        found.add(word);
      }
    }
    return found;
  }
}
