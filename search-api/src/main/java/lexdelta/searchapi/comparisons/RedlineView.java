package lexdelta.searchapi.comparisons;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.pending.PendingChange;
import lexdelta.crawler.pending.PendingChanges;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.redline.ChangeList;
import lexdelta.crawler.redline.Introduction;
import lexdelta.crawler.redline.PlaceLinks;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineHtml;
import lexdelta.searchapi.web.Addresses;

/**
 * A redline as a page shows it.
 *
 * @param summary one sentence
 * @param weighed how much it weighs and why
 * @param standing sentences on how the later text stands; empty when it is simply in force
 * @param html made by {@link RedlineHtml}, which escapes what publishers wrote; empty when nothing
 *     is shown
 * @param shown how the reader wants it
 * @param changes the list of changes; empty when nothing is shown or there is but one
 * @param same whether no word changed
 * @param introduction of a document that is new
 * @param amendments the pending amendments of which something is new, each with its timeline
 */
record RedlineView(
    String summary,
    Weighed weighed,
    List<String> standing,
    String html,
    Shown shown,
    List<ChangeList.Stop> changes,
    boolean same,
    boolean oneSided,
    Optional<Introduction> introduction,
    List<Amendment> amendments) {

  /**
   * A pending amendment.
   *
   * @param name begins a line
   * @param steps in words, by day
   */
  record Amendment(String name, String standing, List<Step> steps) {
    static Amendment of(PendingChange change) {
      String name = change.amendment().name();
      boolean continued = change instanceof PendingChange.Continued;
      return new Amendment(
          Character.toUpperCase(name.charAt(0)) + name.substring(1),
          change.amendment().standing(),
          change.amendment().timeline().stream()
              .map(step ->
                  new Step(
                      step.dayInWords(),
                      step.inWords(),
                      continued && change.steps().contains(step)))
              .toList());
    }
  }

  /**
   * A step of a timeline.
   *
   * @param day empty where its notice has none
   * @param told whether it is what was said anew, of an amendment known before
   */
  record Step(String day, String what, boolean told) {}

  /** Unchanged passages kept on either side of a changed one. */
  private static final int CONTEXT = 1;

  static RedlineView of(Compared compared, Stood stood, Meaning meaning, Shown shown) {
    boolean same = compared.comparison().isEmpty();
    boolean printed = shown.whole() || (!same && !compared.oneSided());
    Optional<Redline> redline =
        Optional.of(Redline.of(compared.comparison()))
            .filter(it -> printed)
            .map(it -> shown.whole() ? it : it.shortened(CONTEXT));
    List<ChangeList.Stop> stops =
        redline.map(ChangeList::of).map(ChangeList::stops).orElse(List.of());
    return new RedlineView(
        stood.summary(),
        Weighed.of(meaning),
        stood.stands(),
        redline.map(it -> shown.form().print(it, places(compared))).orElse(""),
        shown,
        stops.size() > 1 ? stops : List.of(),
        same,
        compared.oneSided(),
        Introduction.of(compared.comparison()),
        PendingChanges.of(compared.comparison()).changes().stream().map(Amendment::of).toList());
  }

  /** Each provision on the first day of its version. */
  private static PlaceLinks places(Compared compared) {
    return new PlaceLinks(
        path -> place(compared, compared.before(), path),
        path -> place(compared, compared.after(), path));
  }

  private static String place(Compared compared, Optional<Version> version, String path) {
    return version
        .filter(it -> !it.removed())
        .map(it -> Addresses.page(compared.document(), path, it.effectiveOn()))
        .orElse("");
  }
}
