package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.connector.Pieces;
import lexdelta.indexer.connector.Places;
import lexdelta.indexer.query.Days;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.Reach;
import org.jspecify.annotations.Nullable;

/**
 * One text in memory, as the index would hold it, with everything in it that queries of a {@link
 * Vocabulary} ask for, and where it stands. Made by {@link UnderHeadings}; what a vocabulary learns
 * later, it does not know of. For one thread.
 */
public final class SingleText {
  private static final int[] NOWHERE = {};

  private final Reading reading;
  private final LocalDate today;
  private final Query.Side side;
  private final int titles;
  private final List<WholeText.Paragraph> paragraphs;
  private final List<TouchedText> texts;
  private final NumberedPlaces numbers;
  private final Sketch.Reader sketches = new Sketch.Reader(this);
  private @Nullable Pieces pieces;
  private @Nullable BitSet touched;

  /**
   * A text.
   *
   * @param size how many numbers there are
   * @param titles how many of the paragraphs are headings
   * @param texts the other paragraphs
   */
  SingleText(
      int size,
      UnderHeadings.About about,
      Query.Side side,
      int titles,
      List<Vocabulary.Read> paragraphs,
      List<TouchedText> texts) {
    this.reading = about.reading();
    this.today = about.today();
    this.side = side;
    this.titles = titles;
    this.paragraphs = paragraphs.stream().map(Vocabulary.Read::paragraph).toList();
    this.texts = texts;
    this.numbers = new NumberedPlaces(size);
    for (int filed : about.filed()) {
      numbers.add(filed, 0);
    }
    int first = 0;
    for (Vocabulary.Read paragraph : paragraphs) {
      add(paragraph, first);
      first += paragraph.paragraph().places();
    }
  }

  private void add(Vocabulary.Read paragraph, int first) {
    int place = first - 1;
    List<CutText.Word> words = paragraph.paragraph().words().words();
    for (int i = 0; i < words.size(); i++) {
      place += words.get(i).increment();
      for (int number : paragraph.numbers().get(i)) {
        numbers.add(number, place);
      }
    }
  }

  /** Whether something that is asked for by this number stands in it, or it is filed under it. */
  public boolean has(int number) {
    return numbers.has(number);
  }

  /** All numbers that it has, each once. */
  public int[] numbers() {
    return numbers.all();
  }

  /** How many of its paragraphs, from the first on, are headings. */
  public int titles() {
    return titles;
  }

  /** The places of a number, ascending. */
  int[] places(int number) {
    return numbers.of(number);
  }

  /** Whether it is, or stands for, one of the running texts of a version. */
  boolean holds(Stream stream) {
    return stream == Stream.WHOLE || stream == Stream.of(side);
  }

  boolean isDated(Query.Date date, Days days) {
    return switch (date) {
      case EFFECTIVE -> in(days, reading.effectiveOn());
      case PUBLISHED -> reading.publishedOn().filter(day -> in(days, day)).isPresent();
      case OBSERVED -> in(days, today);
    };
  }

  private boolean in(Days days, LocalDate day) {
    Days.Between between = days.seenOn(today);
    return between.from().filter(day::isBefore).isEmpty()
        && between.to().filter(day::isAfter).isEmpty();
  }

  /** Whether of two numbers somewhere both stand no more places apart. */
  boolean within(int one, int other, int reach) {
    return numbers.within(one, other, reach);
  }

  /** Whether of two numbers somewhere both stand in one piece. */
  boolean together(int one, int other, Reach.Piece piece) {
    int[] some = places(one);
    int[] others = places(other);
    return some.length <= others.length
        ? together(some, others, piece)
        : together(others, some, piece);
  }

  private boolean together(int[] some, int[] others, Reach.Piece piece) {
    for (int place : some) {
      int found = Arrays.binarySearch(others, pieces().start(piece, place));
      int next = found >= 0 ? found : -found - 1;
      if (next < others.length && others[next] <= pieces().end(piece, place)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a query's sketch says of it.
   *
   * @return {@link Sketch#NO}, {@link Sketch#PERHAPS} or {@link Sketch#YES}
   */
  int verdict(int[] sketch) {
    return sketches.verdict(sketch);
  }

  /** Where the leaves of a pattern stand. */
  PlacedText placed(Condition.Placed pattern) {
    List<Places> leaves = new ArrayList<>(pattern.leaves().size());
    for (Condition.Leaf leaf : pattern.leaves()) {
      leaves.add(places(leaf));
    }
    return PlacedText.of(
        leaves,
        pieces(),
        pattern.part(),
        pattern.stream() == Stream.WHOLE ? Optional.empty() : Optional.of(touched()));
  }

  private Places places(Condition.Leaf leaf) {
    int[] starts = leaf.numbers().length == 0 ? NOWHERE : starts(leaf, 0);
    for (int i = 1; i < leaf.numbers().length && starts.length > 0; i++) {
      starts = LeafPlaces.common(starts, starts(leaf, i));
    }
    return new Places(starts, leaf.width());
  }

  /** Places of the first word of a leaf, by those of one of its words. */
  private int[] starts(Condition.Leaf leaf, int word) {
    int[] places = places(leaf.numbers()[word]);
    int behind = leaf.behind()[word];
    if (behind == 0) {
      return places;
    }
    int[] starts = new int[places.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = places[i] - behind;
    }
    return starts;
  }

  private Pieces pieces() {
    Pieces known = pieces;
    if (known == null) {
      known = WholeText.pieces(titles, paragraphs);
      pieces = known;
    }
    return known;
  }

  private BitSet touched() {
    BitSet known = touched;
    if (known == null) {
      known = WholeText.touched(titles, paragraphs, texts);
      touched = known;
    }
    return known;
  }

  /** What stands from one place to another, both included. */
  Optional<FoundWords> at(int first, int last) {
    return FoundWords.at(paragraphs, first, last);
  }
}
