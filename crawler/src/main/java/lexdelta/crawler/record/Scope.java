package lexdelta.crawler.record;

/**
 * A stretch of the record: every document whose address begins so, or one document alone.
 *
 * <p>A value that ends in a slash or in a full stop is the beginning of addresses: {@code
 * /us/cfr/t8/} is all of title 8, {@code /us/cfr/t8/s214.} every section of part 214 and none of
 * part 2141. Any other value is the address of one document.
 */
public record Scope(String value) {
  public Scope {
    if (!value.startsWith("/") || value.length() < 2) {
      throw new IllegalArgumentException(
          "A scope is the beginning of a document's address, such as /us/cfr/t8/; not «"
              + value
              + "».");
    }
  }

  /** Whether it is the beginning of addresses, not one document's own. */
  public boolean open() {
    return value.endsWith("/") || value.endsWith(".");
  }

  public boolean holds(DocumentId document) {
    return open() ? document.value().startsWith(value) : document.value().equals(value);
  }

  /** Whether every document of another scope lies in this one. */
  public boolean holds(Scope other) {
    return open() ? other.value.startsWith(value) : other.value.equals(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
