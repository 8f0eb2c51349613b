package lexdelta.searchapi.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an API token is good for. It never allows more than its owner's roles do at the moment of
 * the request.
 */
public enum Scope {
  READ("search and read everything that everybody may read"),
  RESEARCH("see and keep the owner's saved searches, history and folders"),
  SUBSCRIPTIONS("see, make and cancel the owner's subscriptions"),
  REVIEW("see and mark what the owner was told and has to do"),
  IMPACT("see of changes whom they reached, for which clients, and what became of them"),
  CHECKLISTS("declare, change and confirm the firm's checklists and templates"),
  DIGESTS("draft, write and publish digests, see who has read them"),
  TOPICS("define, change and remove topics"),
  STANDING("enter how texts stand"),
  AUDIT("read the log of who did what"),
  METRICS("read the figures of the running service");

  private final String allows;

  Scope(String allows) {
    this.allows = allows;
  }

  /** What it allows, in words. */
  public String allows() {
    return allows;
  }

  /** The name in forms and JSON: {@code read}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #slug()}.
   *
   * @throws IllegalArgumentException naming the scopes there are
   */
  public static Scope of(String slug) {
    return Arrays.stream(values())
        .filter(scope -> scope.slug().equals(slug))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no scope «%s»; the scopes are %s."
                    .formatted(slug, slugs(List.of(values())))));
  }

  /** Several, in their order, with commas. */
  public static String slugs(Collection<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::slug).collect(Collectors.joining(", "));
  }

  /** Reads {@link #slugs}. */
  public static Set<Scope> all(String slugs) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream(slugs.split(","))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .map(Scope::of)
        .forEach(scopes::add);
    return scopes;
  }
}
