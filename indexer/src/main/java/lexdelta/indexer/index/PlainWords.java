package lexdelta.indexer.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lexdelta.indexer.meaning.Meaning;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Which plain words are a question in a sentence, and how it is answered. A few words are what a
 * passage must have; a sentence is more than any passage has word for word, so its answers are
 * ranked by {@link QuestionSearch} instead. Safe for use by many threads.
 */
final class PlainWords {
  private final Analyzers analyzers;
  private @Nullable QuestionReader reader;
  private final Meanings meanings;

  PlainWords(Analyzers analyzers, Meaning meaning) {
    this.analyzers = analyzers;
    this.meanings = new Meanings(meaning);
  }

  /** Made for the first question: the dictionary of stems takes its time to be read. */
  private synchronized QuestionReader reader() {
    if (reader == null) {
      reader = new QuestionReader(analyzers);
    }
    return reader;
  }

  Meanings meanings() {
    return meanings;
  }

  /**
   * The best answers to a question, and what is to be said of them.
   *
   * @param filter what they must satisfy
   */
  Ranked ranked(
      ParsedQuery query,
      Query.Words words,
      IndexSearcher searcher,
      org.apache.lucene.search.Query filter)
      throws IOException {
    Question question = reader().read(words, searcher);
    Optional<Meanings.OfPassages> likeness = meanings.of(query.text(), searcher);
    List<ScoreDoc> best = new QuestionSearch(searcher, question, likeness).answers(filter);
    return new Ranked(Answers.of(best), note(best));
  }

  /** Answers, and a note on them; empty when there are none. */
  record Ranked(Answers answers, String note) {}

  private String note(List<ScoreDoc> best) {
    if (best.isEmpty()) {
      return "";
    }
    String missing = meanings.meaning().missing();
    return missing.isEmpty()
        ? "The best answers come first, by their words and their meaning; not each has all the words."
        : "The best answers come first, by their words alone, for %s; not each has all the words."
            .formatted(missing);
  }

  /** What to mark in the answers to a question. */
  org.apache.lucene.search.Query marked(Query.Words words, IndexSearcher searcher)
      throws IOException {
    return reader().read(words, searcher).marked();
  }
}
