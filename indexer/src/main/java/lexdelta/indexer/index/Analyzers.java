package lexdelta.indexer.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import lexdelta.indexer.connector.Pieces;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How text becomes words: Unicode word boundaries (UAX #29), which keep {@code 214.2} whole; numbers
 * of forms and classes of visas, {@code I-485} and {@code H-1B}, as one word ({@link FormNumbers});
 * lower case; accents folded; signs made plain ({@link Typography}). Stemmed fields also lose the
 * English possessive and get Krovetz's stems. No word is left out. Safe for use by many threads.
 */
public final class Analyzers {
  private final Analyzer byField =
      new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        private final Analyzer written = new Words(false, false);
        private final Analyzer stemmed = new Words(true, false);

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          return stems(field) ? stemmed : written;
        }
      };

  private final Analyzer asked = new Words(false, true);
  private final Analyzer askedStemmed = new Words(true, true);

  /** The one analyzer to write documents with: it knows the fields. */
  public Analyzer byField() {
    return byField;
  }

  /**
   * A word asked for.
   *
   * @param place how many places it stands behind the first
   */
  record Asked(String word, int place) {}

  /** The words that a field holds for a text that is asked for. */
  List<Asked> asked(String field, String text) {
    return phrase(field, text).words();
  }

  /**
   * Words asked for side by side.
   *
   * @param width how many places they take
   */
  record AskedPhrase(List<Asked> words, int width) {}

  /** The words that a field holds for a text that is asked for, and how long they are. */
  AskedPhrase phrase(String field, String text) {
    Analyzer analyzer = stems(field) ? askedStemmed : asked;
    List<Asked> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int place = -1;
      while (stream.incrementToken()) {
        place += increment.getPositionIncrement();
        words.add(new Asked(term.toString(), place));
      }
      stream.end();
      return new AskedPhrase(words, place + 1 + increment.getPositionIncrement());
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read: " + text, e);
    }
  }

  /** Whether a field holds words by their stems. */
  static boolean stems(String field) {
    return !field.endsWith(Fields.AS_WRITTEN);
  }

  /** A text before it is cut. */
  static Reader tidied(Reader text) {
    return new Typography(text);
  }

  /** The words of a text to be found, as written. */
  static TokenStream written(Tokenizer source) {
    return FormNumbers.written(folded(source));
  }

  private static TokenStream folded(Tokenizer source) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(source));
  }

  /** Their stems. */
  static TokenStream stemmed(TokenStream words) {
    return new KStemFilter(new EnglishPossessiveFilter(words));
  }

  private static final class Words extends Analyzer {
    private final boolean stemming;
    private final boolean asking;

    Words(boolean stemming, boolean asking) {
      this.stemming = stemming;
      this.asking = asking;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return tidied(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream words = asking ? FormNumbers.asked(folded(source)) : written(source);
      return new TokenStreamComponents(source, stemming ? stemmed(words) : words);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return Pieces.GAP;
    }
  }
}
