package lexdelta.crawler.source.federalregister;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lexdelta.crawler.source.UnreadableSnapshotException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list as the publisher's API answers it: {@code count} says how many there are, {@code results}
 * holds those of one page. A list that holds fewer than it says is refused: nothing may be missed in
 * silence.
 *
 * @param count of the whole query, not of the page
 */
record ListAnswer(int count, List<JsonNode> results) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REMEDY =
      ". Nothing of it was used, and nothing counts as missing. Look at the address in a browser; it"
          + " is asked again at the next check.";

  ListAnswer {
    results = List.copyOf(results);
  }

  static UnreadableSnapshotException unreadable(String what) {
    return new UnreadableSnapshotException(what + REMEDY);
  }

  static JsonNode parse(byte[] bytes) throws UnreadableSnapshotException {
    try {
      JsonNode root = JSON.readTree(bytes);
      if (root.isObject()) {
        return root;
      }
    } catch (JacksonException e) {
      throw new UnreadableSnapshotException(
          "The answer is not JSON: " + e.getOriginalMessage() + REMEDY, e);
    }
    throw unreadable("The answer is not a JSON object, as the publisher's are");
  }

  /**
   * Reads a page of a list.
   *
   * @param page counted from 1
   * @param perPage how many were asked for a page
   */
  static ListAnswer read(byte[] bytes, int page, int perPage) throws UnreadableSnapshotException {
    JsonNode root = parse(bytes);
    JsonNode said = root.path("count");
    if (!said.isIntegralNumber() || !said.canConvertToInt() || said.asInt() < 0) {
      throw unreadable("The list does not say how many documents there are");
    }
    JsonNode results = root.path("results");
    if (!results.isArray() && said.asInt() > 0) {
      throw unreadable(
          "The list says there are %,d documents, and lists none".formatted(said.asInt()));
    }
    ListAnswer answer = new ListAnswer(said.asInt(), List.copyOf(results.values()));
    answer.check(page, perPage, root.path("next_page_url").asString(""));
    return answer;
  }

  private void check(int page, int perPage, String next) throws UnreadableSnapshotException {
    int due = Math.clamp(count - (page - 1L) * perPage, 0, perPage);
    int listed = distinct();
    if (listed < due) {
      throw unreadable(
          "The list says there are %,d documents, of which page %d should hold %,d; it holds %,d"
              .formatted(count, page, due, listed));
    }
    if (!next.isEmpty() && (long) page * perPage >= count) {
      throw unreadable(
          "The list says there are %,d documents, all on page %d or before, and names a next page"
              .formatted(count, page));
    }
  }

  private int distinct() throws UnreadableSnapshotException {
    Set<String> seen = new HashSet<>();
    List<String> without = new ArrayList<>();
    for (JsonNode row : results) {
      String number = row.path("document_number").asString("");
      if (number.isEmpty()) {
        without.add(row.path("title").asString("(without a title)"));
      }
      seen.add(number + " " + row.path("publication_date").asString(""));
    }
    if (!without.isEmpty()) {
      throw unreadable("The list has a document without a number: «" + without.getFirst() + "»");
    }
    return seen.size();
  }

  /** Whether there is more of the query after a page. */
  boolean more(int page, int perPage) {
    return (long) page * perPage < count;
  }
}
