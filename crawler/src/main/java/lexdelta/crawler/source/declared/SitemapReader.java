package lexdelta.crawler.source.declared;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.GuardedXml;
import lexdelta.crawler.source.markup.HtmlPage;

/**
 * Reads a sitemap (sitemaps.org, protocol 0.9), each address as a document of its own, or an index
 * of sitemaps as where to look next. The day on which a page last changed is kept as a fact and is
 * no text: publishers renew it without changing the page.
 */
final class SitemapReader {
  private static final int MOST_ADDRESSES = 50_000;

  /**
   * What a file lists.
   *
   * @param index whether it lists further sitemaps
   */
  record Listed(boolean index, List<Entry> entries) {}

  /** An address, and the day on which it last changed as written there; empty where it is not. */
  record Entry(String address, String modified) {}

  private final Declaration declaration;

  SitemapReader(Declaration declaration) {
    this.declaration = declaration;
  }

  static Listed listed(byte[] bytes) throws UnreadableSnapshotException {
    GuardedXml xml = new GuardedXml(new ByteArrayInputStream(bytes));
    if (xml.next() != GuardedXml.Event.START
        || !(xml.name().equals("URLSET") || xml.name().equals("SITEMAPINDEX"))) {
      throw xml.fault("A sitemap begins with <urlset> or <sitemapindex>");
    }
    boolean index = xml.name().equals("SITEMAPINDEX");
    List<Entry> entries = new ArrayList<>();
    String address = "";
    String modified = "";
    for (GuardedXml.Event event = xml.next();
        event != GuardedXml.Event.FINISH;
        event = xml.next()) {
      if (event != GuardedXml.Event.START) {
        continue;
      }
      switch (xml.name()) {
        case "URL", "SITEMAP" -> {
          add(entries, address, modified);
          address = "";
          modified = "";
        }
        case "LOC" -> address = address.isEmpty() ? text(xml) : address;
        case "LASTMOD" -> modified = text(xml);
        default -> xml.skip();
      }
      if (entries.size() > MOST_ADDRESSES) {
        throw xml.fault("A sitemap lists at most 50,000 addresses");
      }
    }
    add(entries, address, modified);
    return new Listed(index, entries);
  }

  private static void add(List<Entry> entries, String address, String modified) {
    if (!address.isEmpty()) {
      entries.add(new Entry(address, modified));
    }
  }

  private static String text(GuardedXml xml) throws UnreadableSnapshotException {
    StringBuilder text = new StringBuilder();
    for (int open = 1; open > 0; ) {
      switch (xml.next()) {
        case START -> open++;
        case END -> open--;
        case TEXT -> text.append(xml.text());
        case FINISH -> throw xml.fault("The sitemap ends inside an element");
      }
    }
    return text.toString().strip();
  }

  /** Every address once. */
  List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    Listed listed = listed(bytes);
    if (listed.index()) {
      return List.of();
    }
    if (listed.entries().size() < declaration.expectation().items()) {
      throw HtmlPage.unreadable(
          "The sitemap lists %d address(es); at least %d are expected"
              .formatted(listed.entries().size(), declaration.expectation().items()));
    }
    LinkTargets targets = new LinkTargets(Optional.empty(), Optional.empty());
    Map<DocumentId, Reading> readings = new LinkedHashMap<>();
    for (Entry entry : listed.entries()) {
      Optional<String> target = targets.of(entry.address());
      if (target.isPresent()) {
        Reading reading = reading(target.get(), entry.modified(), on);
        readings.putIfAbsent(reading.document(), reading);
      }
    }
    List<Reading> all = List.copyOf(readings.values());
    PageReader.checkCanary(
        declaration, "", all.stream().flatMap(r -> r.provisions().stream()).toList());
    return all;
  }

  private Reading reading(String target, String modified, LocalDate on) {
    return new Reading(
        new DocumentId(declaration.root() + "/" + Slugs.of(target)),
        DocumentKind.DECLARED_PAGE,
        declaration.source().title(),
        "",
        PageReader.hierarchy(declaration),
        on,
        Optional.empty(),
        List.of(
            new Provision(
                ProvisionKind.FACT, target, List.of(), List.of(), web(target) ? target : "")),
        modified.matches("\\d{4}(-\\d{2}){0,2}.*")
            ? List.of(Fact.of(FactKind.MODIFIED_ON, modified.replaceFirst("T.*", ""), modified))
            : List.of());
  }

  private static boolean web(String target) {
    return target.startsWith("https://") || target.startsWith("http://");
  }

  /** Where an index of sitemaps leads; empty of a sitemap. */
  static List<URI> leads(byte[] bytes, URI from) throws UnreadableSnapshotException {
    Listed listed = listed(bytes);
    List<URI> leads = new ArrayList<>();
    for (Entry entry : listed.index() ? listed.entries() : List.<Entry>of()) {
      try {
        URI lead = from.resolve(entry.address());
        if (!lead.equals(from) && web(lead.toString())) {
          leads.add(lead);
        }
      } catch (IllegalArgumentException e) {
        throw HtmlPage.unreadable("«%s» in the index is no address".formatted(entry.address()), e);
      }
    }
    return leads;
  }
}
