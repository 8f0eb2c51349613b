package lexdelta.crawler.source.visabulletin;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.BulletinCell.Preference;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.HtmlPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page of one month. Refused unless it is whole and has both a family and an employment chart. */
final class BulletinPage {
  private static final URI BASE = VisaBulletin.PUBLISHER.resolve(VisaBulletin.PATH + "/");
  private static final List<String> PLACES =
      List.of(
          "[class*=content-page-parsys]:not([class*=rail-parsys])",
          ".tsg-rwd-main-copy-body-frame",
          "#main-content",
          "main",
          "article",
          "#content",
          "body");
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);
  private static final Pattern NUMBER = Pattern.compile("(?i)number\\s+(\\d{1,3})");
  private static final Pattern VOLUME = Pattern.compile("(?i)volume\\s+([IVXLC]{1,8})");
  private static final int TOP = 6;

  /**
   * The day of a month by which the next month's bulletin is due. Of 184 recorded bulletins that
   * their office dated in the month before their own, 181 bear a day up to the 13th, the others the
   * 19th, the 22nd and, revised, the 25th; a few days pass until they are posted.
   */
  private static final int DUE = 20;

  private static final List<Division> HIERARCHY =
      List.of(new Division("publisher", "", "U.S. Department of State"));

  private final Document page;
  private final YearMonth month;

  /**
   * Opens a page.
   *
   * @param asked the month whose address it was fetched from, if known
   */
  BulletinPage(byte[] bytes, Optional<YearMonth> asked) throws UnreadableSnapshotException {
    page = HtmlPage.whole(bytes, BASE);
    Optional<YearMonth> titled = titled();
    if (titled.isPresent() && asked.isPresent() && !titled.equals(asked)) {
      throw HtmlPage.unreadable(
          "The page is the Visa Bulletin for %s, and stands at the address of %s"
              .formatted(titled.get().format(IN_WORDS), asked.get().format(IN_WORDS)));
    }
    month =
        titled
            .or(() -> asked)
            .orElseThrow(() ->
                HtmlPage.unreadable(
                    "The page «%s» does not say of which month it is".formatted(page.title())));
  }

  private Optional<YearMonth> titled() {
    return Stream.concat(page.select("h1, h2").stream().map(Element::text), Stream.of(page.title()))
        .flatMap(title -> BulletinMonth.ofTitle(title).stream())
        .findFirst();
  }

  YearMonth month() {
    return month;
  }

  Reading reading() throws UnreadableSnapshotException {
    List<Block> blocks = TextCharts.found(BulletinText.of(bulletin()));
    Charts charts = new Charts();
    List<Provision> provisions = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Words words -> {
          charts.met(words);
          provisions.add(words.provision());
        }
        case Block.Table table -> {
          charts.met(table);
          table.rows().forEach(row -> provisions.add(row.provision()));
        }
      }
    }
    check(charts);
    return new Reading(
        VisaBulletin.DOCUMENT,
        DocumentKind.VISA_BULLETIN,
        "Visa Bulletin",
        month.format(IN_WORDS),
        HIERARCHY,
        month.atDay(1),
        issued(provisions),
        provisions,
        facts(provisions, charts));
  }

  private Element bulletin() throws UnreadableSnapshotException {
    for (String place : PLACES) {
      for (Element element : page.select(place)) {
        if (Labels.letters(element.text()).contains("charg")) {
          return element;
        }
      }
    }
    throw HtmlPage.unreadable("The page «%s» has no charts".formatted(page.title()));
  }

  private void check(Charts charts) throws UnreadableSnapshotException {
    for (Preference preference : Preference.values()) {
      if (!charts.has(preference)) {
        throw HtmlPage.unreadable(
            "The page «%s» has no %s chart that can be read".formatted(page.title(), preference));
      }
    }
  }

  /** The day by which the office dates it, unless it is a slip by months. */
  private Optional<LocalDate> issued(List<Provision> provisions) {
    return provisions.reversed().stream()
        .flatMap(provision -> BulletinMonth.stated(provision.text()).stream())
        .filter(
            day -> day.isAfter(month.minusMonths(3).atDay(1)) && !day.isAfter(month.atEndOfMonth()))
        .findFirst();
  }

  private List<Fact> facts(List<Provision> provisions, Charts charts) {
    List<Fact> facts = new ArrayList<>();
    number(provisions).ifPresent(facts::add);
    provisions.stream()
        .filter(provision -> provision.leadsTo().toLowerCase(Locale.ROOT).endsWith(".pdf"))
        .filter(provision -> provision.text().toLowerCase(Locale.ROOT).contains("printer"))
        .limit(1)
        .forEach(p -> facts.add(Fact.of(FactKind.DOWNLOAD, p.leadsTo(), p.text())));
    facts.addAll(charts.facts());
    facts.add(
        new Fact(
            FactKind.NEXT_EXPECTED_ON,
            "Visa Bulletin for " + month.plusMonths(1).format(IN_WORDS),
            month.atDay(DUE).toString(),
            ""));
    return facts;
  }

  private static Optional<Fact> number(List<Provision> provisions) {
    List<String> top = provisions.stream().limit(TOP).map(Provision::text).toList();
    Optional<String> number = first(NUMBER, top);
    return first(VOLUME, top)
        .flatMap(volume ->
            number.map(n ->
                new Fact(
                    FactKind.IDENTIFIER, "bulletin", "Volume " + volume + ", Number " + n, "")));
  }

  private static Optional<String> first(Pattern pattern, List<String> lines) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }
}
