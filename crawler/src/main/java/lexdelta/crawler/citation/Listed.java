package lexdelta.crawler.citation;

import java.util.List;

/**
 * One place of a list.
 *
 * @param start of its own words, a repeated “section” before it among them
 * @param number of the section or part; empty in a list of labels alone
 * @param labels below it, with those carried over from before
 * @param range whether it ends the range that the one before it begins
 */
record Listed(int start, int end, String number, List<String> labels, boolean range) {
  Listed {
    labels = List.copyOf(labels);
  }

  boolean dotted() {
    return number.indexOf('.') >= 0;
  }
}
