package lexdelta.alerts.topic;

import java.util.regex.Pattern;

/** The name of a topic in addresses and settings, lower case words joined by hyphens: {@code family-based}. */
public record TopicId(String value) implements Comparable<TopicId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public TopicId {
    if (value.length() > 100 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A topic is named by lower case words joined by hyphens, 100 characters at most, such as"
              + " family-based; not «"
              + value
              + "».");
    }
  }

  @Override
  public int compareTo(TopicId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
