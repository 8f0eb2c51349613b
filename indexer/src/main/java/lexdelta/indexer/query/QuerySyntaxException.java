package lexdelta.indexer.query;

/** A query that cannot be understood. The message is for the person who typed it. */
public final class QuerySyntaxException extends Exception {
  private final int position;
  private final String suggestion;

  /**
   * A query that cannot be understood.
   *
   * @param message what is wrong, in words
   * @param position of the first character that does not fit, from 0, in the text as typed
   * @param suggestion what to write instead; empty when there is nothing to suggest
   */
  public QuerySyntaxException(String message, int position, String suggestion) {
    super(message);
    this.position = position;
    this.suggestion = suggestion;
  }

  public int position() {
    return position;
  }

  public String suggestion() {
    return suggestion;
  }
}
