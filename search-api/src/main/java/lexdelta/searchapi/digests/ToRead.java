package lexdelta.searchapi.digests;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Readership;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.home.HomePart;
import lexdelta.searchapi.home.HomeSection;

/** Digests that somebody has not acknowledged, on Home. */
final class ToRead implements HomePart {
  private static final int MOST = 5;

  private final Readership readership;

  ToRead(Readership readership) {
    this.readership = readership;
  }

  @Override
  public Optional<HomeSection> of(PersonId person) {
    List<Digests.Line> waiting = readership.waiting(person);
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HomeSection(
                "digests",
                "Digests to read",
                "home-digests",
                waiting.stream().limit(MOST).toList()));
  }
}
