package lexdelta.indexer.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;

/**
 * A paragraph on one side of a comparison.
 *
 * @param touched which stretches of it were put in or taken out, in order
 */
public record TouchedText(String text, List<Stretch> touched) {
  /**
   * A stretch of a text, in UTF-16 units.
   *
   * @param end behind its last
   */
  public record Stretch(int start, int end) {}

  public TouchedText {
    touched = List.copyOf(touched);
  }

  /** A text that is new, or gone, as a whole. */
  public static TouchedText wholly(String text) {
    return new TouchedText(text, List.of(new Stretch(0, text.length())));
  }

  /** A text of which no word was touched. */
  public static TouchedText untouched(String text) {
    return new TouchedText(text, List.of());
  }

  /** The provisions that changed, as they are, each text once. */
  public static List<TouchedText> later(Comparison comparison) {
    return side(comparison, ProvisionChange::later, Edit::afterStart, Edit::afterEnd);
  }

  /** The provisions that changed, as they were, each text once. */
  public static List<TouchedText> earlier(Comparison comparison) {
    return side(comparison, ProvisionChange::earlier, Edit::beforeStart, Edit::beforeEnd);
  }

  private static List<TouchedText> side(
      Comparison comparison,
      Function<ProvisionChange, List<Placed>> side,
      ToIntFunction<Edit> start,
      ToIntFunction<Edit> end) {
    return comparison.provisions().stream()
        .filter(change -> !(change instanceof ProvisionChange.Same))
        .flatMap(change -> texts(side.apply(change), change.edits(), start, end))
        .distinct()
        .toList();
  }

  /** Edits count in the texts joined by line breaks. */
  private static Stream<TouchedText> texts(
      List<Placed> side, List<Edit> edits, ToIntFunction<Edit> start, ToIntFunction<Edit> end) {
    List<TouchedText> texts = new ArrayList<>();
    int first = 0;
    for (Placed placed : side) {
      String text = placed.text();
      List<Stretch> touched = new ArrayList<>();
      for (Edit edit : edits) {
        int from = Math.max(0, start.applyAsInt(edit) - first);
        int to = Math.min(text.length(), end.applyAsInt(edit) - first);
        if (from < to) {
          touched.add(new Stretch(from, to));
        }
      }
      texts.add(new TouchedText(text, touched));
      first += text.length() + 1;
    }
    return texts.stream();
  }
}
