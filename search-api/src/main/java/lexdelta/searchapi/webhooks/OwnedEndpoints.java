package lexdelta.searchapi.webhooks;

import lexdelta.alerts.delivery.endpoint.Endpoint;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.People;

/** Webhooks as what somebody owns. */
final class OwnedEndpoints implements Belongings {
  private final Endpoints endpoints;
  private final People people;

  OwnedEndpoints(Endpoints endpoints, People people) {
    this.endpoints = endpoints;
    this.people = people;
  }

  @Override
  public String inWords(int count) {
    return count + (count == 1 ? " webhook" : " webhooks");
  }

  @Override
  public int count(PersonId owner) {
    return endpoints.of(owner).size();
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    endpoints.handOver(from, to, WebhooksApi.mail(people, to));
  }

  @Override
  public void close(PersonId owner) {
    endpoints.of(owner).stream().map(Endpoint::id).forEach(endpoints::remove);
  }
}
