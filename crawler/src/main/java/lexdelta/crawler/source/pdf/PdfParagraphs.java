package lexdelta.crawler.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of pages to paragraphs. */
final class PdfParagraphs {
  private static final double WIDE_GAP = 1.4;
  private static final double TIGHTEST = 0.8;
  private static final float INDENT = 7;
  private static final float SAME_LINE = 3;
  private static final Pattern ENDED = Pattern.compile(".*[.!?:;][)\\]”\"’']*\\d{0,2}");
  private static final Pattern BULLET = Pattern.compile("[•▪◦●○■□*–] .+");
  private static final Pattern ITEM =
      Pattern.compile("(\\(?[A-Za-z0-9]{1,3}[.)]|[0-9]{1,2}\\.[a-z]\\.?) .+");
  private static final Pattern LEADS_ON = Pattern.compile(".*([,—–-]| and| or)");

  private final List<List<PdfLine>> pages;
  private final double leading;
  private final float body;
  private final float right;
  private final LineEnds ends;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<List<PdfLine>> notes = new ArrayList<>();
  private List<PdfLine> open = new ArrayList<>();

  PdfParagraphs(List<List<PdfLine>> pages) {
    this.pages = pages;
    List<PdfLine> all = pages.stream().flatMap(List::stream).toList();
    body = (float) median(all.stream().map(line -> (double) line.size()).toList());
    // Not the median: in a file of short paragraphs most gaps are those between them.
    leading = quantile(gaps(pages).stream().filter(gap -> gap > body * TIGHTEST).toList(), 0.1);
    right = (float) median(all.stream().map(line -> (double) line.right()).toList());
    ends = LineEnds.of(all);
  }

  private static List<Double> gaps(List<List<PdfLine>> pages) {
    List<Double> gaps = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        double gap = page.get(i).baseline() - page.get(i - 1).baseline();
        if (gap > SAME_LINE) {
          gaps.add(gap);
        }
      }
    }
    return gaps;
  }

  private static double median(List<Double> numbers) {
    return quantile(numbers, 0.5);
  }

  private static double quantile(List<Double> numbers, double share) {
    List<Double> sorted = numbers.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * share));
  }

  /** In reading order. */
  List<String> paragraphs() {
    for (List<PdfLine> page : pages) {
      int end = endOfBody(page);
      for (int i = 0; i < end; i++) {
        add(page.get(i), i == 0);
      }
      notesOf(page.subList(end, page.size()));
    }
    close();
    return paragraphs;
  }

  /** Where the footnotes begin: the last lines of a page, in smaller type. */
  private int endOfBody(List<PdfLine> page) {
    int end = page.size();
    while (end > 0 && page.get(end - 1).size() < body * 0.93) {
      end--;
    }
    return end == 0 ? page.size() : end;
  }

  private void notesOf(List<PdfLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0 || begins(lines.get(i - 1), lines.get(i))) {
        notes.add(new ArrayList<>());
      }
      notes.getLast().add(lines.get(i));
    }
  }

  private void add(PdfLine line, boolean firstOfPage) {
    if (open.isEmpty()) {
      open.add(line);
    } else if (firstOfPage ? !continues(open.getLast(), line) : begins(open.getLast(), line)) {
      close();
      open.add(line);
    } else {
      open.add(line);
    }
  }

  /** Whether a sentence runs on from one page to the next. */
  private static boolean continues(PdfLine last, PdfLine first) {
    return !ENDED.matcher(last.text()).matches()
        && !item(last, first)
        && Math.abs(last.size() - first.size()) < 1;
  }

  private boolean begins(PdfLine before, PdfLine line) {
    float down = line.baseline() - before.baseline();
    if (Math.abs(down) <= SAME_LINE) {
      return line.left() < before.right() - SAME_LINE;
    }
    boolean ended = ENDED.matcher(before.text()).matches();
    boolean indented = line.left() > before.left() + INDENT;
    return down < 0
        || down > leading * WIDE_GAP
        || Math.abs(line.size() - before.size()) > 1
        || item(before, line)
        || (indented && ended)
        || (ended && before.right() < right - 10 * INDENT);
  }

  /** Whether it opens with a bullet or a label; a citation may break before {@code (ii)}, too. */
  private static boolean item(PdfLine before, PdfLine line) {
    return BULLET.matcher(line.text()).matches()
        || (ITEM.matcher(line.text()).matches()
            && (ENDED.matcher(before.text()).matches()
                || LEADS_ON.matcher(before.text()).matches()));
  }

  private void close() {
    say(open);
    open = new ArrayList<>();
    notes.forEach(this::say);
    notes.clear();
  }

  private void say(List<PdfLine> lines) {
    if (!lines.isEmpty()) {
      paragraphs.add(ends.joined(lines.stream().map(PdfLine::text).toList()));
    }
  }
}
