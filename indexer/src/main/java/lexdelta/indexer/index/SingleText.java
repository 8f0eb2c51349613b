package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.connector.Pieces;
import lexdelta.indexer.connector.Places;
import lexdelta.indexer.query.Days;
import lexdelta.indexer.query.Query;
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
  private @Nullable WordPlaces words;
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

  /** What is said of a query without looking at all of it. */
  public enum Verdict {
    NO,
    PERHAPS,
    YES
  }

  /**
   * What a query's sketch says of it.
   *
   * @param signs among which are those of {@link StoredQuery#sketch()}
   * @param from where these begin
   */
  public Verdict verdict(int[] signs, int from) {
    return switch (sketches.verdict(signs, from)) {
      case Sketch.NO -> Verdict.NO;
      case Sketch.YES -> Verdict.YES;
      default -> Verdict.PERHAPS;
    };
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
    int[] numbers = leaf.numbers();
    int[] starts = numbers.length == 0 ? NOWHERE : starts(numbers[0], leaf.behind()[0]);
    for (int i = 1; i < numbers.length && starts.length > 0; i++) {
      starts = LeafPlaces.common(starts, starts(numbers[i], leaf.behind()[i]));
    }
    return new Places(starts, leaf.width());
  }

  /** Places at which something may begin of which a word stands so many places behind the first. */
  int[] starts(int number, int behind) {
    int[] places = places(number);
    if (behind == 0) {
      return places;
    }
    int[] starts = new int[places.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = places[i] - behind;
    }
    return starts;
  }

  Pieces pieces() {
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
    WordPlaces known = words;
    if (known == null) {
      known = new WordPlaces(paragraphs);
      words = known;
    }
    return known.at(first, last);
  }
}
