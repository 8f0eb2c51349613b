package lexdelta.indexer.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * Tells the words of texts that were cut before, for one field after the other: Lucene reads the
 * fields of a document one by one, so all of them share it.
 */
final class RetoldWords extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private CutText text = new CutText(java.util.List.of(), 0);
  private boolean stemmed;
  private int next;

  /** A field whose words are told again. */
  org.apache.lucene.document.Field field(String name, String text, CutText cut, FieldType type) {
    return new Field(name, text, cut, type);
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (next == text.words().size()) {
      return false;
    }
    CutText.Word word = text.words().get(next++);
    term.setBytesRef(stemmed ? word.stem() : word.written());
    offset.setOffset(word.start(), word.end());
    increment.setPositionIncrement(word.increment());
    return true;
  }

  @Override
  public void end() {
    clearAttributes();
    offset.setOffset(text.end(), text.end());
    increment.setPositionIncrement(0);
  }

  private final class Field extends org.apache.lucene.document.Field {
    private final CutText cut;

    Field(String name, String text, CutText cut, FieldType type) {
      super(name, text, type);
      this.cut = cut;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      text = cut;
      stemmed = Analyzers.stems(name());
      return RetoldWords.this;
    }
  }
}
