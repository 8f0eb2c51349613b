package lexdelta.searchapi.speed;

/** What answers questions over HTTP on this machine, each with ten titles and highlighted snippets. */
public interface Engine extends AutoCloseable {
  /** For tables. */
  String name();

  /** The port of loopback where it listens. */
  int port();

  /** A question in its own language, as a request that {@link RawClient} sends. */
  byte[] request(Question question);

  /** How many hits an answer has, as far as it can be told from its text. */
  int hits(String answer);

  @Override
  void close() throws Exception;

  /** How often some text stands in another. */
  static int count(String text, String wanted) {
    int count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }
}
