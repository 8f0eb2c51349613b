package lexdelta.searchapi.digests;

import java.util.List;
import lexdelta.alerts.digest.Readership;
import lexdelta.alerts.notice.Html;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.feeds.DigestEntries;
import lexdelta.searchapi.feeds.FeedEntry;

/** Digests that were published for somebody, as entries of a feed. */
final class PublishedEntries implements DigestEntries {
  private static final int MOST = 40;

  private final Readership readership;
  private final String base;

  PublishedEntries(Readership readership, String base) {
    this.readership = readership;
    this.base = base;
  }

  @Override
  public List<FeedEntry> of(PersonId person) {
    return readership.told(person).stream()
        .limit(MOST)
        .map(it -> {
          String page = base + "/digests/" + it.edition();
          String sentence = "Changes from %s to %s.".formatted(it.first(), it.last());
          return new FeedEntry(
              it.edition(),
              "Digest %s: %s".formatted(it.edition(), it.title()),
              page,
              sentence,
              "<p>%s</p><p><a href=\"%s\">Read and acknowledge it</a></p>"
                  .formatted(sentence, Html.escape(page)),
              it.at());
        })
        .toList();
  }
}
