package lexdelta.alerts.digest;

/**
 * What a digest says besides its items.
 *
 * @param audience for whom it is written; may be empty
 * @param opening in Markdown; may be empty
 * @param closing in Markdown; may be empty
 * @param minutes of continuing education, as certificates state them; 0 for none
 */
public record Head(String title, String audience, String opening, String closing, int minutes) {
  public Head {
    title = Texts.line("title", title);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("A digest needs a title.");
    }
    audience = Texts.line("audience", audience);
    opening = Texts.text("opening", opening);
    closing = Texts.text("closing", closing);
    if (minutes < 0 || minutes > 1_440) {
      throw new IllegalArgumentException(
          "A certificate states 0 to 1,440 minutes, not %,d.".formatted(minutes));
    }
  }
}
