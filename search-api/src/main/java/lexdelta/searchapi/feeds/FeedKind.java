package lexdelta.searchapi.feeds;

/** What a feed holds. */
public enum FeedKind {
  CHANGES("changes.atom"),
  DAYS("days.ics"),
  DIGESTS("digests.atom");

  private final String file;

  FeedKind(String file) {
    this.file = file;
  }

  /** The last part of its address. */
  public String file() {
    return file;
  }
}
