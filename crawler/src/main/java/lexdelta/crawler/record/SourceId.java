package lexdelta.crawler.record;

import java.util.regex.Pattern;

/** The name of a source, lower case words joined by hyphens: {@code ecfr-title-8}. */
public record SourceId(String value) implements Comparable<SourceId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public SourceId {
    if (!FORM.matcher(value).matches() || value.length() > 100) {
      throw new IllegalArgumentException(
          "A source is named by lower case words joined by hyphens, such as ecfr-title-8; not «"
              + value
              + "».");
    }
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
