package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * A provision as the outline sees it.
 *
 * @param number its place in the document
 * @param markers the labels it may begin units with, in order
 * @param attached whether it can neither begin nor continue units, but belongs to one: a row of a
 *     table, a footnote, quoted text
 * @param defines whether it says what a term means
 * @param introduces whether it ends so that more must follow
 * @param announcesDefinitions whether it speaks of terms
 * @param runsOn whether its sentence goes on in the next piece
 */
record Piece(
    int number,
    Provision provision,
    List<Marker> markers,
    boolean attached,
    boolean defines,
    boolean introduces,
    boolean announcesDefinitions,
    boolean runsOn) {
  private static final Pattern DEFINING =
      Pattern.compile(
          "^[“\"‘']?[\\p{Lu}\\p{Lt}\\d](?:[^.;:]|\\.(?=\\d)){0,150}?,?\\s(?:means?|includes?|(?:has|have|shall have|is given) the"
              + " (?:same )?(?:meaning|definition)|(?:is|are) (?:as )?defined|(?:is|are) (?:the|a|an|any)"
              + "|refers? to|exists? (?:when|if)|shall (?:mean|include|refer)|does not include)\\b");
  private static final Pattern DEFINITIONS =
      Pattern.compile(
          "(?i)(?:definitions?|as used in|for (?:the )?purposes? of|terms?|mean|means)\\b");
  private static final List<String> INTRODUCING = List.of(":", "—", "–", "--");

  /** The bit that makes a small letter of a capital one. */
  private static final int SMALL = 0x20;

  /** A label quoted from another text. */
  private static final Pattern QUOTED = Pattern.compile("“(?:§|\\((?:[a-zA-Z]{1,4}|\\d{1,2})\\))");

  private static final int LONGEST_QUOTE = 60;
  private static final List<String> RUNNING_ON =
      List.of(";", ",", "; and", ", and", "; or", ", or", "; and/or", ", and/or");

  /** The pieces of a text. */
  static List<Piece> of(List<Provision> provisions) {
    List<Piece> pieces = new ArrayList<>();
    int quotedUntil = 0;
    for (int i = 0; i < provisions.size(); i++) {
      quotedUntil = Math.max(quotedUntil, endOfQuote(provisions, i));
      pieces.add(of(i, provisions.get(i), i < quotedUntil));
    }
    return pieces;
  }

  /** Behind the last paragraph of the text quoted from one on, or that one when none is. */
  private static int endOfQuote(List<Provision> provisions, int from) {
    String text = provisions.get(from).text();
    if (!text.startsWith("“") || !QUOTED.matcher(text).lookingAt()) {
      return from;
    }
    for (int i = from; i < Math.min(provisions.size(), from + LONGEST_QUOTE); i++) {
      if (provisions.get(i).text().indexOf('”') >= 0) {
        return i + 1;
      }
    }
    return from;
  }

  private static Piece of(int number, Provision provision, boolean quoted) {
    boolean attached = quoted || !paragraph(provision.kind());
    return new Piece(
        number,
        provision,
        attached ? List.of() : Markers.of(provision),
        attached,
        !attached && DEFINING.matcher(provision.text()).lookingAt(),
        !attached && endsWith(INTRODUCING, provision.text()),
        !attached && speaksOfTerms(provision.text()),
        !attached && endsWith(RUNNING_ON, provision.text()));
  }

  /** Tries the expression only where a word begins as one of its words does: most do not. */
  private static boolean speaksOfTerms(String text) {
    Matcher words = DEFINITIONS.matcher(text).useTransparentBounds(true);
    for (int at = 0; at + 1 < text.length(); at++) {
      if (begun(text.charAt(at), text.charAt(at + 1))
          && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && words.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the expression begins with two letters, of either case. */
  private static boolean begun(char first, char second) {
    int next = second | SMALL;
    return switch (first | SMALL) {
      case 'd', 't', 'm' -> next == 'e';
      case 'a' -> next == 's';
      case 'f' -> next == 'o';
      default -> false;
    };
  }

  private static boolean paragraph(ProvisionKind kind) {
    return kind == ProvisionKind.PARAGRAPH || kind == ProvisionKind.HEADING;
  }

  /** Whether it begins with a label in brackets, as headings of the United States Code do. */
  boolean bracketed() {
    return !markers.isEmpty() && markers.getFirst().bracketed();
  }

  boolean heading() {
    return provision.kind() == ProvisionKind.HEADING;
  }

  private static boolean endsWith(List<String> ends, String text) {
    String stripped = text.stripTrailing();
    for (String end : ends) {
      if (stripped.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  boolean beginsSmall() {
    String text = provision.text();
    return Character.isLowerCase(text.codePointAt(0)) && !text.startsWith("e-");
  }
}
