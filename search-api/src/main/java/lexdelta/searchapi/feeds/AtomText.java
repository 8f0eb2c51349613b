package lexdelta.searchapi.feeds;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Writes entries as a page of an Atom feed (RFC 4287). */
final class AtomText {
  private final String base;
  private final String domain;

  /**
   * For a service.
   *
   * @param base where readers reach it, without a slash at the end
   * @param domain in the names of entries, which never change
   */
  AtomText(String base, String domain) {
    this.base = base;
    this.domain = domain;
  }

  /** What a feed is of: its part of the names of feed and entry, its title, the page of it. */
  enum Of {
    CHANGES("feed", "change", "Lexdelta: changes you follow", "/subscriptions"),
    DIGESTS("digests", "digest", "Lexdelta: digests for you", "/digests");

    private final String name;
    private final String entry;
    private final String title;
    private final String page;

    Of(String name, String entry, String title, String page) {
      this.name = name;
      this.entry = entry;
      this.title = title;
      this.page = page;
    }
  }

  /**
   * A page.
   *
   * @param owner names the feed for ever and tells nothing of the person
   * @param self the address of this page
   * @param older that of the next page; empty on the last one
   */
  String print(
      Of of,
      String owner,
      List<FeedEntry> entries,
      String self,
      Optional<String> older,
      Instant otherwise) {
    Feed feed = new Feed("atom_1.0");
    feed.setId("tag:%s,2026:%s/%s".formatted(domain, of.name, owner));
    feed.setTitle(of.title);
    feed.setUpdated(
        Date.from(
            entries.stream().map(FeedEntry::at).max(Comparator.naturalOrder()).orElse(otherwise)));
    SyndPerson author = new Person();
    author.setName("Lexdelta");
    feed.setAuthors(List.of(author));
    feed.setAlternateLinks(List.of(link("alternate", base + of.page)));
    List<Link> others = new ArrayList<>(List.of(link("self", self)));
    older.ifPresent(address -> others.add(link("next", address)));
    feed.setOtherLinks(others);
    feed.setEntries(entries.stream().map(it -> entry(of, it)).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException("A feed that cannot be written", e);
    }
  }

  private static Link link(String rel, String address) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(address);
    return link;
  }

  private Entry entry(Of of, FeedEntry change) {
    Entry entry = new Entry();
    entry.setId("tag:%s,2026:%s/%s".formatted(domain, of.entry, change.name()));
    entry.setTitle(xml(change.title()));
    entry.setUpdated(Date.from(change.at()));
    entry.setPublished(Date.from(change.at()));
    entry.setAlternateLinks(List.of(link("alternate", change.link())));
    entry.setSummary(content("text", change.sentence()));
    entry.setContents(List.of(content("html", change.html())));
    return entry;
  }

  private static Content content(String type, String value) {
    Content content = new Content();
    content.setType(type);
    content.setValue(xml(value));
    return content;
  }

  /** Without the characters that XML 1.0 does not have. */
  private static String xml(String text) {
    return text.replaceAll("[^\\t\\n\\r\\u0020-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]", " ");
  }
}
