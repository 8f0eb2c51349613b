package lexdelta.indexer.connector;

import java.nio.IntBuffer;
import lexdelta.indexer.query.Reach;

/**
 * Where the sentences, paragraphs and sections of a text begin, by places. Immutable.
 *
 * <p>The title of a document, and each heading above it, is a paragraph of its own before the text.
 */
public final class Pieces {
  /** Places between two paragraphs, more than any reach counts. */
  public static final int GAP = 300;

  private final int titles;
  private final IntBuffer paragraphs;
  private final IntBuffer sentences;
  private final IntBuffer sections;

  /**
   * Of a text.
   *
   * @param titles how many paragraphs are its title
   * @param paragraphs first places, ascending; likewise the others, each the beginning of a
   *     paragraph or, of a sentence, within one
   */
  public Pieces(int titles, int[] paragraphs, int[] sentences, int[] sections) {
    this(
        titles,
        IntBuffer.wrap(paragraphs.clone()),
        IntBuffer.wrap(sentences.clone()),
        IntBuffer.wrap(sections.clone()));
  }

  /** The same as they lie in memory, from position 0 on; they are not copied. */
  public Pieces(int titles, IntBuffer paragraphs, IntBuffer sentences, IntBuffer sections) {
    this.titles = titles;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
    this.sections = sections;
  }

  /** The first place of the piece that a place stands in. */
  public int start(Reach.Piece piece, int place) {
    IntBuffer starts = starts(piece);
    int index = index(starts, place);
    return index < 0 ? 0 : starts.get(index);
  }

  /** The last place of the piece that a place stands in; of the last piece there is no end. */
  public int end(Reach.Piece piece, int place) {
    IntBuffer starts = starts(piece);
    int next = index(starts, place) + 1;
    return next < starts.limit() ? starts.get(next) - 1 : Integer.MAX_VALUE - 1;
  }

  private IntBuffer starts(Reach.Piece piece) {
    return switch (piece) {
      case SENTENCE -> sentences;
      case PARAGRAPH -> paragraphs;
      case SECTION -> sections;
    };
  }

  /** The number of the last one that begins at a place or before it; -1 where none does. */
  private static int index(IntBuffer starts, int place) {
    int low = 0;
    int high = starts.limit();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle) <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The number of the paragraph that a place stands in, those of the title first. */
  public int paragraph(int place) {
    return Math.max(0, index(paragraphs, place));
  }

  /** The first place of a paragraph; behind all places where there is none of this number. */
  public int firstPlace(int paragraph) {
    return paragraph < paragraphs.limit() ? paragraphs.get(paragraph) : Integer.MAX_VALUE - 1;
  }

  /** How many paragraphs are the title. */
  public int titles() {
    return titles;
  }

  /** The first place behind the title. */
  public int text() {
    return firstPlace(titles);
  }

  /** First places, ascending; only to be read. */
  public IntBuffer paragraphs() {
    return paragraphs.asReadOnlyBuffer();
  }

  /** First places, ascending; only to be read. */
  public IntBuffer sentences() {
    return sentences.asReadOnlyBuffer();
  }

  /** First places, ascending; only to be read. */
  public IntBuffer sections() {
    return sections.asReadOnlyBuffer();
  }
}
