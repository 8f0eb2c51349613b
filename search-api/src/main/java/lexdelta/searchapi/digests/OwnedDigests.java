package lexdelta.searchapi.digests;

import java.util.stream.Stream;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Schedules;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Belongings;

/** Digests as what somebody keeps. */
final class OwnedDigests implements Belongings {
  private final Digests digests;
  private final Schedules schedules;

  OwnedDigests(Digests digests, Schedules schedules) {
    this.digests = digests;
    this.schedules = schedules;
  }

  @Override
  public String inWords(int count) {
    return count + (count == 1 ? " digest" : " digests");
  }

  @Override
  public int count(PersonId owner) {
    return (int)
        Stream.concat(digests.drafts().stream(), digests.published().stream())
            .filter(it -> it.owner().equals(owner))
            .count();
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    digests.handOver(from, to);
    schedules.handOver(from, to);
  }

  /** Digests are the firm's: they stay. Schedules draft for nobody: they rest. */
  @Override
  public void close(PersonId owner) {
    schedules.all().stream()
        .filter(it -> it.owner().equals(owner))
        .forEach(it -> schedules.activate(it.id(), false));
  }
}
