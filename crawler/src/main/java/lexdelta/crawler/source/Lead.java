package lexdelta.crawler.source;

import java.net.URI;

/** An address to which a stored snapshot leads. */
public record Lead(URI address, Kind kind) {

  /** When to look at an address. */
  public enum Kind {
    /** At each check: what stands there may change. */
    CURRENT,
    /** Once: what stands there never changes. */
    SETTLED,
    /** Once, and only when today's texts are in and read: what stands there is long past. */
    HISTORY
  }

  /** What stands there may change. */
  public static Lead current(URI address) {
    return new Lead(address, Kind.CURRENT);
  }

  /** What stands there never changes. */
  public static Lead settled(URI address) {
    return new Lead(address, Kind.SETTLED);
  }

  /** What stands there is past, never changes, and can wait. */
  public static Lead history(URI address) {
    return new Lead(address, Kind.HISTORY);
  }
}
