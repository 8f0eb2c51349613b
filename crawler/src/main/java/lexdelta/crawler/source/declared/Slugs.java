package lexdelta.crawler.source.declared;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import lexdelta.crawler.record.Sha256;

/** A part of a document's address made from what the publisher calls it. */
final class Slugs {
  private static final int LONGEST = 80;
  private static final int TELLING_APART = 10;

  private Slugs() {}

  /** Words of an identifier, and enough of its hash to tell it from any other. */
  static String of(String identifier) {
    String words =
        Normalizer.normalize(identifier, Normalizer.Form.NFD)
            .replaceAll("\\p{M}|['’]", "")
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://(?:www\\.)?[^/]*", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String end = words.length() <= LONGEST ? words : words.substring(words.length() - LONGEST);
    String hash = Sha256.of(identifier.getBytes(StandardCharsets.UTF_8)).toString();
    String apart = hash.replaceAll("[^0-9a-f]", "").substring(0, TELLING_APART);
    String slug = end.replaceAll("^-", "");
    return slug.isEmpty() ? apart : slug + "-" + apart;
  }
}
