package lexdelta.crawler.record;

import java.util.regex.Pattern;

/**
 * The permanent address of a document, such as {@code /us/cfr/t8/s214.2} or {@code
 * /us/uscis/policy-manual/updates/2025-06-24/clarifying-refugee-and-asylee-marriage-validity}. It
 * never changes once given.
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
  private static final Pattern FORM = Pattern.compile("(/[A-Za-z0-9._~()-]+){2,}");

  public DocumentId {
    if (!FORM.matcher(value).matches() || value.length() > 400) {
      throw new IllegalArgumentException("No address of a document: «" + value + "»");
    }
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
