package lexdelta.indexer.index;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How the index lies on disk: as Lucene's own, but what is shown of passages in small chunks. A
 * search shows ten passages from ten places, and each costs the chunk that it lies in.
 */
public final class PassageCodec extends FilterCodec {
  private static final String NAME = "LexdeltaPassages";

  /** Bytes: about a long passage. */
  private static final int CHUNK = 2 * 1024;

  private static final int MOST_PASSAGES = 64;
  private static final int BLOCK_SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          NAME, CompressionMode.FAST, CHUNK, MOST_PASSAGES, BLOCK_SHIFT);

  /** Made by Lucene, which finds it by its name. */
  public PassageCodec() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
