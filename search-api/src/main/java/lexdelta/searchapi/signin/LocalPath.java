package lexdelta.searchapi.signin;

import java.net.URI;
import java.util.regex.Pattern;

/** Where somebody goes after signing in: a page of this service and nowhere else. */
final class LocalPath {
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private LocalPath() {}

  /** The path asked for, if it is one of ours; else the first page. */
  static String of(String asked) {
    if (!OURS.matcher(asked).matches() || asked.startsWith("/sign-in")) {
      return "/";
    }
    try {
      URI uri = URI.create(asked);
      return uri.getScheme() == null && uri.getRawAuthority() == null ? asked : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
