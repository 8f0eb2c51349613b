package lexdelta.crawler.record;

import java.util.List;

/**
 * A piece of a version's text: a paragraph, a heading, a table row.
 *
 * @param text plain text, white space folded, never empty; of a table row the cells joined by
 *     {@code " | "}
 * @param emphasis in order of start, within the text
 * @param cells of a table row its cells, empty cells included; otherwise empty
 * @param link the address that the publisher gave it as a whole, empty when none
 * @param links words in the text that lead somewhere, in order
 * @param level of a heading how deep it stands, 1 the highest; 0 where the publisher does not say
 */
public record Provision(
    ProvisionKind kind,
    String text,
    List<Emphasis> emphasis,
    List<String> cells,
    String link,
    List<Link> links,
    int level) {
  public Provision {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A provision of kind " + kind + " without text");
    }
    emphasis = List.copyOf(emphasis);
    cells = List.copyOf(cells);
    links = List.copyOf(links);
    for (Emphasis e : emphasis) {
      if (e.end() > text.length()) {
        throw new IllegalArgumentException("Emphasis " + e + " beyond the text «" + text + "»");
      }
    }
  }

  /** A provision without links in its text. */
  public Provision(
      ProvisionKind kind, String text, List<Emphasis> emphasis, List<String> cells, String link) {
    this(kind, text, emphasis, cells, link, List.of(), 0);
  }

  /**
   * A provision with the links in its text. Where one of them is the whole text, the whole provision
   * leads there.
   */
  public static Provision linked(
      ProvisionKind kind, String text, List<Emphasis> emphasis, List<Link> links) {
    return links.size() == 1 && links.getFirst().words().equals(text)
        ? new Provision(kind, text, emphasis, List.of(), links.getFirst().address())
        : new Provision(kind, text, emphasis, List.of(), "", links, 0);
  }

  /** The same as something of another kind. */
  public Provision as(ProvisionKind other) {
    return new Provision(other, text, emphasis, cells, link, links, level);
  }

  /** Where it leads: as a whole, or else by the first link in it; empty when nowhere. */
  public String leadsTo() {
    return link.isEmpty() && !links.isEmpty() ? links.getFirst().address() : link;
  }

  /** A provision without emphasis, cells or link. */
  public static Provision of(ProvisionKind kind, String text) {
    return new Provision(kind, text, List.of(), List.of(), "");
  }
}
