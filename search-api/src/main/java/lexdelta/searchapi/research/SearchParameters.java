package lexdelta.searchapi.research;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A search, as the parameters of its address.
 *
 * @param value {@code q=hardship&asOf=2025-01-01}, encoded as in addresses
 */
public record SearchParameters(String value) {
  private static final int LONGEST = 20_000;
  private static final Pattern ENCODED =
      Pattern.compile("(?:[A-Za-z]+=[A-Za-z0-9%+._~*-]*)(?:&[A-Za-z]+=[A-Za-z0-9%+._~*-]*)*");

  public SearchParameters {
    if (value.length() > LONGEST || !ENCODED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A search is written as in its address, q=hardship&asOf=2025-01-01, encoded, and has at"
              + " most %,d characters.".formatted(LONGEST));
    }
    decoded(value);
  }

  /** The page of it. */
  public String address() {
    return "/search?" + value;
  }

  /** The query as it was typed. */
  public String query() {
    return Stream.of(value.split("&"))
        .filter(pair -> pair.startsWith("q="))
        .map(pair -> decoded(pair.substring(2)))
        .findFirst()
        .orElse("");
  }

  /** The rest of it in words, such as {@code as of 2025-01-01, kind: form}; empty when nothing. */
  public String rest() {
    List<String> words = new ArrayList<>();
    for (String pair : value.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.startsWith("q=") && equals > 0) {
        words.add(inWords(pair.substring(0, equals), decoded(pair.substring(equals + 1))));
      }
    }
    return String.join("; ", words);
  }

  private static String inWords(String name, String value) {
    return switch (name) {
      case "asOf" -> "as of " + value;
      case "knownOn" -> "as known on " + value;
      case "spacing" -> "a space means " + value;
      case "sort" -> "sorted by " + value;
      case "kind" ->
          "kind: "
              + value
                  .toLowerCase(Locale.ROOT)
                  .replace('_', ' ')
                  .replace("cfr", "CFR")
                  .replace("usc", "U.S. Code");
      default -> name + ": " + value;
    };
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
