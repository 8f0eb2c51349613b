package lexdelta.indexer.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says in words how a query was understood. One sentence, for the page. */
final class Interpretation {
  private Interpretation() {}

  static String of(Query query) {
    return switch (query) {
      case Query.Words words when words.words().size() == 1 ->
          "Passages with the word " + quoted(words.words().getFirst()) + ".";
      case Query.Words words when words.sentence() ->
          "A question: the passages that answer it best, by its words and by what they mean.";
      case Query.Words words ->
          "Passages with the words "
              + list(words.words(), Interpretation::quoted, "and")
              + ": those with all of them first, then those with most of them.";
      case Query.Citation citation -> citation(citation);
      default -> "Documents with " + inWords(query) + ".";
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
      case Query.Words words -> list(words.words(), Interpretation::quoted, "and");
      case Query.Word word -> "the word " + quoted(word.word());
      case Query.Exact exact -> "exactly " + quoted(exact.word());
      case Query.Phrase phrase when phrase.words().size() == 1 ->
          "exactly " + quoted(phrase.words().getFirst());
      case Query.Phrase phrase -> "the phrase " + quoted(String.join(" ", phrase.words()));
      case Query.Root root -> "a word beginning with " + quoted(root.start()) + open(root.start());
      case Query.Letters letters ->
          "a word like " + quoted(letters.pattern()) + open(letters.pattern());
      case Query.And and -> list(and.all(), Interpretation::bracketed, "and");
      case Query.Or or -> list(or.any(), Interpretation::bracketed, "or");
      case Query.Any any -> list(any.any(), Interpretation::bracketed, "or");
      case Query.ButNot butNot ->
          bracketed(butNot.wanted()) + ", but not " + bracketed(butNot.unwanted());
      case Query.Near near -> near(near);
      case Query.NotNear notNear -> notNear(notNear);
      case Query.AtLeast atLeast ->
          "%s at least %s"
              .formatted(
                  bracketed(atLeast.what()),
                  atLeast.times() == 1 ? "once" : "%,d times".formatted(atLeast.times()));
      case Query.Within within ->
          bracketed(within.what())
              + (within.part() == Query.Part.TITLE ? " in the title" : " in the text");
      case Query.Filed filed -> filed(filed);
      case Query.Dated dated -> dated(dated);
      case Query.Changed changed ->
          bracketed(changed.what())
              + (changed.side() == Query.Side.ADDED
                  ? " in what was added"
                  : " in what was removed");
      case Query.Citation citation -> "the citation " + citation.citation() + citation.signs();
    };
  }

  private static String open(String letters) {
    return letters.indexOf('*') < 0 ? "" : " (one letter for each “*”)";
  }

  private static String near(Query.Near near) {
    String first = bracketed(near.first());
    String second = bracketed(near.second());
    return switch (near.reach()) {
      case Reach.Words words when near.ordered() ->
          "%s at most %s before %s".formatted(first, count(words), second);
      case Reach.Words words -> "%s within %s of %s".formatted(first, count(words), second);
      case Reach.Piece piece ->
          "%s %s %s in the same %s"
              .formatted(first, near.ordered() ? "before" : "and", second, name(piece));
    };
  }

  private static String notNear(Query.NotNear not) {
    String wanted = bracketed(not.wanted());
    String unwanted = bracketed(not.unwanted());
    return switch (not.reach()) {
      case Reach.Words words ->
          "%s without %s within %s%s"
              .formatted(wanted, unwanted, count(words), not.ordered() ? " behind it" : " of it");
      case Reach.Piece piece ->
          "%s without %s%s in the same %s"
              .formatted(wanted, unwanted, not.ordered() ? " behind it" : "", name(piece));
    };
  }

  private static String count(Reach.Words words) {
    return words.count() == 1 ? "1 word" : words.count() + " words";
  }

  private static String name(Reach.Piece piece) {
    return switch (piece) {
      case SENTENCE -> "sentence";
      case PARAGRAPH -> "paragraph";
      case SECTION -> "section";
    };
  }

  private static String filed(Query.Filed filed) {
    String value = quoted(filed.value());
    return switch (filed.under()) {
      case CITATION -> "the citation " + value;
      case AGENCY -> "the agency " + value;
      case SOURCE -> "the source " + value;
      case TOPIC -> "the topic " + value;
      case FORM -> "the form " + value;
      case RIN -> "the RIN " + value;
      case DOCKET -> "the docket " + value;
    };
  }

  private static String dated(Query.Dated dated) {
    String date =
        switch (dated.date()) {
          case EFFECTIVE -> "an effective date";
          case PUBLISHED -> "a day of publication";
          case OBSERVED -> "a day on which we saw them";
        };
    return switch (dated.days()) {
      case Days.Last last -> date + " in the last " + last.words();
      case Days.Between days -> date + " " + between(days);
    };
  }

  private static String between(Days.Between days) {
    Optional<LocalDate> from = days.from();
    Optional<LocalDate> to = days.to();
    if (from.isPresent() && to.isPresent()) {
      return from.equals(to) ? "of " + from.get() : "from %s to %s".formatted(from.get(), to.get());
    }
    return from.map(day -> "from " + day + " on").orElseGet(() -> "until " + to.orElseThrow());
  }

  private static String bracketed(Query query) {
    return switch (query) {
      case Query.And _,
          Query.Or _,
          Query.Any _,
          Query.ButNot _,
          Query.Near _,
          Query.NotNear _,
          Query.AtLeast _,
          Query.Within _,
          Query.Changed _ ->
          "(" + inWords(query) + ")";
      case Query.Words _,
          Query.Word _,
          Query.Exact _,
          Query.Phrase _,
          Query.Root _,
          Query.Letters _,
          Query.Filed _,
          Query.Dated _,
          Query.Citation _ ->
          inWords(query);
    };
  }

  private static <T> String list(List<T> items, Function<T, String> shown, String conjunction) {
    List<String> words = items.stream().map(shown).toList();
    int last = words.size() - 1;
    if (last == 0) {
      return words.getFirst();
    }
    String comma = last > 1 ? ", " : " ";
    return String.join(", ", words.subList(0, last)) + comma + conjunction + " " + words.get(last);
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }
}
