package lexdelta.crawler.outline;

import java.util.regex.Pattern;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * Tells a paragraph that leads in to labelled ones, “The following are exempt:”, from a term with a
 * list of its own, “Event means:”. Nobody cites what is led in to by the lead-in; a list of a term is
 * cited by the term, since the next term has the same labels. Told by the words alone, so that an
 * address does not change when another paragraph comes.
 */
final class LeadIn {
  private static final Pattern DEFINING =
      Pattern.compile(
          "\\b(?:means?|includes?|refers? to|meaning|(?:is|are) (?:as )?defined|(?:is|are) (?:a|an|any))\\b");

  /** A term alone, which its list explains. */
  private static final Pattern TERM =
      Pattern.compile("\\P{L}{0,2}\\p{L}+(?:[,\\s-]+[^\\s.:;—]+){0,11}");

  /** The beginning of a paragraph, which says what it is. */
  private static final int BEGIN = 300;

  private LeadIn() {}

  /**
   * Whether a unit is one.
   *
   * @param outermost whether it stands in the text itself, whose own letters it may lead in to
   */
  static boolean is(Unit unit, Provision provision, boolean outermost) {
    if (unit.labelled() || provision.kind() != ProvisionKind.PARAGRAPH) {
      return false;
    }
    return (outermost && leadsToLetters(unit)) || !term(provision.text());
  }

  private static boolean leadsToLetters(Unit unit) {
    for (Unit within : unit.units()) {
      if (within.labelled()) {
        return within.name().equals("a");
      }
    }
    return false;
  }

  private static boolean term(String text) {
    String begin = text.substring(0, Math.min(text.length(), BEGIN));
    return DEFINING.matcher(begin).find() || (TERM.matcher(text).matches() && !text.endsWith(","));
  }
}
