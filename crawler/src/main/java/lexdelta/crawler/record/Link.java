package lexdelta.crawler.record;

/**
 * Words of a provision that lead somewhere.
 *
 * @param words as they stand in the provision's text; empty when a label or a picture leads there
 * @param address absolute where the publisher's page is known, without what only follows readers
 *     about; never blank
 */
public record Link(String words, String address) {
  public Link {
    if (address.isBlank()) {
      throw new IllegalArgumentException("A link that leads nowhere: «" + words + "»");
    }
  }
}
