package lexdelta.searchapi.feeds;

import java.util.List;
import lexdelta.alerts.subscription.PersonId;

/** Days of a person's own that stand in their calendar beside those that documents state. */
public interface OwnDays {
  List<CalendarDay> of(PersonId person);
}
