package lexdelta.crawler.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The section behind a law or order that it is of: {@code , § 102(a)}.
 *
 * @param labels the section and its paragraphs
 * @param end behind them
 */
record SectionBehind(List<String> labels, int end) {
  SectionBehind {
    labels = List.copyOf(labels);
  }

  /** The section here, or none; none, too, when it is said to be of another law. */
  static @Nullable SectionBehind read(Scan scan, int at) {
    int next = scan.blanks(scan.at(at) == ',' ? at + 1 : at);
    int marked = Sections.marker(scan, next);
    Numeral section = marked == Scan.NO ? null : Numeral.read(scan, marked);
    if (section == null || section.dotted()) {
      return null;
    }
    Labels labels = Labels.read(scan, section.end());
    if (scan.word(scan.blanks(labels.end()), "of") != Scan.NO) {
      return null;
    }
    List<String> all = new ArrayList<>(List.of(section.value()));
    all.addAll(labels.labels());
    return new SectionBehind(all, labels.end());
  }
}
