package lexdelta.indexer.index;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.Query.Placed;
import lexdelta.indexer.query.Reach;

/**
 * Makes trees of everything the language can say of words.
 *
 * @param words asked for, lower case, letters only
 */
record RandomTrees(Random random, List<String> words) {

  /** A tree that is true or not of a document. */
  Query tree(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 10)) {
      case 0, 1, 2, 3 -> placed(depth, Reach.Piece.SECTION);
      case 4, 5 -> new Query.And(List.of(tree(depth - 1), tree(depth - 1)));
      case 6 -> new Query.Or(List.of(tree(depth - 1), tree(depth - 1)));
      case 7 -> new Query.ButNot(tree(depth - 1), tree(depth - 1));
      case 8 ->
          new Query.AtLeast(
              random.nextInt(1, 4), placed(Math.min(1, depth), Reach.Piece.PARAGRAPH));
      default ->
          new Query.Within(
              random.nextBoolean() ? Query.Part.TITLE : Query.Part.TEXT,
              placed(depth, Reach.Piece.SECTION));
    };
  }

  /** One with places in the text, nothing in it further apart than a reach. */
  private Placed placed(int depth, Reach loosest) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(6)) {
      case 0, 1 -> leaf();
      case 2 -> new Query.Any(List.of(placed(depth - 1, loosest), placed(depth - 1, loosest)));
      case 3 -> {
        Reach reach = reach(loosest);
        yield new Query.NotNear(
            reach, random.nextBoolean(), placed(depth - 1, reach), placed(depth - 1, reach));
      }
      default -> {
        Reach reach = reach(loosest);
        yield new Query.Near(
            reach, random.nextBoolean(), placed(depth - 1, reach), placed(depth - 1, reach));
      }
    };
  }

  private Reach reach(Reach loosest) {
    List<Reach> all =
        List.of(
            new Reach.Words(1),
            new Reach.Words(2),
            new Reach.Words(random.nextInt(1, 12)),
            Reach.Piece.SENTENCE,
            Reach.Piece.PARAGRAPH,
            Reach.Piece.SECTION);
    List<Reach> tight =
        all.stream()
            .filter(it -> it.looseness() <= Math.max(loosest.looseness(), Reach.MOST_WORDS))
            .toList();
    return tight.get(random.nextInt(tight.size()));
  }

  private Placed leaf() {
    String word = word();
    return switch (random.nextInt(9)) {
      case 0 -> new Query.Exact(word);
      case 1 -> new Query.Root(word.substring(0, Math.min(3, word.length())));
      case 2 -> new Query.Letters(open(word));
      case 3 ->
          new Query.Phrase(
              IntStream.range(0, random.nextInt(1, 4)).mapToObj(_ -> phraseWord()).toList());
      default -> new Query.Word(word);
    };
  }

  private String phraseWord() {
    String word = word();
    return switch (random.nextInt(8)) {
      case 0 -> open(word);
      case 1 -> word.substring(0, Math.min(3, word.length())) + "!";
      default -> word;
    };
  }

  private String open(String word) {
    int letter = random.nextInt(word.length());
    return word.substring(0, letter) + "*" + word.substring(letter + 1);
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }
}
