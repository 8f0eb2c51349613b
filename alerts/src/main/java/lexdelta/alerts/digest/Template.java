package lexdelta.alerts.digest;

import java.util.List;
import java.util.Optional;

/**
 * What digests of the firm look like: its name and logo stand on what is published, its wording and
 * its order are what a new draft begins with.
 *
 * @param firm its name; may be empty
 * @param opening in Markdown; may be empty
 * @param closing in Markdown; may be empty
 * @param sections headings in the order in which a draft has them; others stand after them
 */
public record Template(
    String firm, String opening, String closing, List<String> sections, Optional<Picture> logo) {
  public static final Template NONE = new Template("", "", "", List.of(), Optional.empty());

  private static final int MOST_SECTIONS = 100;

  public Template {
    firm = Texts.line("name of the firm", firm);
    opening = Texts.text("opening", opening);
    closing = Texts.text("closing", closing);
    sections =
        sections.stream()
            .map(it -> Texts.line("section", it))
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    if (sections.size() > MOST_SECTIONS) {
      throw new IllegalArgumentException(
          "A template orders at most %d sections.".formatted(MOST_SECTIONS));
    }
  }

  /**
   * A picture.
   *
   * @param base64 its bytes
   * @param alt what it shows, for who does not see it
   */
  public record Picture(String base64, String alt) {
    public Picture {
      alt = Texts.line("description of the logo", alt);
      if (alt.isEmpty()) {
        throw new IllegalArgumentException(
            "Say what the logo shows, for those who do not see it: the name of the firm, say.");
      }
    }
  }

  /** The place of a section in a draft; those not named stand after all others. */
  int place(String section) {
    int at = sections.indexOf(section);
    return at < 0 ? sections.size() : at;
  }

  /** A head with the firm's wording where it has none of its own. */
  public Head head(Head head) {
    return new Head(
        head.title(),
        head.audience(),
        head.opening().isEmpty() ? opening : head.opening(),
        head.closing().isEmpty() ? closing : head.closing(),
        head.minutes());
  }
}
