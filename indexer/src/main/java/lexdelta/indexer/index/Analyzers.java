package lexdelta.indexer.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes words: Unicode word boundaries (UAX #29), which keep {@code 214.2} whole and cut
 * {@code I-485} in two that stand side by side; lower case; accents folded; curly apostrophes made
 * straight; soft hyphens and characters without width removed. Stemmed fields also lose the English
 * possessive and get Krovetz's stems. No word is left out. Safe for use by many threads.
 */
public final class Analyzers {
  /** Words between two provisions of a passage, so that no phrase reaches across. */
  private static final int GAP = 100;

  private final Analyzer stemmed = new Words(true);
  private final Analyzer exact = new Words(false);

  private final Analyzer byField =
      new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
          return of(field);
        }
      };

  /** The one analyzer to write documents with: it knows the fields. */
  public Analyzer byField() {
    return byField;
  }

  /** The words that a field holds for a text. */
  List<String> words(String field, String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = of(field).tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read: " + text, e);
    }
  }

  private Analyzer of(String field) {
    return field.equals(Fields.EXACT) || field.equals(Fields.TITLE_EXACT) ? exact : stemmed;
  }

  private static final class Words extends Analyzer {
    private final NormalizeCharMap typography = typography();
    private final boolean stemming;

    Words(boolean stemming) {
      this.stemming = stemming;
    }

    private static NormalizeCharMap typography() {
      NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
      for (String apostrophe : List.of("’", "‘", "ʼ", "′")) {
        map.add(apostrophe, "'");
      }
      for (String hyphen : List.of("\u2010", "\u2011")) {
        map.add(hyphen, "-");
      }
      for (String nothing : List.of("\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF")) {
        map.add(nothing, "");
      }
      return map.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(typography, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(source));
      return new TokenStreamComponents(
          source, stemming ? new KStemFilter(new EnglishPossessiveFilter(words)) : words);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
