package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.indexer.query.Query;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Translates what a reader asks for into a query over {@link Fields}: plain words and citations into
 * one for passages, connectors into one for whole texts. The search box and saved searches are
 * translated here, the same way. Safe for use by many threads.
 */
public final class QueryTranslator {
  private static final List<String> WAYS_TO_CITE_THE_ACT =
      List.of(
          "INA %s",
          "INA section %s",
          "section %s of the Act",
          "section %s of the INA",
          "section %s of the Immigration and Nationality Act");

  private final Analyzers analyzers;

  public QueryTranslator(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /**
   * The whole texts that a query is true of, exactly; all are worth the same. Plain words are all
   * wanted, a citation means its document.
   *
   * @param today the day on which it is asked, for what it says of the last days
   */
  public org.apache.lucene.search.Query translate(Query query, LocalDate today) {
    return connectors(today).exact(query);
  }

  /** Translates connectors for one search. */
  ConnectorTranslator connectors(LocalDate today) {
    return new ConnectorTranslator(analyzers, today);
  }

  /** What to mark in a passage that answers: each of the words, in its text. */
  org.apache.lucene.search.Query marked(Query.Words words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.words().forEach(word -> any.add(inOrder(Fields.TEXT, word), Occur.SHOULD));
    return any.build();
  }

  /** What is looked for where few words are asked for: more than half of them, both of two. */
  WordTiers.Sought sought(Query.Words words) {
    int all = words.words().size();
    int most = all - (int) (all * 0.4);
    return new WordTiers.Sought(
        words.words().stream()
            .map(word -> new SoughtWord(inOrder(Fields.TEXT, word), inOrder(Fields.HEADING, word)))
            .toList(),
        most,
        words(words, most));
  }

  private org.apache.lucene.search.Query words(Query.Words words, int atLeast) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : words.words()) {
      query.add(plain(word), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(atLeast).add(ownWord(words), Occur.FILTER).build();
  }

  /** A heading alone does not make an answer of every passage below it, but of the first. */
  private org.apache.lucene.search.Query ownWord(Query.Words words) {
    BooleanQuery.Builder own = new BooleanQuery.Builder();
    own.add(LongField.newExactQuery(Fields.PROVISION, 0), Occur.SHOULD);
    words.words().forEach(word -> own.add(inOrder(Fields.TEXT, word), Occur.SHOULD));
    return own.build();
  }

  private org.apache.lucene.search.Query plain(String word) {
    return new DisjunctionMaxQuery(
        List.of(
            inOrder(Fields.TEXT, word),
            new BoostQuery(inOrder(Fields.HEADING, word), SoughtWord.HEADING_WEIGHT)),
        SoughtWord.OTHER_FIELD);
  }

  /** All passages of the document cited, whatever paragraph is named. */
  org.apache.lucene.search.Query wholeDocument(Query.Citation citation) {
    return KeywordField.newExactQuery(Fields.CITATION, PassageDocuments.key(citation.citation()));
  }

  /** The first passage of each section of the part cited. */
  org.apache.lucene.search.Query sections(Query.Citation citation) {
    return new BooleanQuery.Builder()
        .add(part(citation), Occur.MUST)
        .add(LongField.newExactQuery(Fields.PROVISION, 0), Occur.MUST)
        .build();
  }

  /** Passages whose words are those of the citation, or of the same section of the Act. */
  org.apache.lucene.search.Query mentions(Query.Citation citation) {
    BooleanQuery.Builder mentions = new BooleanQuery.Builder();
    written(citation)
        .map(words -> inOrder(Fields.EXACT, words))
        .forEach(words -> mentions.add(words, Occur.SHOULD));
    return mentions.build();
  }

  private static Stream<String> written(Query.Citation citation) {
    Stream<String> plain = Stream.of(citation.written() + " " + citation.signs());
    return citation
        .ofTheAct()
        .map(number ->
            Stream.concat(plain, WAYS_TO_CITE_THE_ACT.stream().map(it -> it.formatted(number))))
        .orElse(plain);
  }

  /** Passages of a document cited, or of its paragraph where one is named. */
  org.apache.lucene.search.Query cited(Query.Citation citation) {
    if (ofPart(citation)) {
      return part(citation);
    }
    if (citation.labels().isEmpty()) {
      return wholeDocument(citation);
    }
    String path = PassageDocuments.path(citation.labels());
    return new BooleanQuery.Builder()
        .add(wholeDocument(citation), Occur.MUST)
        .add(KeywordField.newExactQuery(Fields.LABELS, path), Occur.MUST)
        .build();
  }

  static boolean ofPart(Query.Citation citation) {
    return citation.citation().contains(" part ");
  }

  private static org.apache.lucene.search.Query part(Query.Citation citation) {
    return KeywordField.newExactQuery(Fields.PART, PassageDocuments.key(citation.citation()));
  }

  /** The words side by side; one word may be several for the analyzer, such as and/or. */
  private org.apache.lucene.search.Query inOrder(String field, String text) {
    List<Analyzers.Asked> words = analyzers.asked(field, text);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("No word: " + text);
    }
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst().word()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    words.forEach(word -> phrase.add(new Term(field, word.word()), word.place()));
    return phrase.build();
  }
}
