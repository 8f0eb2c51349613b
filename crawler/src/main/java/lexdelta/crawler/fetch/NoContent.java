package lexdelta.crawler.fetch;

import java.util.Optional;

/** Pages that are none, recognised by their bytes alone: for those who are handed files. */
public final class NoContent {
  private NoContent() {}

  /**
   * Whether a page is a block, a challenge or a filter's notice.
   *
   * @return by what it gives itself away; empty when by nothing
   */
  public static Optional<String> block(byte[] page) {
    return BlockPages.html(page) ? BlockPages.sign(page) : Optional.empty();
  }

  /**
   * Whether a page is a form to sign in, a notice of maintenance or an error.
   *
   * @return what stands in the page's place; empty when nothing does
   */
  public static Optional<String> standIn(byte[] page) {
    return BlockPages.html(page) ? StandIn.of(page).map(StandIn::words) : Optional.empty();
  }
}
