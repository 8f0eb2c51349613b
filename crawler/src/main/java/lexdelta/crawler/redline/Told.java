package lexdelta.crawler.redline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.redline.Stretch.Mark;

/**
 * What a {@link Summary} can tell of one changed passage.
 *
 * @param quote the most telling edit in it
 */
record Told(ProvisionKind kind, Fate fate, Quote quote) {
  /** What became of a passage. */
  enum Fate {
    CHANGED,
    ADDED,
    REMOVED,
    /** Deleted, and something unlike inserted in its place under the same label. */
    REPLACED,
    /** Nothing changed but the label. */
    RENUMBERED
  }

  /** How much an edit tells, the most first. */
  enum Weight {
    REPLACEMENT,
    ONE_SIDED,
    LABEL
  }

  /**
   * An edit in words.
   *
   * @param verb what happened to the words, where they do not say it themselves
   */
  record Quote(Weight weight, String words, String verb) {}

  private static final int LONGEST_QUOTE = 60;
  private static final Pattern LABEL = Pattern.compile("(\\(\\w{1,9}\\))+");

  /** Tells of every changed passage, in order. */
  static List<Told> of(List<Line.Passage> passages) {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Line.Passage passage = passages.get(i);
      if (i + 1 < passages.size() && replaces(passage, passages.get(i + 1))) {
        Quote quote =
            replacement(passage.stretches().getFirst(), passages.get(++i).stretches().getFirst());
        told.add(new Told(passage.kind(), Fate.REPLACED, quote));
      } else if (passage.changed()) {
        Quote quote = quote(passage);
        told.add(new Told(passage.kind(), fate(passage, quote), quote));
      }
    }
    return told;
  }

  private static boolean replaces(Line.Passage before, Line.Passage after) {
    return before.kind() == after.kind()
        && wholly(Mark.DELETED, before)
        && wholly(Mark.INSERTED, after)
        && label(before).isPresent()
        && label(before).equals(label(after));
  }

  private static Fate fate(Line.Passage passage, Quote quote) {
    if (wholly(Mark.INSERTED, passage)) {
      return Fate.ADDED;
    } else if (wholly(Mark.DELETED, passage)) {
      return Fate.REMOVED;
    }
    return quote.weight() == Weight.LABEL ? Fate.RENUMBERED : Fate.CHANGED;
  }

  private static boolean wholly(Mark mark, Line.Passage passage) {
    return passage.stretches().size() == 1 && passage.stretches().getFirst().mark() == mark;
  }

  private static Optional<String> label(Line.Passage passage) {
    Matcher label = LABEL.matcher(passage.stretches().getFirst().text());
    return label.lookingAt() ? Optional.of(label.group()) : Optional.empty();
  }

  private static Quote quote(Line.Passage passage) {
    return quotes(passage.stretches()).stream()
        .min(Comparator.comparing(Quote::weight))
        .orElseThrow(() -> new IllegalArgumentException("Nothing changed in " + passage));
  }

  private static List<Quote> quotes(List<Stretch> stretches) {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      if (i + 2 < stretches.size()
          && stretches.get(i).mark() == Mark.DELETED
          && stretches.get(i + 1).text().isBlank()
          && stretches.get(i + 2).mark() == Mark.INSERTED) {
        quotes.add(replacement(stretches.get(i), stretches.get(i + 2)));
        i += 2;
      } else if (stretches.get(i).mark() != Mark.SAME) {
        quotes.add(oneSided(stretches.get(i)));
      }
    }
    return quotes;
  }

  private static Quote replacement(Stretch deleted, Stretch inserted) {
    boolean labels =
        LABEL.matcher(deleted.text()).matches() && LABEL.matcher(inserted.text()).matches();
    return new Quote(
        labels ? Weight.LABEL : Weight.REPLACEMENT,
        quoted(deleted.text()) + " becomes " + quoted(inserted.text()),
        "");
  }

  private static Quote oneSided(Stretch stretch) {
    String verb = stretch.mark() == Mark.INSERTED ? " added" : " removed";
    return new Quote(Weight.ONE_SIDED, quoted(stretch.text()), verb);
  }

  /** Text in quotation marks, cut after a word where it is long. */
  private static String quoted(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return "“" + text + "”";
    }
    int end = text.lastIndexOf(' ', LONGEST_QUOTE);
    if (end <= 0) {
      end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE - 1));
    }
    return "“" + text.substring(0, end) + " …”";
  }
}
