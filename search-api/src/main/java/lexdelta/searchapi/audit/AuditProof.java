package lexdelta.searchapi.audit;

/**
 * Whether the log is as it was written.
 *
 * @param entries how many were read
 * @param brokenAt the number of the first entry whose digest does not follow from the one before,
 *     or of the first that is missing; 0 when there is none
 */
record AuditProof(long entries, long brokenAt) {

  /** Reads the whole log. */
  static AuditProof of(AuditLog log) {
    Reading reading = new Reading();
    String head = log.headDigest();
    long number = log.head();
    log.each(entry -> reading.read(entry, number));
    return new AuditProof(reading.entries, reading.brokenAt(head, number));
  }

  public boolean whole() {
    return brokenAt == 0;
  }

  /** The chain as far as it was read. */
  private static final class Reading {
    private long entries;
    private String digest = "";
    private long broken;

    /** Entries that came after the head was looked at are left for the next time. */
    void read(AuditEntry entry, long upTo) {
      if (entry.number() > upTo || broken != 0) {
        return;
      }
      entries++;
      if (entry.number() != entries || !entry.digest().equals(entry.digestAfter(digest))) {
        broken = entries;
      }
      digest = entry.digest();
    }

    long brokenAt(String head, long number) {
      if (broken != 0) {
        return broken;
      }
      return entries == number && digest.equals(head) ? 0 : entries + 1;
    }
  }
}
