package lexdelta.searchapi.subscriptions;

import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.wish.Wish;

/** What is followed, as pages say it. */
final class WishWords {
  private final Topics topics;

  WishWords(Topics topics) {
    this.topics = topics;
  }

  /** A topic's title; of anything else the wish in words. */
  String of(Wish wish) {
    return wish instanceof Wish.OfTopic to
        ? topics.find(to.topic()).map(Topic::title).orElse(to.topic().value())
        : wish.inWords();
  }

  /** Where what is followed can be looked at, where it has a place; else empty. */
  static String address(Wish wish) {
    return switch (wish) {
      case Wish.OfTopic to -> "/topics#topic-" + to.what();
      case Wish.OfSource from -> "/sources/" + from.what();
      default -> "";
    };
  }
}
