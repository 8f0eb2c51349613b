package lexdelta.alerts.wish;

import java.util.List;
import java.util.Map;

/** The wishes that anybody ever had, each once. */
public interface Wishes {
  /** The number of a wish, inside the caller's transaction; one that is new is kept. */
  WishId keep(Wish wish);

  /** Those that subscriptions which hold are made to, to topics that are there, by number. */
  List<KeptWish> followed();

  /** What stands in the way of asking for wishes, as last found, by wish. */
  Map<WishId, String> problems();

  /**
   * Keeps what stands in the way now, inside the caller's transaction: what is not among it is mended.
   *
   * @param found the words by wish
   * @return those that were not known before, or in other words
   */
  Map<WishId, String> note(Map<WishId, String> found);
}
