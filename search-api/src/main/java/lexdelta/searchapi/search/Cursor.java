package lexdelta.searchapi.search;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Sha256;
import lexdelta.indexer.index.Hit;
import lexdelta.searchapi.problems.Problem;

/**
 * Where a reader is in an answer, as a word that means nothing to them. It carries the day searched,
 * so that paging past midnight stays on one day, and the last hits told, so that the next page goes
 * on behind them also where the index has moved on.
 *
 * @param index number of the newest change that the index held
 * @param offset how many hits were told
 * @param question a digest of what was asked
 * @param last digests of the last hits told, the very last first
 */
record Cursor(long index, LocalDate asOf, int offset, String question, List<String> last) {
  private static final int REMEMBERED = 3;
  private static final int DIGEST = 12;
  private static final String FORM = "1";

  Cursor {
    last = List.copyOf(last);
  }

  /** Behind the hits of a page. */
  static Cursor behind(long index, LocalDate asOf, int offset, Asked asked, List<Hit> hits) {
    List<String> last = hits.reversed().stream().limit(REMEMBERED).map(Cursor::digest).toList();
    return new Cursor(index, asOf, offset, digest(asked), last);
  }

  /** The word. */
  String word() {
    String plain =
        String.join(
            " ",
            FORM,
            Long.toString(index),
            asOf.toString(),
            Integer.toString(offset),
            question,
            String.join(",", last));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads {@link #word()}.
   *
   * @throws lexdelta.searchapi.problems.ProblemException when it is none, or of another question
   */
  static Cursor of(String word, Asked asked) {
    Cursor cursor = read(word);
    boolean sameDay = asked.day().map(cursor.asOf()::equals).orElse(true);
    if (!cursor.question().equals(digest(asked)) || !sameDay) {
      throw Problem.parameter(
              "after",
              "It belongs to another question: send it with the same q, asOf, sort and filters as"
                  + " the request whose answer had it.")
          .exception();
    }
    return cursor;
  }

  private static Cursor read(String word) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
      String[] parts = plain.split(" ", -1);
      if (parts.length == 6 && parts[0].equals(FORM)) {
        return new Cursor(
            Long.parseLong(parts[1]),
            LocalDate.parse(parts[2]),
            Math.clamp(Long.parseLong(parts[3]), 0, SearchApi.DEEPEST),
            parts[4],
            Stream.of(parts[5].split(",")).filter(it -> !it.isEmpty()).toList());
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unread();
    }
    throw unread();
  }

  private static RuntimeException unread() {
    return Problem.parameter(
            "after",
            "It is not what an answer gave as “next”. Send that unchanged, or leave it out to begin"
                + " anew.")
        .exception();
  }

  /** The name of a hit, the same in every state of the index that holds it. */
  static String digest(Hit hit) {
    return digest(
        "%s %d %d %s"
            .formatted(hit.document(), hit.version().value(), hit.provision(), hit.validFrom()));
  }

  private static String digest(Asked asked) {
    return digest(asked.parameters());
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGEST);
  }
}
