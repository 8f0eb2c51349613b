package lexdelta.searchapi.search;

import java.time.LocalDate;
import lexdelta.indexer.index.Hit;
import lexdelta.searchapi.web.Addresses;
import lexdelta.searchapi.web.Cited;
import lexdelta.searchapi.web.Days;

/**
 * A hit as the page shows it.
 *
 * @param cited the place, as practitioners write it
 * @param address of the provision that answers; on the day asked for, or as it stands when none
 *     was
 * @param standing a few words on how its document stands; empty when it is simply in force
 */
record ShownHit(Hit hit, String cited, String address, String validity, String standing) {

  static ShownHit of(Hit hit, Asked asked, LocalDate day, HitStandings standings) {
    LocalDate shown = SearchApi.Passage.shownOn(hit, day, asked);
    return new ShownHit(
        hit,
        Cited.byLabels(hit.cited()),
        Addresses.known(
            asked.asOf().isBlank() && shown.equals(day)
                ? Addresses.page(hit.document(), hit.path())
                : Addresses.page(hit.document(), hit.path(), shown),
            asked.knownDay()),
        Days.validity(hit.validFrom(), hit.validUntil().filter(_ -> asked.knownDay().isEmpty())),
        standings.badge(hit));
  }
}
