package lexdelta.crawler.source.federalregister;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document's text as its markup has it, before anything is concluded from it.
 *
 * @param root what it is, by the publisher's name of its element: {@code RULE}, {@code PRORULE},
 *     {@code NOTICE}, {@code PRESDOCU}, {@code CORRECT}
 * @param subtype of a presidential document its kind, by the name of the element: {@code PROCLA};
 *     empty otherwise
 * @param blocks in order
 * @param amended the parts and sections of the Code of Federal Regulations whose text it amends
 * @param number as stated beside the text, in markup; empty where only the text has it
 * @param page the page on which it begins
 */
record DocumentText(
    String root,
    String subtype,
    List<Block> blocks,
    List<Amended> amended,
    Optional<DocumentNumber> number,
    OptionalInt page) {

  /**
   * A place in the Code of Federal Regulations.
   *
   * @param section empty for the part as a whole
   */
  record Amended(String title, String part, String section) {
    String address() {
      return "/us/cfr/t" + title + (section.isEmpty() ? "/p" + part : "/s" + section);
    }
  }

  DocumentText {
    blocks = List.copyOf(blocks);
    amended = List.copyOf(amended);
  }

  /** The texts of some zones, without the headings that name the zone. */
  List<String> said(String... zones) {
    return blocks.stream()
        .filter(block -> block.in(zones) && !block.element().equals("HD"))
        .map(Block::text)
        .toList();
  }
}
