package lexdelta.indexer.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * Cuts texts into words as {@link Analyzers} does, the stemmed ones and those as written in one go,
 * so that what is filed under both is cut once. For one thread.
 */
final class WordCutter {
  private static final BytesRef NOT_READ = new BytesRef();

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final AsWritten written = new AsWritten(Analyzers.written(tokenizer));
  private final TokenStream stemmed = Analyzers.stemmed(written);
  private final CharTermAttribute term = stemmed.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = stemmed.addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      stemmed.addAttribute(PositionIncrementAttribute.class);

  /** The words of a text, both ways. */
  CutText cut(String text) {
    List<CutText.Word> words = new ArrayList<>();
    try (TokenStream all = stemmed) {
      tokenizer.setReader(Analyzers.tidied(new StringReader(text)));
      all.reset();
      while (all.incrementToken()) {
        words.add(word());
      }
      all.end();
      return new CutText(words, offset.endOffset());
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read: " + text, e);
    }
  }

  /** Hears each word of a text as written; the letters are overwritten by the next one. */
  interface Heard {
    void word(char[] letters, int length);
  }

  /** Where the words of a text stand; what they are is told as written, and left empty. */
  CutText places(String text, Heard heard) {
    List<CutText.Word> words = new ArrayList<>();
    try (TokenStream all = written) {
      tokenizer.setReader(Analyzers.tidied(new StringReader(text)));
      all.reset();
      while (all.incrementToken()) {
        heard.word(written.word, written.length);
        words.add(
            new CutText.Word(
                NOT_READ,
                NOT_READ,
                offset.startOffset(),
                offset.endOffset(),
                increment.getPositionIncrement()));
      }
      return new CutText(words, text.length());
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read: " + text, e);
    }
  }

  private CutText.Word word() {
    BytesRef asWritten = written.term();
    BytesRef stem = written.is(term) ? asWritten : bytes(term.buffer(), term.length());
    return new CutText.Word(
        asWritten,
        stem,
        offset.startOffset(),
        offset.endOffset(),
        increment.getPositionIncrement());
  }

  private static BytesRef bytes(char[] word, int length) {
    BytesRefBuilder bytes = new BytesRefBuilder();
    bytes.copyChars(word, 0, length);
    return bytes.get();
  }

  /** Remembers the word before it is stemmed. */
  private static final class AsWritten extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private char[] word = new char[0];
    private int length;

    AsWritten(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      length = term.length();
      if (word.length < length) {
        word = new char[2 * length];
      }
      System.arraycopy(term.buffer(), 0, word, 0, length);
      return true;
    }

    BytesRef term() {
      return bytes(word, length);
    }

    boolean is(CharTermAttribute other) {
      if (other.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (other.charAt(i) != word[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
