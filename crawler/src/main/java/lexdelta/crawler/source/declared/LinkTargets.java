package lexdelta.crawler.source.declared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where links lead, in one form: absolute, host in lower case, without what only follows readers
 * about (tracking, sessions, marks against forgery) and without what stands in for an address that
 * is hidden from robots.
 */
final class LinkTargets {
  private static final Set<String> FOLLOWING =
      Set.of(
          "gclid",
          "gclsrc",
          "dclid",
          "fbclid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "li_fat_id",
          "igshid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_ga",
          "_gl",
          "_gac",
          "_hsenc",
          "_hsmi",
          "__hstc",
          "__hssc",
          "__hsfp",
          "hsctatracking",
          "vero_id",
          "oly_enc_id",
          "oly_anon_id",
          "wickedid",
          "s_kwcid",
          "ref_src",
          "ref_url",
          "trk",
          "trkcampaign",
          "spm",
          "scid",
          "icid",
          "cmpid",
          "phpsessid",
          "jsessionid",
          "aspsessionid",
          "sessionid",
          "session_id",
          "sid",
          "cfid",
          "cftoken",
          "csrf",
          "csrf_token",
          "csrftoken",
          "_csrf",
          "_token",
          "authenticity_token",
          "__requestverificationtoken",
          "form_build_id",
          "form_token",
          "nonce",
          "_wpnonce");
  private static final Pattern FOLLOWING_FAMILY =
      Pattern.compile("(?i)(?:utm|pk|mtm|hsa|piwik|matomo)_.*+");

  /** Keeps caches from answering: a name of its own, and nothing but an instant or a random number. */
  private static final Pattern AGAINST_CACHES =
      Pattern.compile(
          "(?i)(?:_|t|ts|cb|rnd|rand|random|nocache|cachebust(?:er)?|timestamp)=\\d{6,}+");

  private static final Pattern SESSION_IN_PATH =
      Pattern.compile("(?i);jsessionid=[^/?#]*+|/\\(S\\([^)/]*+\\)\\)");
  private static final Pattern RANDOM_FRAGMENT =
      Pattern.compile(
          "(?i)(?:.*[-_:])?(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,}|(?=[a-f]*\\d)(?=\\d*[a-f])[0-9a-f]{10,}|\\d{7,})|:~:.*");
  private static final Pattern PROTECTED =
      Pattern.compile("(?:.*/)?cdn-cgi/l/email-protection(?:#([0-9a-fA-F]+))?.*");

  private final Optional<URI> base;
  private final Optional<String> page;

  /**
   * Targets of a page's links.
   *
   * @param base what relative links are relative to; empty when nobody knows
   * @param page where the page says it stands, without a fragment; empty when it says nothing
   */
  LinkTargets(Optional<URI> base, Optional<URI> page) {
    this.base = base;
    this.page = page.or(() -> base).map(LinkTargets::withoutFragment);
  }

  private static String withoutFragment(URI address) {
    return address.toString().replaceFirst("#.*", "");
  }

  /** Where an {@code href} leads; empty when nowhere that can be named. */
  Optional<String> of(String href) {
    String written = href.strip().replaceAll("[\\s\\p{Cntrl}]+", "");
    String lower = written.toLowerCase(Locale.ROOT);
    if (written.isEmpty() || lower.matches("(?:javascript|data|blob|about|vbscript):.*")) {
      return Optional.empty();
    }
    var hidden = PROTECTED.matcher(written);
    if (hidden.matches()) {
      return Optional.ofNullable(hidden.group(1)).flatMap(LinkTargets::unhidden);
    }
    if (lower.startsWith("mailto:") || lower.startsWith("tel:")) {
      return Optional.of(lower.replaceFirst("\\?.*", ""));
    }
    if (written.equals("#") || lower.equals("#top")) {
      return Optional.empty();
    }
    return Optional.of(cleaned(resolved(written)));
  }

  /** The address behind Cloudflare's veil: each byte is veiled by the first. */
  static Optional<String> unhidden(String hex) {
    if (hex.length() < 4 || hex.length() % 2 != 0 || !hex.matches("[0-9a-fA-F]+")) {
      return Optional.empty();
    }
    int key = Integer.parseInt(hex.substring(0, 2), 16);
    StringBuilder address = new StringBuilder("mailto:");
    for (int i = 2; i < hex.length(); i += 2) {
      address.append((char) (Integer.parseInt(hex.substring(i, i + 2), 16) ^ key));
    }
    String found = address.toString().toLowerCase(Locale.ROOT).replaceFirst("\\?.*", "");
    return found.chars().allMatch(c -> c > ' ' && c < 127) ? Optional.of(found) : Optional.empty();
  }

  private String resolved(String written) {
    if (written.startsWith("#") && page.isPresent()) {
      return page.get() + written;
    }
    try {
      URI link = new URI(written.replace("|", "%7C").replace("[", "%5B").replace("]", "%5D"));
      if (base.isEmpty() || link.isAbsolute()) {
        return link.normalize().toString();
      }
      // An empty path keeps the page's own, which java.net.URI forgets (RFC 3986, section 5.2.2).
      if (written.startsWith("?")) {
        return withoutFragment(base.get()).replaceFirst("\\?.*", "") + written;
      }
      return base.get().resolve(link).normalize().toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return written;
    }
  }

  private static String cleaned(String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    String rest = hash < 0 ? address : address.substring(0, hash);
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String place =
        host(
            SESSION_IN_PATH
                .matcher(question < 0 ? rest : rest.substring(0, question))
                .replaceAll(""));
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("[&;]")) {
      if (!parameter.isEmpty() && !follows(parameter)) {
        kept.add(parameter);
      }
    }
    return place
        + (kept.isEmpty() ? "" : "?" + String.join("&", kept))
        + (fragment.isEmpty() || RANDOM_FRAGMENT.matcher(fragment).matches() ? "" : "#" + fragment);
  }

  private static boolean follows(String parameter) {
    String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
    return FOLLOWING.contains(name)
        || FOLLOWING_FAMILY.matcher(name).matches()
        || AGAINST_CACHES.matcher(parameter).matches();
  }

  /** Scheme and host in lower case, and no port that goes without saying (RFC 3986, section 6.2). */
  private static String host(String place) {
    int from = place.indexOf("://");
    if (from < 0) {
      return place;
    }
    int slash = place.indexOf('/', from + 3);
    String host = (slash < 0 ? place : place.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "/" : place.substring(slash);
    String bare =
        host.startsWith("https:") ? host.replaceFirst(":443$", "") : host.replaceFirst(":80$", "");
    return bare + path;
  }
}
