package lexdelta.crawler.source.federalregister;

import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.markup.FoldedText;

/** A paragraph that grows piece by piece, with the spaces that {@link Spacing} says were dropped. */
final class SpacedText {
  private final Spacing spacing;
  private final FoldedText folded = new FoldedText();
  private final StringBuilder word = new StringBuilder();
  private char last;
  private boolean edge;
  private boolean pageBreak;

  SpacedText(Spacing spacing) {
    this.spacing = spacing;
  }

  /** Markup stands here, around which the print has a space and the text may not. */
  void edge() {
    edge = true;
  }

  /** A page ends here, perhaps in the middle of a word. */
  void pageBreak() {
    pageBreak = true;
  }

  void append(String more) {
    if (more.isEmpty()) {
      return;
    }
    if (pageBreak) {
      afterPageBreak(more);
    } else if (edge && spacing.dropped() && parted(more)) {
      folded.space();
    }
    edge = false;
    pageBreak = false;
    folded.append(more);
    remember(more);
  }

  private void afterPageBreak(String more) {
    int letters = 0;
    while (letters < more.length() && Character.isLetter(more.charAt(letters))) {
      letters++;
    }
    if (letters > 0 && !word.isEmpty()) {
      if (!spacing.oneWord(word.toString(), more.substring(0, letters))) {
        folded.space();
      }
    } else if (spacing.dropped() && parted(more)) {
      folded.space();
    }
  }

  /** Whether the print has a space between what was said last and this. */
  private boolean parted(String more) {
    char next = more.charAt(0);
    if (last == 0 || Character.isWhitespace(last) || Character.isWhitespace(next)) {
      return false;
    }
    boolean word = Character.isLetterOrDigit(next) || "“‘§$¶\"".indexOf(next) >= 0;
    boolean bracket = (next == '(' || next == '[') && !Character.isDigit(last) && last != ')';
    boolean plural = next == 's' && (more.length() == 1 || !Character.isLetter(more.charAt(1)));
    return (word || bracket)
        && !plural
        && (Character.isLetterOrDigit(last) || ".,;:)]”’%!?*\"".indexOf(last) >= 0);
  }

  private void remember(String more) {
    last = more.charAt(more.length() - 1);
    int from = more.length();
    while (from > 0 && Character.isLetter(more.charAt(from - 1))) {
      from--;
    }
    if (from > 0) {
      word.setLength(0);
    }
    word.append(more, from, more.length());
  }

  void space() {
    folded.space();
    last = ' ';
    word.setLength(0);
  }

  void open(Emphasis.Style style) {
    folded.open(style);
  }

  void close() {
    folded.close();
  }

  boolean endsWithDigit() {
    return folded.endsWithDigit();
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  int length() {
    return folded.length();
  }

  Provision provision(ProvisionKind kind) {
    return folded.provision(kind);
  }

  FoldedText folded() {
    return folded;
  }

  void clear() {
    folded.clear();
    word.setLength(0);
    last = 0;
    edge = false;
    pageBreak = false;
  }

  @Override
  public String toString() {
    return folded.toString();
  }
}
