package lexdelta.alerts.wish;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of {@link Wish}, by the names that addresses, forms, JSON and the table give them. */
public enum WishKind {
  TOPIC("A topic"),
  PROVISION("A provision and all below it"),
  CITATION("A citation and what cites it"),
  FORM("A form"),
  VISA_CATEGORY("A visa category"),
  SOURCE("A source"),
  AGENCY("An agency"),
  SEARCH("A search");

  private final String title;

  WishKind(String title) {
    this.title = title;
  }

  /** For people, as a choice in a list. */
  public String title() {
    return title;
  }

  /** {@code visa-category}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #code()}.
   *
   * @throws IllegalArgumentException naming the kinds there are
   */
  public static WishKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no kind «%s» of subscription; the kinds are %s."
                    .formatted(
                        code,
                        Arrays.stream(values())
                            .map(WishKind::code)
                            .collect(Collectors.joining(", ")))));
  }
}
