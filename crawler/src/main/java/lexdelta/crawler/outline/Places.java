package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Provision;

/** Which provisions of a text stand under a label. */
public final class Places {
  /** A label as practitioners write it behind a section: {@code (c)(2)(i)}. */
  public static final Pattern LABEL = Pattern.compile("(?:\\([A-Za-z0-9]{1,5}\\)){1,8}");

  private static final Pattern PIECE = Pattern.compile("\\(([A-Za-z0-9]{1,5})\\)");

  private Places() {}

  /**
   * The positions of the provisions under a label, in order; those beside the text are never among
   * them.
   *
   * @param label empty for the whole text
   * @return empty when the text has no such label
   * @throws IllegalArgumentException when it is no label
   */
  public static List<Integer> under(String label, List<Provision> provisions) {
    String wanted = path(label);
    Labels labels = new Labels();
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < provisions.size(); place++) {
      Provision provision = provisions.get(place);
      if (!provision.kind().besideText()
          && (wanted.isEmpty()
              || labels.pathsOf(provision).stream()
                  .anyMatch(path -> path.equals(wanted) || path.startsWith(wanted + "/")))) {
        places.add(place);
      }
    }
    return places;
  }

  private static String path(String label) {
    if (label.isEmpty()) {
      return "";
    }
    if (!LABEL.matcher(label).matches()) {
      throw new IllegalArgumentException(
          "A label is written as in (c)(2)(i); «%s» is none.".formatted(label));
    }
    List<String> pieces = new ArrayList<>();
    Matcher piece = PIECE.matcher(label);
    while (piece.find()) {
      pieces.add(piece.group(1));
    }
    return String.join("/", pieces);
  }
}
