package lexdelta.searchapi.feeds;

import java.util.List;
import lexdelta.alerts.subscription.PersonId;

/** Digests, as feeds have them. */
public interface DigestEntries {
  /** Those that were published for somebody, the newest first. */
  List<FeedEntry> of(PersonId person);
}
