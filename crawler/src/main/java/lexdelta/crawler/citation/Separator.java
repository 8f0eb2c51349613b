package lexdelta.crawler.citation;

import org.jspecify.annotations.Nullable;

/**
 * What stands between two places of a list.
 *
 * @param end behind it and the white space after it
 * @param range whether what follows is the end of a range
 */
record Separator(int end, boolean range) {
  private static final String[] JOINING = {"and/or", "and", "or", "nor", "as well as"};

  /** The separator here, or none. */
  static @Nullable Separator read(Scan scan, int at) {
    boolean comma = scan.at(at) == ',';
    int next = scan.blanks(comma ? at + 1 : at);
    if (!comma && scan.dash(next)) {
      return new Separator(scan.blanks(next + 1), true);
    }
    int range = scan.oneOf(next, "through", "thru", "to");
    if (range != Scan.NO) {
      return new Separator(scan.blanks(range), true);
    }
    int joined = scan.at(next) == '&' ? next + 1 : scan.oneOf(next, JOINING);
    if (joined != Scan.NO) {
      return new Separator(scan.blanks(joined), false);
    }
    return comma ? new Separator(next, false) : null;
  }
}
