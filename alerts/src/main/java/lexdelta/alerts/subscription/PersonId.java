package lexdelta.alerts.subscription;

import java.util.regex.Pattern;

/** Who somebody is to this service. Until there is sign-in there is one person. */
public record PersonId(String value) implements Comparable<PersonId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}");

  public PersonId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A person is named by letters, digits and . _ @ + -, 100 at most; not «" + value + "».");
    }
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
