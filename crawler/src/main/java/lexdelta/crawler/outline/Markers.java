package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;

/** Finds the labels with which a paragraph begins, those behind its titles included. */
final class Markers {
  private static final String PLAIN = "[a-z]{1,6}|[A-Z]{1,6}|[0-9]{1,3}";

  /** Between {@code (10)} and {@code (11)} the United States Code puts {@code (10A)}. */
  private static final String NAME = "(" + PLAIN + "|[0-9]{1,3}[A-Z]{1,2})";

  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\(\\s?"
              + NAME
              + "\\s?\\)(?:\\s?(?:-|–|—|through|to|and)\\s?\\(\\s?"
              + NAME
              + "\\s?\\)(?=\\s*+\\[))?+(?![,;)])");
  private static final Pattern DOTTED = Pattern.compile("(" + PLAIN + ")\\.(?=\\s)");

  /** What stands between two labels of one paragraph is no longer. */
  private static final int LONGEST_TITLE = 400;

  private static final int LONGEST_NAME = 6;

  /** No paragraph opens more levels. */
  private static final int MOST = 7;

  private Markers() {}

  /** The labels of a paragraph, in order; empty when it has none. */
  static List<Marker> of(Provision provision) {
    String text = provision.text();
    List<Marker> markers = new ArrayList<>();
    Optional<Marker> next = at(provision, 0, Marker.Kind.LEADING);
    while (next.isPresent() && markers.size() < MOST) {
      Marker marker = next.get();
      markers.add(marker);
      next = marker.bracketed() ? after(provision, text, marker) : Optional.empty();
    }
    return markers;
  }

  private static Optional<Marker> after(Provision provision, String text, Marker marker) {
    int behind = skipBlanks(text, marker.end());
    Optional<Marker> adjacent = at(provision, behind, Marker.Kind.ADJACENT);
    return adjacent.isPresent() ? adjacent : behindTitle(provision, text, behind);
  }

  private static Optional<Marker> behindTitle(Provision provision, String text, int from) {
    int end = Math.min(text.length(), from + LONGEST_TITLE);
    for (int at = text.indexOf('(', from); at >= 0 && at < end; at = text.indexOf('(', at + 1)) {
      Optional<Marker.Kind> kind = kind(provision, text, from, at);
      if (kind.isPresent()) {
        Optional<Marker> marker = at(provision, at, kind.get());
        if (marker.isPresent() && firstOfItsSeries(marker.get())) {
          return marker;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean firstOfItsSeries(Marker marker) {
    for (Numeral numeral : marker.numerals()) {
      if (numeral.first() == 1 && !numeral.inserted()) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands from one place to another may be the title before a label. */
  private static Optional<Marker.Kind> kind(Provision provision, String text, int from, int at) {
    String title = text.substring(from, at).stripTrailing();
    if (title.isEmpty()) {
      return Optional.empty();
    } else if (title.endsWith("—") || title.endsWith("–") || title.endsWith("--")) {
      return Optional.of(Marker.Kind.AFTER_DASH);
    } else if (".:?".indexOf(title.charAt(title.length() - 1)) < 0) {
      return Optional.empty();
    }
    return allItalic(provision, from, from + title.length() - 1)
        ? Optional.of(Marker.Kind.AFTER_TITLE)
        : Optional.of(Marker.Kind.AFTER_SENTENCE);
  }

  private static Optional<Marker> at(Provision provision, int place, Marker.Kind kind) {
    String text = provision.text();
    if (place < text.length() && text.charAt(place) == '(') {
      Matcher bracketed = BRACKETED.matcher(text).region(place, text.length());
      return bracketed.lookingAt() ? marker(provision, bracketed, kind, true) : Optional.empty();
    }
    if (kind != Marker.Kind.LEADING || !dotSoon(text, place)) {
      return Optional.empty();
    }
    Matcher dotted = DOTTED.matcher(text).region(place, text.length());
    dotted.useTransparentBounds(true);
    return dotted.lookingAt() ? marker(provision, dotted, kind, false) : Optional.empty();
  }

  /** Most paragraphs begin with a word that is no label: no expression is tried on them. */
  private static boolean dotSoon(String text, int place) {
    int dot = text.indexOf('.', place);
    return dot > place && dot <= place + LONGEST_NAME;
  }

  private static Optional<Marker> marker(
      Provision provision, Matcher found, Marker.Kind kind, boolean bracketed) {
    String first = found.group(1);
    String last = bracketed && found.group(2) != null ? found.group(2) : first;
    List<Numeral> numerals = new ArrayList<>();
    for (boolean italic : italic(provision, found)) {
      numerals.addAll(Numeral.of(first, last, italic, bracketed));
    }
    String name = last.equals(first) ? first : first + "-" + last;
    return numerals.isEmpty()
        ? Optional.empty()
        : Optional.of(new Marker(name, numerals, found.start(), found.end(), kind));
  }

  /** Whether a label is set in italics; both may be so where a title in italics runs over it. */
  private static List<Boolean> italic(Provision provision, Matcher label) {
    for (Emphasis e : provision.emphasis()) {
      if (e.style() == Emphasis.Style.ITALIC
          && e.start() <= label.start(1)
          && label.start(1) < e.end()) {
        boolean alone = e.start() >= label.start() && e.end() <= label.end() + 1;
        return alone ? List.of(true) : List.of(false, true);
      }
    }
    return List.of(false);
  }

  private static int skipBlanks(String text, int place) {
    int at = place;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean italic(Provision provision, int place) {
    for (Emphasis e : provision.emphasis()) {
      if (e.style() == Emphasis.Style.ITALIC && e.start() <= place && place < e.end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean allItalic(Provision provision, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isLetter(provision.text().charAt(at)) && !italic(provision, at)) {
        return false;
      }
    }
    return true;
  }
}
