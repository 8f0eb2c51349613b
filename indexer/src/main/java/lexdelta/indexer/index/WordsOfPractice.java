package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What practitioners say, and what the law says for it: one who asks for a work permit is answered by
 * a text on employment authorization. A list made by hand, of words that are in everybody's mouth.
 * Immutable.
 */
final class WordsOfPractice {
  private static final List<List<String>> SAID_AND_WRITTEN =
      List.of(
          List.of("work permit", "employment authorization"),
          List.of("EAD", "employment authorization document"),
          List.of("OPT", "optional practical training"),
          List.of("CPT", "curricular practical training"),
          List.of("green card", "permanent resident"),
          List.of("LPR", "lawful permanent resident"),
          List.of("AOS", "adjustment of status"),
          List.of("RFE", "request for evidence"),
          List.of("NOID", "notice of intent to deny"),
          List.of("NOIR", "notice of intent to revoke"),
          List.of("NTA", "notice to appear"),
          List.of("TPS", "temporary protected status"),
          List.of("VAWA", "battered spouse"),
          List.of("CSPA", "child age"),
          List.of("age out", "age twenty-one"),
          List.of("PERM", "labor certification"),
          List.of("LCA", "labor condition application"),
          List.of("AAO", "Administrative Appeals Office"),
          List.of("BIA", "Board of Immigration Appeals"),
          List.of("GMC", "good moral character"),
          List.of("wife", "spouse"),
          List.of("husband", "spouse"),
          List.of("tourist", "visitor for pleasure"),
          List.of("deport", "remove"),
          List.of("deportation", "removal"),
          List.of("soldier", "member of the armed forces"),
          List.of("losing the job", "cessation of employment"),
          List.of("loses the job", "cessation of employment"),
          List.of("laid off", "cessation of employment"),
          List.of("marijuana", "marihuana"));

  private record Pair(List<String> said, List<Analyzers.Asked> written) {}

  private final List<Pair> pairs;

  WordsOfPractice(Analyzers analyzers) {
    this.pairs =
        SAID_AND_WRITTEN.stream()
            .map(it -> new Pair(stems(analyzers, it.getFirst()), asked(analyzers, it.getLast())))
            .toList();
  }

  private static List<Analyzers.Asked> asked(Analyzers analyzers, String words) {
    return analyzers.asked(Fields.TEXT, words);
  }

  private static List<String> stems(Analyzers analyzers, String words) {
    return asked(analyzers, words).stream().map(Analyzers.Asked::word).toList();
  }

  /** What the law says for words of a question, each a few words in order. */
  List<List<Analyzers.Asked>> written(List<Analyzers.Asked> question) {
    List<String> stems = question.stream().map(Analyzers.Asked::word).toList();
    List<List<Analyzers.Asked>> written = new ArrayList<>();
    for (Pair pair : pairs) {
      if (Collections.indexOfSubList(stems, pair.said()) >= 0
          && !written.contains(pair.written())) {
        written.add(pair.written());
      }
    }
    return written;
  }
}
