package lexdelta.searchapi.review;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.home.HomePart;
import lexdelta.searchapi.home.HomeSection;

/** What waits for somebody's review, on Home: what is assigned to them, and how much is unread. */
final class ToReview implements HomePart {
  private static final int MOST = 5;

  private final Queue queue;
  private final Unread unread;

  ToReview(Queue queue, Unread unread) {
    this.queue = queue;
    this.unread = unread;
  }

  /**
   * The content of the section.
   *
   * @param unread {@code 7}, {@code 99+}; empty for none
   * @param assigned what is to be done next, the most urgent first
   * @param more whether more is assigned than is shown
   */
  record Content(String unread, List<Queue.Line> assigned, boolean more) {}

  @Override
  public Optional<HomeSection> of(PersonId person) {
    if (!CurrentPerson.may(Deed.REVIEW)) {
      return Optional.empty();
    }
    Queue.Page page = queue.page(new Queue.Asked(Queue.Part.ASSIGNED.code(), "", "", "", ""), MOST);
    Content content = new Content(unread.words(), page.lines(), !page.next().isEmpty());
    return content.unread().isEmpty() && content.assigned().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new HomeSection("review", "What waits for your review", "home-review", content));
  }
}
