package lexdelta.alerts.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.redline.Line;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.Stretch;

/**
 * The redline of a change as far as a digest can print it: the first passages that changed, those of
 * tables before others, since fees and cut-off dates stand in them; of what stayed only what stands
 * beside a change. Notes beside the text are printed only where nothing else changed.
 */
final class Excerpt {
  private static final int PASSAGES = 4;

  /** In characters, of all passages together; the last is cut where it ends. */
  private static final int LONGEST = 1_500;

  /** So many characters of what stayed are kept on either side of a change. */
  private static final int BESIDE = 80;

  private static final String CUT = " … ";

  private final List<Pick.Passage> passages = new ArrayList<>();
  private int length;
  private int further;

  private Excerpt() {}

  /** Of a text that changed; nothing of one that came or went as a whole. */
  static Pick.Excerpt of(Comparison comparison) {
    if (comparison.before().isEmpty() || comparison.after().isEmpty()) {
      return Pick.Excerpt.NONE;
    }
    Excerpt excerpt = new Excerpt();
    List<Line.Passage> changed =
        Redline.of(comparison).lines().stream()
            .filter(Line.Passage.class::isInstance)
            .map(Line.Passage.class::cast)
            .filter(Line.Passage::changed)
            .sorted(Comparator.comparing((Line.Passage it) -> it.cells().isEmpty()))
            .toList();
    List<Line.Passage> text = changed.stream().filter(it -> !it.kind().besideText()).toList();
    (text.isEmpty() ? changed : text).forEach(excerpt::add);
    return new Pick.Excerpt(excerpt.passages, excerpt.further);
  }

  private void add(Line.Passage passage) {
    if (passages.size() == PASSAGES || length >= LONGEST) {
      further++;
      return;
    }
    List<Pick.Marked> marked = new ArrayList<>();
    List<Stretch> stretches = stretches(passage);
    for (int i = 0; i < stretches.size() && length < LONGEST; i++) {
      Stretch it = stretches.get(i);
      String text =
          it.mark() == Stretch.Mark.SAME
              ? beside(it.text(), i > 0, i < stretches.size() - 1)
              : it.text();
      String whole = text.length() > LONGEST - length ? begin(text, LONGEST - length) + CUT : text;
      length += whole.length();
      marked.add(new Pick.Marked(it.mark(), whole));
    }
    passages.add(new Pick.Passage(label(passage), marked));
  }

  /** Without its last part where the text begins with that itself. */
  private static String label(Line.Passage passage) {
    String label = passage.label();
    String last = label.substring(Math.max(0, label.lastIndexOf('(')));
    boolean said =
        !last.isEmpty()
            && passage.stretches().stream()
                .findFirst()
                .filter(it -> it.text().startsWith(last))
                .isPresent();
    return said ? label.substring(0, label.length() - last.length()) : label;
  }

  /** Of a row of a table its cells, one after the other. */
  private static List<Stretch> stretches(Line.Passage passage) {
    if (passage.cells().isEmpty()) {
      return passage.stretches();
    }
    List<Stretch> all = new ArrayList<>();
    for (List<Stretch> cell : passage.cells()) {
      if (!all.isEmpty()) {
        all.add(new Stretch(Stretch.Mark.SAME, " | "));
      }
      all.addAll(cell);
    }
    return all;
  }

  private static String beside(String text, boolean behind, boolean ahead) {
    int kept = (behind ? BESIDE : 0) + (ahead ? BESIDE : 0);
    if (text.length() <= kept + CUT.length()) {
      return text;
    }
    return (behind ? begin(text, BESIDE) : "") + CUT + (ahead ? end(text, BESIDE) : "");
  }

  /** The first words. */
  private static String begin(String text, int most) {
    int space = text.lastIndexOf(' ', most);
    return text.substring(0, space > 0 ? space : Math.min(most, text.length()));
  }

  /** The last words. */
  private static String end(String text, int most) {
    int space = text.indexOf(' ', text.length() - most);
    return text.substring(space < 0 ? text.length() - most : space + 1);
  }
}
