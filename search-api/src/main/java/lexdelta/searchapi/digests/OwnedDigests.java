package lexdelta.searchapi.digests;

import java.util.stream.Stream;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Belongings;

/** Digests as what somebody keeps. */
final class OwnedDigests implements Belongings {
  private final Digests digests;

  OwnedDigests(Digests digests) {
    this.digests = digests;
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
  }

  /** They are the firm's: they stay. */
  @Override
  public void close(PersonId owner) {}
}
