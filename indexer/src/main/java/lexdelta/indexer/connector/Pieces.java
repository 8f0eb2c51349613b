package lexdelta.indexer.connector;

import java.util.Arrays;
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
  private final int[] paragraphs;
  private final int[] sentences;
  private final int[] sections;

  /**
   * Of a text.
   *
   * @param titles how many paragraphs are its title
   * @param paragraphs first places, ascending; likewise the others, each the beginning of a
   *     paragraph or, of a sentence, within one
   */
  public Pieces(int titles, int[] paragraphs, int[] sentences, int[] sections) {
    this.titles = titles;
    this.paragraphs = paragraphs.clone();
    this.sentences = sentences.clone();
    this.sections = sections.clone();
  }

  /** The first place of the piece that a place stands in. */
  public int start(Reach.Piece piece, int place) {
    int[] starts = starts(piece);
    int index = index(starts, place);
    return index < 0 ? 0 : starts[index];
  }

  /** The last place of the piece that a place stands in; of the last piece there is no end. */
  public int end(Reach.Piece piece, int place) {
    int[] starts = starts(piece);
    int next = index(starts, place) + 1;
    return next < starts.length ? starts[next] - 1 : Integer.MAX_VALUE - 1;
  }

  private int[] starts(Reach.Piece piece) {
    return switch (piece) {
      case SENTENCE -> sentences;
      case PARAGRAPH -> paragraphs;
      case SECTION -> sections;
    };
  }

  private static int index(int[] starts, int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found : -found - 2;
  }

  /** The number of the paragraph that a place stands in, those of the title first. */
  public int paragraph(int place) {
    return Math.max(0, index(paragraphs, place));
  }

  /** The first place of a paragraph. */
  public int firstPlace(int paragraph) {
    return paragraphs[paragraph];
  }

  /** How many paragraphs are the title. */
  public int titles() {
    return titles;
  }

  /** The first place behind the title. */
  public int text() {
    return titles < paragraphs.length ? paragraphs[titles] : Integer.MAX_VALUE - 1;
  }

  /** First places, as given. */
  public int[] paragraphs() {
    return paragraphs.clone();
  }

  /** First places, as given. */
  public int[] sentences() {
    return sentences.clone();
  }

  /** First places, as given. */
  public int[] sections() {
    return sections.clone();
  }
}
