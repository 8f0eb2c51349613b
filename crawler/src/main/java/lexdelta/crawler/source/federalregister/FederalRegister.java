package lexdelta.crawler.source.federalregister;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.federalregister.RegisterAddresses.Window;
import lexdelta.crawler.source.federalregister.RegisterDocument.Origin;

/**
 * The documents that chosen agencies publish in the Federal Register, and every presidential
 * document.
 *
 * <p><b>Nothing is missed, and no clock is read.</b> The two entrances ask for the newest documents;
 * their addresses never change. The newest day among the answers is the present one. From it follow
 * the windows that are asked by days of publication: the present month up to that day, at each
 * check, and the months before it back to a set span, once each. A month is asked once more, at an
 * address of its own, when it is over, since what was asked while it lasted may have come too early
 * in the day. The publisher gives 2,000 documents a query at most: a window of more is halved until
 * each part fits. A list that holds fewer documents than it says, or one of a day that was not asked
 * for, is refused.
 *
 * <p>Each document leads to its full text. The newest days' are wanted in the same check, older ones
 * when today's are in. A new document that has no full text yet is looked at again until it has.
 */
public final class FederalRegister implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://www.federalregister.gov");

  /** The agencies that make immigration law, by the publisher's short names. */
  public static final Set<String> AGENCIES =
      Set.of(
          "employment-and-training-administration",
          "executive-office-for-immigration-review",
          "homeland-security-department",
          "justice-department",
          "labor-department",
          "state-department",
          "u-s-citizenship-and-immigration-services",
          "u-s-customs-and-border-protection",
          "u-s-immigration-and-customs-enforcement");

  /** How many days back from the newest, where nothing else is set. */
  public static final int DAYS_BACK = 90;

  private static final int NEWEST = 100;
  private static final int PER_PAGE = 1000;
  private static final int MOST_A_QUERY = 2000;
  private static final int NEWS_DAYS = 7;
  private static final Duration LONGEST_PAUSE = Duration.ofDays(10);

  private final RegisterAddresses addresses;
  private final URI site;
  private final List<URI> entrances;
  private final int daysBack;

  /** The agencies of immigration law at the publisher. */
  public FederalRegister() {
    this(PUBLISHER);
  }

  /** The agencies of immigration law at a server that answers as the publisher does. */
  public FederalRegister(URI base) {
    this(base, AGENCIES, DAYS_BACK);
  }

  /**
   * Some agencies' documents, and every presidential document, at a server that answers as the
   * publisher does.
   *
   * @param base address of the server, with or without a path
   * @param agencies the publisher's short names, as in {@code labor-department}; at least one
   * @param daysBack how many days before the newest document to begin; whole months are asked
   */
  public FederalRegister(URI base, Set<String> agencies, int daysBack) {
    this(base, entrances(base, agencies), daysBack);
  }

  private FederalRegister(URI base, List<URI> entrances, int daysBack) {
    if (daysBack < 0) {
      throw new IllegalArgumentException(
          "The Federal Register is watched from days back, not from " + daysBack + " days back.");
    }
    this.addresses = new RegisterAddresses(base);
    this.site = base;
    this.entrances = entrances;
    this.daysBack = daysBack;
  }

  /**
   * Some agencies' documents without any presidential document, for a server that has none.
   *
   * @param base address of the server, with or without a path
   * @param agencies the publisher's short names; at least one
   * @param daysBack how many days before the newest document to begin; whole months are asked
   */
  public static FederalRegister ofAgencies(URI base, Set<String> agencies, int daysBack) {
    return new FederalRegister(base, entrances(base, agencies).subList(0, 1), daysBack);
  }

  private static List<URI> entrances(URI base, Set<String> agencies) {
    if (agencies.isEmpty()) {
      throw new IllegalArgumentException(
          "The Federal Register is watched for at least one agency; name one, as labor-department.");
    }
    for (String agency : agencies) {
      if (!agency.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        throw new IllegalArgumentException(
            "«"
                + agency
                + "» is no agency's short name; these stand at the end of their pages' addresses, as"
                + " labor-department does.");
      }
    }
    RegisterAddresses addresses = new RegisterAddresses(base);
    return List.of(addresses.newestOf(agencies, NEWEST), addresses.newestPresidential(NEWEST));
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("federal-register"),
        "Office of the Federal Register",
        "Federal Register, immigration agencies and presidential documents",
        site);
  }

  @Override
  public int reader() {
    return RegisterReader.VERSION;
  }

  /** Of the agencies of immigration law something is published nearly every working day. */
  @Override
  public Expectation expectation() {
    Expectation lists = Expectation.NONE.canary("\"document_number\"");
    URI usual = new RegisterAddresses(site).newestOf(AGENCIES, NEWEST);
    return entrances.getFirst().equals(usual) ? lists.movesWithin(LONGEST_PAUSE) : lists;
  }

  @Override
  public Expectation expectation(URI address) {
    return entrances.contains(address) ? expectation() : Expectation.NONE;
  }

  @Override
  public List<URI> entrances() {
    return entrances;
  }

  /** Full texts, of which there are by far the most, lead nowhere. */
  @Override
  public boolean leads(URI address) {
    return address.getPath().contains("/api/v1/");
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    URI address = snapshot.address();
    Optional<Integer> entrance = RegisterAddresses.entrance(address);
    if (entrance.isPresent()) {
      return fromEntrance(address, newest(payload, entrance.get()));
    }
    Optional<Window> window = RegisterAddresses.window(address);
    if (window.isPresent()) {
      return fromWindow(window.get(), payload);
    }
    if (RegisterAddresses.isEntry(address)) {
      ListedDocument entry = new ListedDocument(ListAnswer.parse(payload));
      return entry.fullText().map(addresses::here).map(Lead::settled).stream().toList();
    }
    return List.of();
  }

  /** The newest documents. A publisher that has none at all is out of order. */
  private static List<ListedDocument> newest(byte[] payload, int perPage)
      throws UnreadableSnapshotException {
    List<ListedDocument> newest = documents(ListAnswer.read(payload, 1, perPage));
    if (newest.isEmpty()) {
      throw ListAnswer.unreadable("The list of the newest documents lists none");
    }
    return newest;
  }

  private static List<ListedDocument> documents(ListAnswer answer)
      throws UnreadableSnapshotException {
    List<ListedDocument> documents = new ArrayList<>();
    for (var row : answer.results()) {
      documents.add(new ListedDocument(row));
    }
    return documents;
  }

  private static LocalDate newestDay(List<ListedDocument> documents) {
    return documents.stream()
        .map(ListedDocument::publishedOn)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private List<Lead> fromEntrance(URI address, List<ListedDocument> newest)
      throws UnreadableSnapshotException {
    LocalDate day = newestDay(newest);
    List<Lead> leads = new ArrayList<>();
    for (ListedDocument document : newest) {
      if (news(document, day)) {
        leads.add(lead(document, true));
      }
    }
    YearMonth present = YearMonth.from(day);
    Window window = RegisterAddresses.window(address, present.atDay(1), day, PER_PAGE);
    leads.add(Lead.current(window.address()));
    for (YearMonth month = present.minusMonths(1);
        !month.isBefore(YearMonth.from(day.minusDays(daysBack)));
        month = month.minusMonths(1)) {
      Window past = window.days(month.atDay(1), month.atEndOfMonth()).settled();
      leads.add(Lead.settled(past.address()));
    }
    return leads;
  }

  private static boolean news(ListedDocument document, LocalDate newest) {
    return document.publishedOn().isAfter(newest.minusDays(NEWS_DAYS));
  }

  private Lead lead(ListedDocument document, boolean news) throws UnreadableSnapshotException {
    Optional<URI> text = document.fullText().map(addresses::here);
    if (news) {
      return text.map(Lead::settled)
          .orElseGet(() -> Lead.current(addresses.entry(document.number())));
    }
    return text.map(Lead::history)
        .orElseGet(() -> Lead.history(addresses.entry(document.number())));
  }

  private List<Lead> fromWindow(Window window, byte[] payload) throws UnreadableSnapshotException {
    ListAnswer answer = answer(window, payload);
    if (answer.count() > MOST_A_QUERY) {
      return halves(window, answer.count());
    }
    List<Lead> leads = new ArrayList<>();
    for (ListedDocument document : checked(window, answer)) {
      leads.add(lead(document, window.present() && news(document, window.last())));
    }
    if (answer.more(window.page(), window.perPage())) {
      URI next = window.page(window.page() + 1).address();
      leads.addFirst(window.present() ? Lead.current(next) : Lead.settled(next));
    }
    return leads;
  }

  private static ListAnswer answer(Window window, byte[] payload)
      throws UnreadableSnapshotException {
    return ListAnswer.read(payload, window.page(), window.perPage());
  }

  /** Each document of a page, none of a day that was not asked for. */
  private static List<ListedDocument> checked(Window window, ListAnswer answer)
      throws UnreadableSnapshotException {
    List<ListedDocument> documents = documents(answer);
    for (ListedDocument document : documents) {
      if (document.publishedOn().isBefore(window.first())
          || document.publishedOn().isAfter(window.last())) {
        throw ListAnswer.unreadable(
            "Documents of %s to %s were asked for; %s is of %s"
                .formatted(
                    window.first(), window.last(), document.number(), document.publishedOn()));
      }
    }
    return documents;
  }

  /** More than the publisher gives for one query: the first half's days are over in any case. */
  private static List<Lead> halves(Window window, int count) throws UnreadableSnapshotException {
    if (window.first().equals(window.last())) {
      throw ListAnswer.unreadable(
          "%,d documents were published on %s, and the publisher gives %,d for a query; name fewer agencies"
              .formatted(count, window.first(), MOST_A_QUERY));
    }
    LocalDate middle =
        LocalDate.ofEpochDay(
            Math.floorDiv(window.first().toEpochDay() + window.last().toEpochDay(), 2));
    Window first = window.days(window.first(), middle).settled();
    Window second = window.days(middle.plusDays(1), window.last());
    return List.of(
        window.present() ? Lead.current(second.address()) : Lead.settled(second.address()),
        Lead.settled(first.address()));
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    URI address = snapshot.address();
    Optional<RegisterAddresses.Text> text = RegisterAddresses.text(address);
    if (text.isPresent()) {
      Origin origin =
          new Origin(
              text.get().number(), Optional.of(text.get().publishedOn()), text.get().publishedOn());
      return new Extraction.Some(List.of(RegisterReader.one(payload, origin)));
    }
    Optional<Integer> entrance = RegisterAddresses.entrance(address);
    if (entrance.isPresent()) {
      return withoutText(newest(payload, entrance.get()));
    }
    if (RegisterAddresses.isEntry(address)) {
      return withoutText(List.of(new ListedDocument(ListAnswer.parse(payload))));
    }
    Optional<Window> window = RegisterAddresses.window(address);
    if (window.isEmpty()) {
      throw new UnreadableSnapshotException(
          address
              + " is neither a list of documents nor a document's text. Look at the list that led to"
              + " it.");
    }
    ListAnswer answer = answer(window.get(), payload);
    if (answer.count() > MOST_A_QUERY) {
      halves(window.get(), answer.count());
      return new Extraction.Signpost();
    }
    return withoutText(checked(window.get(), answer));
  }

  /** Documents that have no full text are read from the list; of the others it only tells where. */
  private static Extraction withoutText(List<ListedDocument> documents)
      throws UnreadableSnapshotException {
    List<Reading> readings = new ArrayList<>();
    for (ListedDocument document : documents) {
      if (document.fullText().isEmpty()) {
        readings.add(document.reading());
      }
    }
    return readings.isEmpty() ? new Extraction.Signpost() : new Extraction.Some(readings);
  }
}
