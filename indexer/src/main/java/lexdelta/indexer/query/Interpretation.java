package lexdelta.indexer.query;

import java.util.List;

/** Says in words how a query was understood. One sentence, for the page. */
final class Interpretation {
  private Interpretation() {}

  static String of(Query query) {
    return switch (query) {
      case Query.Words words when words.words().size() == 1 ->
          "Passages with the word " + quoted(words.words().getFirst()) + ".";
      case Query.Words words ->
          "Passages with the words "
              + list(words.words().stream().map(Interpretation::quoted).toList(), "and")
              + ": those with all of them first, then those with most of them.";
      case Query.Citation citation -> citation(citation);
      case Query.Word _, Query.Phrase _, Query.Root _, Query.And _, Query.Or _, Query.ButNot _ ->
          "Passages with " + inWords(query) + ".";
    };
  }

  private static String citation(Query.Citation citation) {
    if (citation.citation().contains(" part ")) {
      return "The citation " + citation.citation() + ": all its sections.";
    }
    return "The citation "
        + citation.citation()
        + citation.signs()
        + citation.ofTheAct().map(number -> ", which is INA " + number).orElse("")
        + ".";
  }

  private static String inWords(Query query) {
    return switch (query) {
      case Query.Words words ->
          list(words.words().stream().map(Interpretation::quoted).toList(), "and");
      case Query.Word word -> "the word " + quoted(word.word());
      case Query.Phrase phrase when phrase.words().size() == 1 ->
          "exactly " + quoted(phrase.words().getFirst());
      case Query.Phrase phrase -> "the phrase " + quoted(String.join(" ", phrase.words()));
      case Query.Root root -> "a word beginning with " + quoted(root.start());
      case Query.And and -> list(and.all().stream().map(Interpretation::bracketed).toList(), "and");
      case Query.Or or -> list(or.any().stream().map(Interpretation::bracketed).toList(), "or");
      case Query.ButNot butNot ->
          bracketed(butNot.wanted()) + ", but not " + bracketed(butNot.unwanted());
      case Query.Citation citation -> "the citation " + citation.citation();
    };
  }

  private static String bracketed(Query query) {
    return switch (query) {
      case Query.And _, Query.Or _, Query.ButNot _ -> "(" + inWords(query) + ")";
      case Query.Words _, Query.Word _, Query.Phrase _, Query.Root _, Query.Citation _ ->
          inWords(query);
    };
  }

  private static String list(List<String> items, String conjunction) {
    int last = items.size() - 1;
    if (last == 0) {
      return items.getFirst();
    }
    String comma = last > 1 ? ", " : " ";
    return String.join(", ", items.subList(0, last)) + comma + conjunction + " " + items.get(last);
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }
}
