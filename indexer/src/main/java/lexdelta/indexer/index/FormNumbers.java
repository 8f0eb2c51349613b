package lexdelta.indexer.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes of what {@link Typography} joined the word {@code i-485}, which takes two places. Where a
 * text is written, its pieces {@code i} and {@code 485} stand in the same places, so that somebody
 * who asks for 485 finds it; where one is asked for, the whole stands alone.
 */
final class FormNumbers extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final boolean pieces;

  private String whole = "";
  private int joint;
  private int start;
  private int end;

  /** Which piece of the last form number comes next: 0 none, 1 the letters, 2 the number. */
  private int next;

  /** Places that the last word took beyond its own. */
  private int skipped;

  private FormNumbers(TokenStream in, boolean pieces) {
    super(in);
    this.pieces = pieces;
  }

  /** For texts to be found. */
  static TokenStream written(TokenStream in) {
    return new FormNumbers(in, true);
  }

  /** For what is asked. */
  static TokenStream asked(TokenStream in) {
    return new FormNumbers(in, false);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next > 0) {
      tellPiece();
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
    skipped = 0;
    joint = joint();
    if (joint > 0) {
      join();
    }
    return true;
  }

  private int joint() {
    char[] word = term.buffer();
    for (int i = 1; i < term.length() - 1; i++) {
      if (word[i] == Typography.JOINT) {
        return Character.isDigit(word[i + 1]) ? i : 0;
      }
      if (!Character.isLetter(word[i])) {
        return 0;
      }
    }
    return 0;
  }

  private void join() {
    term.buffer()[joint] = '-';
    if (pieces) {
      whole = term.toString();
      start = offset.startOffset();
      end = offset.endOffset();
      next = 1;
    } else {
      skipped = 1;
    }
  }

  private void tellPiece() {
    boolean letters = next == 1;
    int length = whole.length();
    clearAttributes();
    term.setEmpty().append(whole, letters ? 0 : joint + 1, letters ? joint : length);
    increment.setPositionIncrement(letters ? 0 : 1);
    // A character taken out of the middle leaves no place of its own for the pieces.
    boolean exact = end - start == length;
    offset.setOffset(
        exact && !letters ? start + joint + 1 : start, exact && letters ? start + joint : end);
    next = letters ? 2 : 0;
  }

  /** Words that end with a form number take the place of its number too. */
  @Override
  public void end() throws IOException {
    super.end();
    increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    skipped = 0;
  }
}
