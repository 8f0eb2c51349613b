package lexdelta.searchapi.export;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.redline.Stretch;

/**
 * A stretch of text in one look.
 *
 * @param text as it is printed
 * @param link where it leads: http, https or mailto
 */
public record Words(Stretch.Mark mark, String text, Stress stress, Optional<URI> link) {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  /** How loud it is. */
  public enum Stress {
    NONE,
    EMPHASIS,
    STRONG
  }

  public Words {
    text = Printable.of(text);
    link.ifPresent(Words::check);
  }

  private static void check(URI link) {
    String scheme = link.getScheme();
    if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "A file links to http, https and mailto only, not to " + link);
    }
  }

  public static Words of(String text) {
    return new Words(Stretch.Mark.SAME, text, Stress.NONE, Optional.empty());
  }

  /** As it stands in a redline. */
  public static Words of(Stretch stretch) {
    return new Words(stretch.mark(), stretch.text(), Stress.NONE, Optional.empty());
  }

  public static Words linked(String text, URI link) {
    return new Words(Stretch.Mark.SAME, text, Stress.NONE, Optional.of(link));
  }

  public static Words strong(String text) {
    return new Words(Stretch.Mark.SAME, text, Stress.STRONG, Optional.empty());
  }

  /** Other text in the same look. */
  Words with(String other) {
    return new Words(mark, other, stress, link);
  }

  boolean added() {
    return mark == Stretch.Mark.INSERTED || mark == Stretch.Mark.ARRIVED;
  }

  boolean removed() {
    return mark == Stretch.Mark.DELETED || mark == Stretch.Mark.LEFT;
  }

  /**
   * The text with its signs, so that what changed can be told without colour: {@code [+ +]}, {@code
   * [- -]}, {@code [> >]}, {@code [< <]}. No line ends between a sign and its words.
   */
  String signed() {
    return opening() + text + closing();
  }

  /** The sign before the text; empty when nothing changed. */
  String opening() {
    return mark == Stretch.Mark.SAME ? "" : "[" + sign() + "\u00a0";
  }

  /** The sign after the text. */
  String closing() {
    return mark == Stretch.Mark.SAME ? "" : "\u00a0" + sign() + "]";
  }

  private String sign() {
    return switch (mark) {
      case SAME -> "";
      case INSERTED -> "+";
      case ARRIVED -> ">";
      case DELETED -> "-";
      case LEFT -> "<";
    };
  }

  /** All of them in one, with their signs. */
  static String plain(List<Words> words) {
    return words.stream().map(Words::signed).collect(Collectors.joining());
  }
}
