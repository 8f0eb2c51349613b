package lexdelta.searchapi.research;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  /** The rest of it in words, such as {@code asOf 2025-01-01, kind FORM}; empty when nothing. */
  public String rest() {
    List<String> words = new ArrayList<>();
    for (String pair : value.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.startsWith("q=") && equals > 0) {
        words.add(pair.substring(0, equals) + " " + decoded(pair.substring(equals + 1)));
      }
    }
    return String.join(", ", words).replace("asOf ", "as of ");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
