package lexdelta.crawler.source.ecfr;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.ecfr.EcfrAddresses.ListPage;

/**
 * One title of the eCFR. Each check asks for the list of titles, and for the title's text as of the
 * newest day that the list knows of; while nothing moves, all addresses stay the same.
 *
 * <p>With a {@link Lookback} to history, the publisher's lists of versions are asked for, a calendar
 * year at a time; they lead to the texts of single parts, each on the day on which something in it
 * changed and on no other. The whole title is read every so often, whatever the lists say.
 *
 * <p>The eCFR is not the official edition; its text follows an effective date by about two business
 * days.
 */
public final class EcfrTitle implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://www.ecfr.gov");

  private final int title;
  private final EcfrAddresses addresses;
  private final Lookback lookback;

  /** The newest text of the title at its publisher. */
  public EcfrTitle(int title) {
    this(title, PUBLISHER);
  }

  /** The newest text of the title at a server that answers as the publisher does. */
  public EcfrTitle(int title, URI base) {
    this(title, base, Lookback.NONE);
  }

  /**
   * The title at a server that answers as the publisher does.
   *
   * @param title 1 to 50
   * @param base address of the server, with or without a path
   */
  public EcfrTitle(int title, URI base, Lookback lookback) {
    if (title < 1 || title > 50) {
      throw new IllegalArgumentException("The CFR has titles 1 to 50, not " + title);
    }
    this.title = title;
    this.addresses = new EcfrAddresses(base, title);
    this.lookback = lookback;
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("ecfr-title-" + title),
        "Electronic Code of Federal Regulations (eCFR)",
        "eCFR, title " + title,
        addresses.current());
  }

  @Override
  public int reader() {
    return EcfrReader.VERSION;
  }

  /** The list of titles carries the day of each, and has a new one every business day. */
  @Override
  public Expectation expectation() {
    return Expectation.NONE.canary("\"up_to_date_as_of\"").movesWithin(Duration.ofDays(10));
  }

  @Override
  public List<URI> entrances() {
    return List.of(addresses.titles());
  }

  @Override
  public boolean leads(URI address) {
    return !EcfrAddresses.isText(address);
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (EcfrAddresses.isTitles(snapshot.address())) {
      return new TitleList(payload).days(title).map(this::fromTitles).orElse(List.of());
    }
    Optional<ListPage> page = EcfrAddresses.listPage(snapshot.address());
    return page.isEmpty() ? List.of() : fromVersions(page.get(), VersionList.read(payload, title));
  }

  private List<Lead> fromTitles(TitleList.Days days) {
    List<Lead> leads = new ArrayList<>();
    LocalDate whole = lookback.wholeEvery() == 0 ? days.newest() : lookback.wholeOn(days.served());
    leads.add(past(addresses.whole(whole), whole, days.served()));
    if (lookback.lists()) {
      leads.addAll(windows(days));
    }
    lookback.from().ifPresent(from -> leads.add(Lead.history(addresses.whole(from))));
    return leads;
  }

  /** A calendar year each, so that a title that moves has only the present year asked anew. */
  private List<Lead> windows(TitleList.Days days) {
    List<Lead> windows = new ArrayList<>();
    LocalDate first = lookback.listsFrom();
    while (first.getYear() < days.newest().getYear()) {
      LocalDate last = first.withDayOfYear(first.lengthOfYear());
      windows.add(Lead.settled(addresses.versions(new ListPage(first, last, 1))));
      first = last.plusDays(1);
    }
    if (!first.isAfter(days.newest())) {
      URI present = addresses.versions(new ListPage(first, days.newest(), 1));
      windows.addFirst(past(present, days.newest(), days.served()));
    }
    return windows;
  }

  /** What stands at the address of a day is settled once the publisher is past that day. */
  private static Lead past(URI address, LocalDate day, LocalDate served) {
    return day.isBefore(served) ? Lead.settled(address) : Lead.current(address);
  }

  private List<Lead> fromVersions(ListPage page, VersionList list) {
    List<Lead> leads = new ArrayList<>();
    if (list.full()) {
      leads.add(
          Lead.settled(
              addresses.versions(new ListPage(page.first(), page.last(), page.page() + 1))));
    }
    lookback.from().ifPresent(from -> leads.addAll(texts(from, page, list)));
    return leads;
  }

  /** The newest days in their order, and then the past, from the newest back. */
  private List<Lead> texts(LocalDate from, ListPage page, VersionList list) {
    LocalDate past = lookback.wholeOn(page.last());
    boolean wholeYear = page.last().getDayOfYear() == page.last().lengthOfYear();
    SortedMap<LocalDate, SortedMap<String, Boolean>> days = new TreeMap<>();
    for (VersionList.Row row : list.rows()) {
      LocalDate day = row.statement().appearsOn();
      if (day.isAfter(from) && (wholeYear || !day.isAfter(page.last()))) {
        days.computeIfAbsent(day, d -> new TreeMap<>())
            .merge(row.part(), row.statement().removed(), Boolean::logicalAnd);
      }
    }
    Deque<Lead> leads = new ArrayDeque<>();
    days.headMap(past.plusDays(1))
        .forEach(
            (day, parts) -> addresses(day, parts).forEach(a -> leads.addFirst(Lead.history(a))));
    Deque<Lead> news = new ArrayDeque<>();
    days.tailMap(past.plusDays(1))
        .forEach((day, parts) -> addresses(day, parts).forEach(a -> news.add(Lead.settled(a))));
    news.addAll(leads);
    return List.copyOf(news);
  }

  /** A part that went as a whole has no text of its own any more; the title's then shows it. */
  private Set<URI> addresses(LocalDate day, SortedMap<String, Boolean> parts) {
    Set<URI> texts = new LinkedHashSet<>();
    parts.forEach((part, removed) ->
        texts.add(removed || part.isEmpty() ? addresses.whole(day) : addresses.part(day, part)));
    return texts;
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (EcfrAddresses.isTitles(snapshot.address())) {
      new TitleList(payload).days(title);
      return new Extraction.Signpost();
    }
    Optional<ListPage> page = EcfrAddresses.listPage(snapshot.address());
    if (page.isPresent()) {
      VersionList list = VersionList.read(payload, title);
      return new Extraction.Stated(
          page.get().first(),
          page.get().last(),
          !list.full(),
          list.rows().stream().map(VersionList.Row::statement).toList());
    }
    EcfrAddresses.Text text = EcfrAddresses.text(snapshot.address());
    if (text.part().isEmpty()) {
      return new Extraction.Whole(
          "/us/cfr/t" + title + "/",
          text.on(),
          EcfrReader.read(payload, Dialect.API, text.on(), title));
    }
    List<Reading> readings = EcfrReader.readPart(payload, text.on(), title);
    return new Extraction.Whole(scopes(text.part().get(), readings), text.on(), readings);
  }

  /** Where the documents of a part lie; a section numbered after another part is named itself. */
  private List<Scope> scopes(String part, List<Reading> readings)
      throws UnreadableSnapshotException {
    String base = "/us/cfr/t" + title;
    DocumentId itself = new DocumentId(base + "/p" + part);
    if (readings.stream().noneMatch(reading -> reading.document().equals(itself))) {
      throw new UnreadableSnapshotException(
          "Part %s of title %d was asked for, and is not in the text. Nothing of it was taken as law. Look at the address in a browser."
              .formatted(part, title));
    }
    Set<Scope> scopes = new LinkedHashSet<>();
    scopes.add(new Scope(base + "/s" + part + "."));
    scopes.add(new Scope(itself.value()));
    scopes.add(new Scope(itself.value() + "/"));
    for (Reading reading : readings) {
      if (scopes.stream().noneMatch(scope -> scope.holds(reading.document()))) {
        scopes.add(new Scope(reading.document().value()));
      }
    }
    return List.copyOf(scopes);
  }
}
