package lexdelta.searchapi.export;

import java.util.List;
import java.util.Optional;

/**
 * A text to hand out, in any format: {@link WordFile}, {@link PdfFile}, {@link HtmlFile}, {@link
 * MarkdownFile}, {@link SlidesFile}. Each says the same words in the same order. Its title is that
 * of the masthead; no level of headings is skipped.
 */
public record Handout(Masthead masthead, Optional<Logo> logo, List<Part> parts) {
  public Handout {
    parts = List.copyOf(parts);
    int level = 0;
    for (Part part : parts) {
      if (part instanceof Part.Heading heading) {
        if (heading.level() > level + 1) {
          throw new IllegalArgumentException(
              "A heading of level %d stands under one of level %d: %s"
                  .formatted(heading.level(), level, Words.plain(heading.words())));
        }
        level = heading.level();
      }
    }
  }

  /** Whether a part is a paragraph that leads in the list after it: no page ends between them. */
  boolean leadsIn(int place) {
    return parts.get(place) instanceof Part.Paragraph
        && place + 1 < parts.size()
        && parts.get(place + 1) instanceof Part.Bullets;
  }
}
