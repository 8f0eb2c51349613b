package lexdelta.indexer.index;

/**
 * How far the passages have been read for what they mean.
 *
 * @param read passages whose meaning is known
 * @param all passages there are; 0 while nobody has looked yet
 * @param missing why meaning is not used, in words; empty when it is
 */
public record MeaningProgress(long read, long all, String missing) {
  /** Whether passages are still to be read. */
  public boolean underWay() {
    return missing.isEmpty() && read < all;
  }
}
