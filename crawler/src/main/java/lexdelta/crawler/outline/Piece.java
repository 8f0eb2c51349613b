package lexdelta.crawler.outline;

import java.util.List;
import java.util.Locale;
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
          "^[“\"‘']?[\\p{Lu}\\p{Lt}\\d][^.;:]{0,150}?,?\\s(?:means?|includes?|(?:has|have|shall have|is given) the"
              + " (?:same )?(?:meaning|definition)|(?:is|are) (?:as )?defined|(?:is|are) (?:the|a|an|any)"
              + "|refers? to|shall (?:mean|include|refer)|does not include)\\b");
  private static final Pattern DEFINITIONS =
      Pattern.compile(
          "(?i)\\b(?:definitions?|as used in|for (?:the )?purposes? of|terms?|mean|means)\\b");
  private static final Pattern INTRODUCING = Pattern.compile("(?::|—|–|--)$");
  private static final Pattern RUNNING_ON =
      Pattern.compile("[;,](?: (?:and|or|and/or))?$");

  static Piece of(int number, Provision provision, boolean quoted) {
    boolean attached = quoted || !paragraph(provision.kind());
    return new Piece(
        number,
        provision,
        attached ? List.of() : Markers.of(provision),
        attached,
        !attached && DEFINING.matcher(provision.text()).lookingAt(),
        !attached && INTRODUCING.matcher(end(provision.text())).find(),
        !attached && DEFINITIONS.matcher(provision.text()).find(),
        !attached && RUNNING_ON.matcher(end(provision.text())).find());
  }

  private static boolean paragraph(ProvisionKind kind) {
    return kind == ProvisionKind.PARAGRAPH || kind == ProvisionKind.HEADING;
  }

  boolean heading() {
    return provision.kind() == ProvisionKind.HEADING;
  }

  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - 12)).stripTrailing();
  }

  boolean beginsSmall() {
    String text = provision.text();
    return Character.isLowerCase(text.codePointAt(0))
        && !text.toLowerCase(Locale.ROOT).startsWith("e-");
  }
}
