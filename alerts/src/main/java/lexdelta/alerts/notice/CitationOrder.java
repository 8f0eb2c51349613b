package lexdelta.alerts.notice;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which citations stand in the books. */
final class CitationOrder {
  private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

  /** {@code 8 CFR 214.2} before {@code 8 CFR 214.10} before {@code 8 CFR 1003.1}. */
  static final Comparator<String> NUMBERS_BY_VALUE = CitationOrder::compare;

  private CitationOrder() {}

  private static int compare(String one, String other) {
    Matcher a = PIECE.matcher(one);
    Matcher b = PIECE.matcher(other);
    while (true) {
      boolean more = a.find();
      if (!b.find()) {
        return more ? 1 : 0;
      }
      if (!more) {
        return -1;
      }
      int order = comparePieces(a.group(), b.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private static int comparePieces(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }
}
