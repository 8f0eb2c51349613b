package lexdelta.searchapi.standing;

import org.jspecify.annotations.Nullable;

/**
 * An entry as a form or a program sends it. A field left out counts as empty.
 *
 * @param document its address in the record
 * @param provision a label, empty of the whole document
 * @param from a day, as are until and the day on which a lifting begins
 * @param lifts the document that said the standing which this entry ends
 */
record StandingForm(
    @Nullable String document,
    @Nullable String provision,
    @Nullable String kind,
    @Nullable String order,
    @Nullable String link,
    @Nullable String scope,
    @Nullable String from,
    @Nullable String until,
    @Nullable String lifts,
    @Nullable String remark) {

  static StandingForm blank(String document, String lifts, String provision, String scope) {
    return new StandingForm(document, provision, "", "", "", scope, "", "", lifts, "");
  }

  /** As typed, yet to be read. */
  StandingDraft draft() {
    return new StandingDraft(
        text(document),
        text(provision),
        text(kind),
        text(order),
        text(link),
        text(scope),
        text(from),
        text(until),
        text(lifts),
        text(remark));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
