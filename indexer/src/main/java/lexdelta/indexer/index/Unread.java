package lexdelta.indexer.index;

import java.util.Map;
import lexdelta.indexer.meaning.Fingerprint;

/**
 * What the model of meaning has still to read.
 *
 * @param texts the next of them, in the order in which they should be read
 * @param passages how many passages have none of their meaning yet
 * @param all how many passages there are
 */
public record Unread(Map<Fingerprint, String> texts, long passages, long all) {
  public Unread {
    texts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(texts));
  }
}
