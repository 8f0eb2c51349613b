package lexdelta.indexer.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lexdelta.indexer.index.Vocabulary.Kind;
import lexdelta.indexer.query.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Reads queries as conditions on a single text, as {@link ConnectorTranslator} reads them as queries
 * of an index: the same things are true of the same texts.
 */
final class ConditionReader {
  /** Where something is looked for. */
  private record Scope(Stream stream, Optional<Query.Part> part) {
    /** Whether every match counts. */
    boolean everywhere() {
      return stream == Stream.WHOLE && part.isEmpty();
    }
  }

  private static final Scope WHOLE = new Scope(Stream.WHOLE, Optional.empty());

  private final Vocabulary vocabulary;
  private final Analyzers analyzers;

  ConditionReader(Vocabulary vocabulary, Analyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
  }

  Condition read(Query query) {
    return in(WHOLE, query);
  }

  private Condition in(Scope scope, Query query) {
    return switch (query) {
      case Query.Words words -> all(words.words(), word -> placed(scope, new Query.Word(word), 1));
      case Query.Placed placed -> placed(scope, placed, 1);
      case Query.And and -> all(and.all(), one -> in(scope, one));
      case Query.Or or -> any(or.any(), one -> in(scope, one));
      case Query.ButNot not ->
          new Condition.ButNot(in(scope, not.wanted()), in(scope, not.unwanted()));
      case Query.AtLeast atLeast -> placed(scope, atLeast.what(), atLeast.times());
      case Query.Within within ->
          in(new Scope(scope.stream(), Optional.of(within.part())), within.what());
      case Query.Changed changed ->
          in(new Scope(Stream.of(changed.side()), Optional.empty()), changed.what());
      case Query.Filed filed -> filed(FiledTokens.asked(filed, analyzers));
      case Query.Dated dated -> new Condition.Dated(dated.date(), dated.days());
      case Query.Citation citation -> filed(FiledTokens.cited(citation.citation()));
    };
  }

  private Condition filed(List<List<String>> tokens) {
    return any(
        tokens,
        all ->
            all(
                all,
                token -> new Condition.Filed(vocabulary.add(Kind.FILED, new BytesRef(token)))));
  }

  /** All of several; of none nothing is true, as in an index. */
  private static <T> Condition all(List<T> parts, Function<T, Condition> read) {
    return switch (parts.size()) {
      case 0 -> new Condition.Any(List.of());
      case 1 -> read.apply(parts.getFirst());
      default -> new Condition.All(parts.stream().map(read).toList());
    };
  }

  private static <T> Condition any(List<T> parts, Function<T, Condition> read) {
    return parts.size() == 1
        ? read.apply(parts.getFirst())
        : new Condition.Any(parts.stream().map(read).toList());
  }

  private Condition placed(Scope scope, Query.Placed placed, int times) {
    AskedPattern asked = AskedPattern.of(placed, scope.stream(), analyzers);
    AskedLeaf first = asked.leaves().getFirst();
    boolean found = asked.plain() && scope.everywhere() && times == 1;
    if (found && first.slots().size() == 1) {
      Slot word = first.slots().getFirst();
      return new Condition.Word(field(word), number(word));
    }
    return new Condition.Placed(
        scope.stream(),
        found && !first.slots().isEmpty()
            ? field(first.slots().getFirst())
            : scope.stream().written(),
        asked.pattern(),
        asked.leaves().stream().map(this::leaf).toList(),
        scope.part(),
        times);
  }

  private Condition.Leaf leaf(AskedLeaf leaf) {
    return new Condition.Leaf(
        leaf.slots().stream().mapToInt(this::number).toArray(),
        leaf.slots().stream().mapToInt(Slot::place).toArray(),
        Math.max(1, leaf.width()));
  }

  private int number(Slot slot) {
    return switch (slot) {
      case Slot.One one ->
          vocabulary.add(
              Analyzers.stems(one.term().field()) ? Kind.STEM : Kind.WRITTEN, one.term().bytes());
      case Slot.Some some -> vocabulary.addOpen(some.letters(), some.open());
    };
  }

  private static String field(Slot slot) {
    return switch (slot) {
      case Slot.One one -> one.term().field();
      case Slot.Some some -> some.field();
    };
  }
}
