package lexdelta.indexer.index;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lexdelta.indexer.query.Days;
import lexdelta.indexer.query.Query;

/**
 * Makes trees of everything the language can say, of words and of whole documents.
 *
 * @param words asked for, lower case, letters only
 * @param day around which days are asked for
 */
record WideTrees(Random random, List<String> words, LocalDate day) {
  private static final List<Query> FILED =
      List.of(
          new Query.Filed(Query.Filing.CITATION, "8 CFR 1.2"),
          new Query.Filed(Query.Filing.CITATION, "8 CFR part 1"),
          new Query.Filed(Query.Filing.CITATION, "8 CFR"),
          new Query.Filed(Query.Filing.CITATION, "12 USCIS-PM"),
          new Query.Filed(Query.Filing.SOURCE, "sample-o"),
          new Query.Filed(Query.Filing.SOURCE, "Sample"),
          new Query.Filed(Query.Filing.SOURCE, "other"),
          new Query.Filed(Query.Filing.AGENCY, "homeland department"),
          new Query.Filed(Query.Filing.AGENCY, "state"),
          new Query.Filed(Query.Filing.AGENCY, "§"),
          new Query.Filed(Query.Filing.FORM, "form i-129"),
          new Query.Filed(Query.Filing.FORM, "I-9"),
          new Query.Filed(Query.Filing.RIN, "1615-ac68"),
          new Query.Filed(Query.Filing.DOCKET, "USCIS-2021-0010"),
          new Query.Filed(Query.Filing.TOPIC, "asylum"),
          new Query.Citation("8 CFR 1.1", List.of("a")),
          new Query.Citation("8 CFR part 1", List.of()));

  Query tree(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 12)) {
      case 0 -> FILED.get(random.nextInt(FILED.size()));
      case 1 -> dated();
      case 2 -> new Query.Words(List.of(word(), word()));
      case 3, 4 -> new Query.Changed(side(), trees().tree(1));
      case 5 -> trees().tree(depth);
      case 6, 7 -> new Query.And(List.of(tree(depth - 1), tree(depth - 1)));
      case 8 -> new Query.Or(List.of(tree(depth - 1), tree(depth - 1), tree(depth - 1)));
      case 9 -> new Query.ButNot(tree(depth - 1), tree(depth - 1));
      default -> trees().tree(depth);
    };
  }

  private RandomTrees trees() {
    return new RandomTrees(random, words);
  }

  private Query.Side side() {
    return random.nextBoolean() ? Query.Side.ADDED : Query.Side.REMOVED;
  }

  private Query dated() {
    Query.Date date = Query.Date.values()[random.nextInt(Query.Date.values().length)];
    LocalDate from = day.plusDays(random.nextInt(-5, 5));
    Days days =
        switch (random.nextInt(3)) {
          case 0 -> new Days.Last(Period.ofDays(random.nextInt(1, 5)), "some days");
          case 1 -> new Days.Between(Optional.of(from), Optional.of(from.plusDays(2)));
          default -> new Days.Between(Optional.empty(), Optional.of(from));
        };
    return new Query.Dated(date, days);
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }
}
