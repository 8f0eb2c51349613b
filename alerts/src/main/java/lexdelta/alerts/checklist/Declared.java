package lexdelta.alerts.checklist;

import java.util.List;
import java.util.Locale;
import lexdelta.alerts.wish.Wish;

/**
 * What the firm says of a checklist or template.
 *
 * @param link where it lies, or the name of its file; may be empty
 * @param lines the citations and forms it was written from, in order, each once
 */
public record Declared(Kind kind, String title, String link, List<Wish> lines) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LINK = 2_000;

  /** What it is. */
  public enum Kind {
    CHECKLIST,
    TEMPLATE;

    /** {@code checklist}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #code()}.
     *
     * @throws IllegalArgumentException naming the kinds there are
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "There is no kind «%s»; write checklist or template.".formatted(code));
    }
  }

  public Declared {
    title = oneLine(title);
    link = oneLine(link);
    lines = List.copyOf(lines);
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException(
          "A title has 1 to %d characters; this one has %d."
              .formatted(LONGEST_TITLE, title.length()));
    }
    if (link.length() > LONGEST_LINK) {
      throw new IllegalArgumentException(
          "A link or the name of a file has at most %,d characters.".formatted(LONGEST_LINK));
    }
  }

  private static String oneLine(String typed) {
    return typed.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
  }

  /** Whether the link leads somewhere on the web. */
  public boolean onTheWeb() {
    return link.startsWith("https://") || link.startsWith("http://");
  }

  /** The lines as people write them. */
  public String written() {
    return String.join("\n", lines.stream().map(Wish::what).toList());
  }
}
