package lexdelta.crawler.standing;

/**
 * A standing that begins or ends to hold on a day that was stated before.
 *
 * @param begins whether it begins; it ends where it does not
 */
public record Turning(Standing standing, boolean begins) {
  /**
   * A sentence that says it.
   *
   * @param citation of the document it concerns
   */
  public String inWords(String citation) {
    return begins ? standing.inWords(citation) : StandingWords.ended(standing, citation);
  }
}
