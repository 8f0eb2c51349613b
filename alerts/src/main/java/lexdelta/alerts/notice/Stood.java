package lexdelta.alerts.notice;

import java.util.List;

/**
 * How a document that changed stands, in sentences.
 *
 * @param news what is said of it now and was not before, by others than itself; of a change of text
 *     empty
 * @param stands what is said of it and holds, the news left out; empty where it is simply in force
 */
public record Stood(List<String> news, List<String> stands) {
  /** Nothing is said of it. */
  public static final Stood PLAINLY = new Stood(List.of(), List.of());

  public Stood {
    news = List.copyOf(news);
    stands = List.copyOf(stands);
  }
}
