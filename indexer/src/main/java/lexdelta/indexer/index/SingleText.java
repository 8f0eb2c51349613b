package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.connector.Pieces;
import lexdelta.indexer.connector.Places;
import lexdelta.indexer.index.Vocabulary.Kind;
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
  private @Nullable Pieces pieces;
  private @Nullable BitSet touched;

  /**
   * A text.
   *
   * @param titles how many of the paragraphs are headings
   * @param texts the other paragraphs
   */
  SingleText(
      Vocabulary vocabulary,
      UnderHeadings.About about,
      Query.Side side,
      int titles,
      List<WholeText.Paragraph> paragraphs,
      List<TouchedText> texts) {
    this.reading = about.reading();
    this.today = about.today();
    this.side = side;
    this.titles = titles;
    this.paragraphs = paragraphs;
    this.texts = texts;
    this.numbers = new NumberedPlaces(vocabulary.size());
    for (int filed : about.filed()) {
      numbers.add(filed, 0);
    }
    int first = 0;
    for (WholeText.Paragraph paragraph : paragraphs) {
      read(paragraph.words(), first, vocabulary);
      first += paragraph.places();
    }
  }

  private void read(CutText words, int first, Vocabulary vocabulary) {
    int[] at = {first - 1};
    for (CutText.Word word : words.words()) {
      at[0] += word.increment();
      add(vocabulary.find(Kind.STEM, word.stem()), at[0]);
      add(vocabulary.find(Kind.WRITTEN, word.written()), at[0]);
      vocabulary.openWords().each(word.written(), open -> numbers.add(open, at[0]));
    }
  }

  private void add(int number, int place) {
    if (number >= 0) {
      numbers.add(number, place);
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

  /** Where the leaves of a pattern stand. */
  PlacedText placed(Condition.Placed pattern) {
    return PlacedText.of(
        pattern.leaves().stream().map(this::places).toList(),
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
