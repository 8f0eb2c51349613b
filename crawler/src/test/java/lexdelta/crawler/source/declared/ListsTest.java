package lexdelta.crawler.source.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds and sitemaps of invented agencies, and bytes that nobody vouches for. */
class ListsTest {
  private static final URI ADDRESS = URI.create("https://agency.example/list");
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Sample news</title>
      <link>https://agency.example/</link><description>d</description><pubDate>Mon, 03 Mar 2025 09:00:00 GMT</pubDate>
      <item><title>Fee of Form X-1 &amp; others</title><link>/news/7?utm_source=rss</link><guid isPermaLink="false">n7</guid>
      <pubDate>Tue, 04 Mar 2025 02:00:00 GMT</pubDate>
      <description>&lt;p&gt;It is now $50.&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;</description></item>
      <item><title>Holiday</title><guid>https://agency.example/news/8</guid></item></channel></rss>
      """;
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Sample</title><id>tag:agency.example,2025:x</id>
      <updated>2025-03-03T00:00:00Z</updated><entry><id>tag:agency.example,2025:1</id><title>One</title>
      <updated>2025-03-03T12:00:00Z</updated><link href="https://agency.example/1"/>
      <content type="html">&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</content></entry></feed>
      """;
  private static final String SITEMAP =
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://agency.example/a</loc>
      <lastmod>2025-03-03T10:00:00Z</lastmod></url><url><loc>https://agency.example/b</loc></url></urlset>
      """;
  private static final String INDEX =
      """
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
      <loc>https://agency.example/s1.xml</loc></sitemap></sitemapindex>
      """;

  private static DeclaredSource source(Declaration.Kind kind) {
    return new DeclaredSource(Declaration.of(new SourceId("sample"), kind, ADDRESS));
  }

  private static Snapshot snapshot(URI address) {
    return new Snapshot(
        new SnapshotId(1),
        new SourceId("sample"),
        address,
        Instant.parse("2025-03-05T02:00:00Z"),
        Sha256.of(new byte[0]),
        "text/xml",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }

  private static Extraction extract(Declaration.Kind kind, String text) throws Exception {
    return source(kind).extract(snapshot(ADDRESS), text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Reading> some(Declaration.Kind kind, String text) throws Exception {
    return ((Extraction.Some) extract(kind, text)).readings();
  }

  @Test
  void eachEntryOfAFeedIsADocument() throws Exception {
    List<Reading> entries = some(Declaration.Kind.FEED, RSS);
    assertThat(entries).hasSize(2);
    Reading first = entries.getFirst();
    assertThat(first.document().value()).startsWith("/us/declared/sample/n7-");
    assertThat(first.heading()).isEqualTo("Fee of Form X-1 & others");
    assertThat(first.publishedOn()).contains(LocalDate.parse("2025-03-03"));
    assertThat(first.provisions())
        .extracting(Provision::text)
        .containsExactly("It is now $50.", "https://agency.example/news/7");
    assertThat(entries.getLast().publishedOn()).isEmpty();
  }

  @Test
  void anEntryKeepsItsAddressUnderAnotherTitle() throws Exception {
    String renamed = RSS.replace("Holiday", "Closed on Monday");
    assertThat(some(Declaration.Kind.FEED, renamed))
        .extracting(Reading::document)
        .isEqualTo(some(Declaration.Kind.FEED, RSS).stream().map(Reading::document).toList());
  }

  @Test
  void atomIsReadWithItsWholeContent() throws Exception {
    assertThat(some(Declaration.Kind.FEED, ATOM).getFirst().provisions())
        .extracting(Provision::text)
        .containsExactly("First.", "Second.", "https://agency.example/1");
  }

  @Test
  void anEmptyFeedIsAnOutage() {
    String empty = RSS.replaceAll("(?s)<item>.*</item>", "");
    assertThatThrownBy(() -> extract(Declaration.Kind.FEED, empty))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("0 entries");
  }

  @Test
  void aSitemapIsWholeAndItsIndexLeadsOn() throws Exception {
    Extraction.Whole whole = (Extraction.Whole) extract(Declaration.Kind.SITEMAP, SITEMAP);
    assertThat(whole.readings()).hasSize(2);
    assertThat(whole.readings().getFirst().facts())
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.kind()).isEqualTo(FactKind.MODIFIED_ON);
          assertThat(fact.value()).isEqualTo("2025-03-03");
        });
    byte[] index = INDEX.getBytes(StandardCharsets.UTF_8);
    DeclaredSource source = source(Declaration.Kind.SITEMAP);
    assertThat(source.extract(snapshot(ADDRESS), index)).isInstanceOf(Extraction.Signpost.class);
    URI further = URI.create("https://agency.example/s1.xml");
    assertThat(source.follow(snapshot(ADDRESS), index))
        .singleElement()
        .satisfies(lead -> assertThat(lead.address()).isEqualTo(further));
    byte[] map = SITEMAP.getBytes(StandardCharsets.UTF_8);
    assertThat(source.extract(snapshot(further), map)).isInstanceOf(Extraction.Some.class);
  }

  @Test
  void externalEntitiesAreRefused() {
    String bomb =
        RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><rss")
            .replace("Holiday", "&a;");
    assertThatThrownBy(() -> extract(Declaration.Kind.FEED, bomb))
        .isInstanceOf(UnreadableSnapshotException.class);
    assertThatThrownBy(() -> extract(Declaration.Kind.SITEMAP, bomb))
        .isInstanceOf(UnreadableSnapshotException.class);
  }

  /** The time limit is for hangs, far above what any of it takes. */
  @Timeout(60)
  @ParameterizedTest
  @EnumSource
  void anyBytesAreReadOrRefusedInWords(Declaration.Kind kind) {
    long seed = 7;
    Random random = new Random(seed);
    List<String> whole =
        List.of(
            RSS,
            ATOM,
            SITEMAP,
            INDEX,
            "%PDF-1.4\n%%EOF",
            "<div>".repeat(60_000) + "x",
            "<a><b>".repeat(40_000),
            "<table><tr>".repeat(20_000) + "<td>x<td>y",
            "<html lang=en><main>" + "<a href='http://[::1'>y</a><p>".repeat(20_000) + "</html>",
            "<rss version='2.0'><channel>"
                + "<item><guid>g</guid></item>".repeat(5_000)
                + "</channel></rss>",
            "<urlset>" + "<url><loc>".repeat(100));
    for (String text : whole) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      survives(kind, bytes);
      for (int i = 0; i < 12 && bytes.length < 10_000; i++) {
        byte[] bad = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        survives(kind, bad);
      }
    }
  }

  private static void survives(Declaration.Kind kind, byte[] bytes) {
    try {
      DeclaredSource source = source(kind);
      source.follow(snapshot(ADDRESS), bytes);
      source.extract(snapshot(ADDRESS), bytes);
    } catch (UnreadableSnapshotException e) {
      assertThat(e.getMessage()).contains("ook at the ").hasSizeLessThan(4_000);
    }
  }
}
