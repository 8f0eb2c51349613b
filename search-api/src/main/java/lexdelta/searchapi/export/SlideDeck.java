package lexdelta.searchapi.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.searchapi.export.Slide.Kind;
import lexdelta.searchapi.export.Slide.Line;

/**
 * Lays a handout out on slides: one a heading; what does not fit goes on on the next. Sizes are
 * estimated, in lines of text and in letters of middling width. Used once.
 */
final class SlideDeck {
  /** How many lines a slide holds, and how many letters a line. */
  private static final int LINES = 16;

  private static final int WIDTH = 95;

  /** Letters of the smaller type of a table on the width of a slide. */
  private static final int TABLE_WIDTH = 108;

  /** Between two paragraphs, in lines. */
  private static final double GAP = 0.4;

  /** A paragraph is not begun in less room. */
  private static final int LEAST = 4;

  /** In letters. */
  private static final int LONGEST_TITLE = 300;

  private final List<Slide> slides = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private List<Words> title;
  private boolean continued = true;
  private double used;

  private SlideDeck(List<Words> title) {
    this.title = title;
  }

  /** The slides after the first, which bears the title only. */
  static List<Slide> of(Handout handout) {
    SlideDeck deck = new SlideDeck(List.of(Words.of(handout.masthead().title())));
    handout.parts().forEach(deck::part);
    deck.turn();
    return deck.slides;
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading heading -> heading(heading);
      case Part.Paragraph paragraph -> line(Kind.TEXT, 0, paragraph.words());
      case Part.Quotation quotation -> line(Kind.QUOTATION, 0, quotation.words());
      case Part.Bullets bullets -> bullets(bullets.items(), 0);
      case Part.Table table -> table(table);
    }
  }

  private void heading(Part.Heading heading) {
    turn();
    List<List<Words>> halves = cut(heading.words(), LONGEST_TITLE);
    title = halves.getFirst();
    continued = false;
    if (halves.size() > 1) {
      line(Kind.TEXT, 0, halves.getLast());
    }
  }

  /** Ends the slide; a heading stays even when nothing stands under it. */
  private void turn() {
    if (!lines.isEmpty() || !continued) {
      slides.add(new Slide(title, continued, lines, List.of()));
    }
    continued = true;
    lines.clear();
    used = 0;
  }

  private void bullets(List<Part.Item> items, int depth) {
    for (Part.Item item : items) {
      line(Kind.BULLET, depth, item.words());
      bullets(item.under(), depth + 1);
    }
  }

  private void line(Kind kind, int depth, List<Words> words) {
    int width = WIDTH - (kind == Kind.TEXT ? 0 : 4 * (depth + 1));
    Optional<List<Words>> rest = Optional.of(words);
    while (rest.isPresent()) {
      List<Words> told = rest.get();
      int needed = lines(told, width);
      int room = (int) (LINES - used);
      if (needed <= room) {
        put(new Line(kind, depth, told), needed);
        rest = Optional.empty();
      } else if (used > 0 && (needed <= LINES || room < LEAST)) {
        turn();
      } else {
        List<List<Words>> halves = cut(told, room * width);
        put(new Line(kind, depth, halves.getFirst()), room);
        turn();
        rest = halves.size() > 1 ? Optional.of(halves.getLast()) : Optional.empty();
      }
    }
  }

  private void put(Line line, int height) {
    lines.add(line);
    used += height + GAP;
  }

  private void table(Part.Table table) {
    double head = height(table.heads());
    boolean fits = table.rows().stream().allMatch(row -> head + height(row) <= LINES);
    if (!fits) {
      List<List<List<Words>>> rows = new ArrayList<>(List.of(table.heads()));
      rows.addAll(table.rows());
      rows.forEach(this::rowAsLines);
      return;
    }
    if (!lines.isEmpty()) {
      turn();
    }
    List<List<List<Words>>> shown = new ArrayList<>(List.of(table.heads()));
    double high = head;
    for (List<List<Words>> row : table.rows()) {
      if (high + height(row) > LINES) {
        rows(shown);
        shown.subList(1, shown.size()).clear();
        high = head;
      }
      shown.add(row);
      high += height(row);
    }
    rows(shown);
  }

  /** A row too high for a slide: its first cell, and the others under it. */
  private void rowAsLines(List<List<Words>> row) {
    for (int i = 0; i < row.size(); i++) {
      line(Kind.BULLET, Math.min(i, 1), row.get(i));
    }
  }

  private void rows(List<List<List<Words>>> rows) {
    slides.add(new Slide(title, continued, List.of(), rows));
    continued = true;
  }

  private static double height(List<List<Words>> row) {
    int width = Math.max(TABLE_WIDTH / row.size() - 3, 1);
    return row.stream().mapToInt(cell -> lines(cell, width)).max().orElse(1) + GAP;
  }

  private static int lines(List<Words> words, int width) {
    int letters = Words.plain(words).codePoints().map(SlideDeck::letters).sum();
    return Math.max(1, Math.ceilDiv(letters, width));
  }

  /** Letters of East Asian scripts, and pictures, are twice as wide. */
  private static int letters(int codePoint) {
    return codePoint < 0x2E80 ? 1 : 2;
  }

  /** Words in two, the first of them at most so many letters long; all of them when they are not. */
  private static List<List<Words>> cut(List<Words> words, int most) {
    List<Words> first = new ArrayList<>();
    int room = most;
    for (int i = 0; i < words.size(); i++) {
      Words next = words.get(i);
      int end = end(next.text(), room);
      if (end < next.text().length()) {
        List<Words> rest = new ArrayList<>();
        int at = place(next.text(), end, first.isEmpty());
        if (at > 0) {
          first.add(next.with(next.text().substring(0, at)));
        }
        rest.add(next.with(next.text().substring(at)));
        rest.addAll(words.subList(i + 1, words.size()));
        return List.of(first, rest);
      }
      first.add(next);
      room -= next.text().codePoints().map(SlideDeck::letters).sum();
    }
    return List.of(first);
  }

  /** How much of a text has so many letters. */
  private static int end(String text, int letters) {
    int room = letters;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      room -= letters(codePoint);
      if (room < 0) {
        return end;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  /** After a space where there is one. */
  private static int place(String text, int end, boolean must) {
    int space = text.lastIndexOf(' ', end - 1);
    if (space >= 0) {
      return space + 1;
    }
    return must ? Math.max(end, Character.charCount(text.codePointAt(0))) : 0;
  }
}
