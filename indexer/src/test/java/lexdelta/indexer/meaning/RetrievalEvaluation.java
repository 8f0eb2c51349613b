package lexdelta.indexer.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.indexer.index.LuceneIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.index.Unread;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;

/**
 * Measures how well questions are answered, through the very search that the service uses: {@code
 * RetrievalEvaluation DOCUMENTS QUESTIONS [--keywords | --vectors FOLDER]}, see {@link
 * QuestionedDocuments} for the two. Vectors that lie in the folder are not computed again.
 */
final class RetrievalEvaluation {
  private RetrievalEvaluation() {}

  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    Path work = Files.createTempDirectory("retrieval");
    int folder = given.indexOf("--vectors") + 1;
    Path vectors = folder > 0 ? Path.of(given.get(folder)) : work.resolve("vectors");
    Optional<ReadAhead> model =
        given.contains("--keywords") ? Optional.empty() : Optional.of(new ReadAhead());
    try (Meaning meaning = meaning(vectors, model)) {
      RetrievalQuality[] quality =
          measure(
              Path.of(given.get(0)), Path.of(given.get(1)), work.resolve("index"), meaning, model);
      System.out.println("all   " + quality[0]);
      System.out.println("even  " + quality[1]);
      System.out.println("odd   " + quality[2]);
    }
  }

  /** By a model, or by words alone. */
  static Meaning meaning(Path folder, Optional<ReadAhead> model) {
    return model.isPresent()
        ? Meaning.with(folder, () -> model.map(it -> it))
        : Meaning.none("meaning is switched off");
  }

  /** Of all questions, of those at even places, of those at odd ones. */
  static RetrievalQuality[] measure(
      Path documents, Path questions, Path folder, Meaning meaning, Optional<ReadAhead> model)
      throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder, meaning)) {
      QuestionedDocuments questioned = new QuestionedDocuments(documents);
      fill(index, questioned.documents());
      if (model.isPresent()) {
        read(index, meaning, model.get());
      }
      List<RetrievalQuality> all = new ArrayList<>();
      for (QuestionedDocuments.Question question : questioned.questions(questions)) {
        all.add(RetrievalQuality.of(answers(index, question.text()), question.right()));
      }
      return new RetrievalQuality[] {
        RetrievalQuality.mean(all), half(all, 0), half(all, 1),
      };
    }
  }

  private static RetrievalQuality half(List<RetrievalQuality> all, int first) {
    List<RetrievalQuality> half = new ArrayList<>();
    for (int i = first; i < all.size(); i += 2) {
      half.add(all.get(i));
    }
    return RetrievalQuality.mean(half);
  }

  static void fill(LuceneIndex index, List<Version> versions) {
    Map<VersionId, Reading> texts = new HashMap<>();
    versions.forEach(version -> texts.put(version.id(), version.reading().orElseThrow()));
    for (Version version : versions) {
      index.rewrite(version.document(), List.of(Milestone.of(version)), texts::get);
    }
    index.commit(versions.size());
  }

  /** Has everything read, on all processors. */
  static void read(LuceneIndex index, Meaning meaning, ReadAhead model) {
    int read = 1;
    while (read > 0) {
      Unread unread = index.unread(500);
      model.texts(unread.texts().values());
      read = meaning.read(unread.texts(), () -> false);
    }
  }

  private static List<String> answers(LuceneIndex index, String question) {
    SearchRequest request =
        new SearchRequest(parse(question), QuestionedDocuments.DAY, 0, RetrievalQuality.TEN);
    return index.search(request).hits().stream().map(hit -> hit.document().value()).toList();
  }

  private static ParsedQuery parse(String question) {
    try {
      ParsedQuery query = QueryLanguage.parse(question);
      if (!(query.query() instanceof Query.Words)) {
        System.err.println("Not read as a question: " + question);
      }
      return query;
    } catch (QuerySyntaxException e) {
      throw new IllegalArgumentException(question, e);
    }
  }
}
