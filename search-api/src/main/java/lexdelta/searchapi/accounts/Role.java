package lexdelta.searchapi.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is in the firm. A person may be several; {@link Deed} says what each may do. */
public enum Role {
  READER("Reader", "searches and reads"),
  PARALEGAL("Paralegal", "searches, reads and follows topics"),
  ATTORNEY("Attorney", "as a paralegal; defines topics and enters how texts stand"),
  TRAINER("Trainer", "as a paralegal; defines topics and makes digests"),
  ADMINISTRATOR("Administrator", "people, teams, sources and the log of who did what");

  private final String title;
  private final String may;

  Role(String title, String may) {
    this.title = title;
    this.may = may;
  }

  public String title() {
    return title;
  }

  /** What it is for, in a few words. */
  public String may() {
    return may;
  }

  /** The name in addresses, forms and JSON: {@code attorney}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #slug()}.
   *
   * @throws IllegalArgumentException naming the roles there are
   */
  public static Role of(String slug) {
    return Arrays.stream(values())
        .filter(role -> role.slug().equals(slug))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no role «%s»; the roles are %s."
                    .formatted(slug, slugs(List.of(values())))));
  }

  /** Several, in their order, with commas. */
  public static String slugs(Collection<Role> roles) {
    return roles.stream().sorted().map(Role::slug).collect(Collectors.joining(", "));
  }

  /** Reads {@link #slugs}. */
  public static Set<Role> all(String slugs) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(slugs.split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .map(Role::of)
        .forEach(roles::add);
    return roles;
  }
}
