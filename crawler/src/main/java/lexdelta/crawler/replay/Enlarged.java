package lexdelta.crawler.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sample with the text of its title many times over, in parts of other numbers, so that it is
 * as long as a title of the law. It is as invented as the sample.
 *
 * @param times how often, at most 200
 */
record Enlarged(Shelf shelf, int times) implements Shelf {
  private static final String TITLE = "title-8/";
  private static final String BEGIN = "<DIV3 ";
  private static final String END = "</DIV1>";
  private static final Pattern NUMBER = Pattern.compile("(<DIV[5-9] N=\")([^\"]+)");
  private static final Pattern PART = Pattern.compile("(?<![.\\d])(\\d{1,4})([a-z]?)(?=\\.|$)");

  /** So many copies are told apart by a thousand added to their parts, more by a letter. */
  private static final int THOUSANDS = 8;

  @Override
  public boolean holds(String file) {
    return shelf.holds(file);
  }

  @Override
  public byte[] bytes(String file) throws IOException {
    byte[] bytes = shelf.bytes(file);
    return file.startsWith(TITLE)
        ? enlarged(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
        : bytes;
  }

  @Override
  public String nameOf(String file) {
    return shelf.nameOf(file);
  }

  private String enlarged(String title) {
    int begin = title.indexOf(BEGIN);
    int end = title.indexOf(END);
    StringBuilder whole = new StringBuilder(title.substring(0, begin));
    String chapters = title.substring(begin, end);
    for (int copy = 0; copy < times; copy++) {
      int number = copy;
      whole.append(
          NUMBER
              .matcher(chapters)
              .replaceAll(division -> division.group(1) + other(division.group(2), number)));
    }
    return whole.append(title.substring(end)).toString();
  }

  private static String other(String name, int copy) {
    Matcher parts = PART.matcher(name);
    String letter = copy < THOUSANDS ? "" : String.valueOf((char) ('a' + copy / THOUSANDS));
    return parts.replaceAll(part ->
        Integer.parseInt(part.group(1)) + copy % THOUSANDS * 1_000 + part.group(2) + letter);
  }
}
