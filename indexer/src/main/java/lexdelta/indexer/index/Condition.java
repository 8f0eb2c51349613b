package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.indexer.connector.Match.Span;
import lexdelta.indexer.connector.Pattern;
import lexdelta.indexer.query.Days;
import lexdelta.indexer.query.Query;

/** What must be true of a text, by the numbers of a {@link Vocabulary}. */
sealed interface Condition {

  /** All of several; one at least. */
  record All(List<Condition> all) implements Condition {
    public All {
      all = List.copyOf(all);
    }

    @Override
    public boolean isTrueOf(SingleText text) {
      for (Condition one : all) {
        if (!one.isTrueOf(text)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void mark(SingleText text, Marks marks) {
      all.forEach(one -> one.mark(text, marks));
    }
  }

  /** One of several, or of none. */
  record Any(List<Condition> any) implements Condition {
    public Any {
      any = List.copyOf(any);
    }

    @Override
    public boolean isTrueOf(SingleText text) {
      for (Condition one : any) {
        if (one.isTrueOf(text)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void mark(SingleText text, Marks marks) {
      for (Condition one : any) {
        if (one.isTrueOf(text)) {
          one.mark(text, marks);
        }
      }
    }
  }

  /** The one, but not the other. */
  record ButNot(Condition wanted, Condition unwanted) implements Condition {
    @Override
    public boolean isTrueOf(SingleText text) {
      return wanted.isTrueOf(text) && !unwanted.isTrueOf(text);
    }

    @Override
    public void mark(SingleText text, Marks marks) {
      wanted.mark(text, marks);
    }
  }

  /** Filed under something. */
  record Filed(int number) implements Condition {
    @Override
    public boolean isTrueOf(SingleText text) {
      return text.has(number);
    }
  }

  /** A day in a stretch of days. */
  record Dated(Query.Date date, Days days) implements Condition {
    @Override
    public boolean isTrueOf(SingleText text) {
      return text.isDated(date, days);
    }
  }

  /**
   * A word somewhere in the text.
   *
   * @param field in which an index has it
   */
  record Word(String field, int number) implements Condition {
    @Override
    public boolean isTrueOf(SingleText text) {
      return text.has(number);
    }

    @Override
    public void mark(SingleText text, Marks marks) {
      for (int place : text.places(number)) {
        marks.add(field, place, place);
      }
    }
  }

  /**
   * A pattern of words.
   *
   * @param field in which an index says where they stand
   * @param leaves of the pattern, by their numbers
   * @param part in which it must match; empty for the whole text
   * @param times how often at least
   */
  record Placed(
      Stream stream,
      String field,
      Pattern pattern,
      List<Leaf> leaves,
      Optional<Query.Part> part,
      int times)
      implements Condition {
    public Placed {
      leaves = List.copyOf(leaves);
    }

    @Override
    public boolean isTrueOf(SingleText text) {
      return text.holds(stream) && text.placed(this).matches(pattern, times);
    }

    @Override
    public void mark(SingleText text, Marks marks) {
      for (Span span : text.placed(this).spans(pattern)) {
        marks.add(field, span.first(), span.last());
      }
    }
  }

  /**
   * A word or a phrase of a pattern. None of its words is known where it can match nothing.
   *
   * @param numbers of its words
   * @param behind how many places each of them stands behind the first
   * @param width places that it takes
   */
  @SuppressWarnings("ArrayRecordComponent") // held by the hundred thousand, never compared
  record Leaf(int[] numbers, int[] behind, int width) {}

  /** The words that a text matched by. */
  final class Marks {
    private record Mark(String field, int first, int last) {}

    private final Set<Mark> marks = new HashSet<>();

    private void add(String field, int first, int last) {
      marks.add(new Mark(field, first, last));
    }

    /** From which place to which, field by field, in order. */
    List<int[]> inOrder() {
      List<Mark> ordered = new ArrayList<>(marks);
      ordered.sort(
          Comparator.comparing(Mark::field)
              .thenComparingInt(Mark::first)
              .thenComparingInt(Mark::last));
      return ordered.stream().map(mark -> new int[] {mark.first, mark.last}).toList();
    }
  }

  boolean isTrueOf(SingleText text);

  /** Tells the words by which it is true of a text, of which it is true. */
  default void mark(SingleText text, Marks marks) {}
}
