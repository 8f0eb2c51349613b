package lexdelta.crawler.fetch;

import lexdelta.crawler.archive.Exchange;

/** What a single request brought. */
sealed interface Answer {
  /** Whether it may be different in a moment, so that asking again makes sense. */
  boolean passing();

  /** A whole HTTP answer, whatever it says. */
  record Whole(Exchange exchange) implements Answer {
    @Override
    public boolean passing() {
      return exchange.status() >= 500 && exchange.header("Retry-After").isEmpty();
    }
  }

  /**
   * No whole answer.
   *
   * @param what the end of a sentence that begins with the address
   */
  record Broken(String what, boolean passing) implements Answer {}

  /**
   * The request was not sent, as it may not be.
   *
   * @param why the end of a sentence that begins with the address
   */
  record Withheld(String why) implements Answer {
    @Override
    public boolean passing() {
      return false;
    }
  }
}
