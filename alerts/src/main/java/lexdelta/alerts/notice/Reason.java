package lexdelta.alerts.notice;

import java.util.List;
import java.util.stream.Collectors;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.matching.Why;

/**
 * Why somebody is told of a change: what is followed, and what brought the change to it.
 *
 * @param followed what it is called: a topic's title, {@code 8 CFR 214.2 and all below it}
 * @param inSentence the same inside a sentence
 * @param topic whether it is one
 * @param matter the number of the client or matter it is followed for; may be empty
 * @param why each reason in words, the first ones weightiest; never empty
 */
public record Reason(
    String followed, String inSentence, boolean topic, String matter, List<String> why) {
  private static final int MOST = 3;

  public Reason {
    why = List.copyOf(why);
  }

  /** Of a topic. */
  public static Reason of(TopicMatch match) {
    return new Reason(
        match.topic().title(),
        Words.inSentence(match.topic()),
        true,
        "",
        match.why().stream().map(Why::inWords).toList());
  }

  /** {@code Asylum (for matter 12): “fear” in what changed}. */
  public String inWords() {
    return followed
        + (matter.isEmpty() ? "" : " (for " + matter + ")")
        + ": "
        + why.stream().limit(MOST).collect(Collectors.joining(", and "));
  }
}
