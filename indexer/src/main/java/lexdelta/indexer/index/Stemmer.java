package lexdelta.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems one word after the other, as {@link Analyzers} stems those of a text. For one thread. */
final class Stemmer {
  /** Tells one word, once. */
  private static final class One extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean told = true;

    @Override
    public boolean incrementToken() {
      if (told) {
        return false;
      }
      clearAttributes();
      term.append(word);
      told = true;
      return true;
    }
  }

  private final One one = new One();
  private final TokenStream stemmed = Analyzers.stemmed(one);
  private final CharTermAttribute stem = stemmed.addAttribute(CharTermAttribute.class);

  /**
   * Its stem.
   *
   * @param word as written, in lower case
   */
  String stem(String word) {
    one.word = word;
    one.told = false;
    try (TokenStream all = stemmed) {
      all.reset();
      all.incrementToken();
      String found = stem.toString();
      all.end();
      return found;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
