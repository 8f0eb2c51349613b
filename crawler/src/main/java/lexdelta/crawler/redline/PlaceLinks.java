package lexdelta.crawler.redline;

import java.util.function.UnaryOperator;

/**
 * Where provisions can be read, for pages that link to them. Both answer a path within the document
 * ({@code h/13/iii}) with an address, or with nothing.
 *
 * @param before in the earlier text
 * @param after in the later text
 */
public record PlaceLinks(UnaryOperator<String> before, UnaryOperator<String> after) {
  /** Nowhere. */
  static final PlaceLinks NONE = new PlaceLinks(path -> "", path -> "");
}
