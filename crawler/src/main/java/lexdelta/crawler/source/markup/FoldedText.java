package lexdelta.crawler.source.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * Text that grows piece by piece: every run of white space becomes one space, none stands at either
 * end, and what is set apart is remembered by its offsets in the folded text.
 */
public final class FoldedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Emphasis> emphasis = new ArrayList<>();
  private final List<Opened> opened = new ArrayList<>();
  private boolean space;

  /** A style whose stretch begins with the first character after {@code from}. */
  private record Opened(Emphasis.Style style, int from) {}

  public void append(CharSequence more) {
    for (int i = 0; i < more.length(); i++) {
      append(more.charAt(i));
    }
  }

  private void append(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      space();
      return;
    }
    if (space) {
      text.append(' ');
      space = false;
    }
    text.append(c);
  }

  /** White space, which counts only between characters. */
  public void space() {
    space = !text.isEmpty();
  }

  public void open(Emphasis.Style style) {
    opened.add(new Opened(style, text.length()));
  }

  /** Ends the style opened last. */
  public void close() {
    remember(opened.removeLast());
  }

  private void remember(Opened style) {
    int start = style.from();
    if (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (start < text.length()) {
      emphasis.add(new Emphasis(start, text.length(), style.style()));
    }
  }

  public boolean endsWithDigit() {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public int length() {
    return text.length();
  }

  /** In order of start, the longer first. */
  public List<Emphasis> inOrder() {
    return emphasis.stream()
        .sorted(
            Comparator.comparingInt(Emphasis::start)
                .thenComparing(Comparator.comparingInt(Emphasis::end).reversed()))
        .toList();
  }

  /** What was said so far, as a provision. */
  public Provision provision(ProvisionKind kind) {
    opened.forEach(this::remember);
    return new Provision(kind, text.toString(), inOrder(), List.of(), "");
  }

  /** Begins anew. Styles still open go on in the new text. */
  public void clear() {
    text.setLength(0);
    emphasis.clear();
    space = false;
    opened.replaceAll(style -> new Opened(style.style(), 0));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
