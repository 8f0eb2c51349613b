package lexdelta.searchapi.command;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.crawler.replay.Recordings;
import lexdelta.crawler.replay.ReplayingPublisher;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.jobs.Rounds;
import lexdelta.searchapi.sample.SamplePeople;

/**
 * A service that watched, from recordings, title 1 of the eCFR and the Visa Bulletin before and after
 * the change of May 2018, and years later the Policy Manual's list of updates. A trainer and ten
 * colleagues are signed in; mail goes to a mail server of the test's.
 */
final class RecordedMay implements AutoCloseable {
  static final int COLLEAGUES = 10;

  private static final Pattern NEEDED =
      Pattern.compile(
          "/full/(2017-10-30|2018-05-02)/title-1\\.xml"
              + "|visa-bulletin-for-(april|may)-2018"
              + "|/policy-manual/updates");

  private static final List<SourceId> LAW =
      List.of(new SourceId("ecfr-title-1"), new SourceId("state-visa-bulletin"));
  private static final List<SourceId> UPDATES =
      List.of(new SourceId("uscis-policy-manual-updates"));
  private static final Instant BEFORE = Instant.parse("2018-04-10T12:00:00Z");
  private static final Instant AFTER = Instant.parse("2018-05-03T12:00:00Z");
  private static final Instant LISTED = Instant.parse("2025-07-06T15:00:00Z");

  private final MovableClock clock = MovableClock.at(BEFORE);
  private final HttpClient client = HttpClient.newHttpClient();
  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final ReplayingPublisher publisher;
  private final Installation service;

  private RecordedMay(Path folder, Recordings recordings) {
    mailServer.start();
    publisher = ReplayingPublisher.start(recordings, clock);
    Map<String, Object> settings =
        new HashMap<>(TrainersService.mail(mailServer.getSmtp().getPort()));
    settings.put("lexdelta.fetch.route-all-to", publisher.address());
    settings.put("lexdelta.fetch.interval", "0s");
    settings.put("lexdelta.sources.ecfr-titles", "1");
    settings.put("lexdelta.sources.ecfr-lists", "false");
    settings.put("lexdelta.sources.history-from", "off");
    settings.put("lexdelta.sources.policy-manual-updates", true);
    settings.put("lexdelta.sources.watched", "state-visa-bulletin");
    settings.put("lexdelta.meaning.enabled", false);
    settings.put("logging.level.lexdelta", "ERROR");
    service =
        Installation.start(folder.resolve("service"), new Installation.Plan(0, clock, settings));
  }

  /** All of it watched. */
  static RecordedMay open(Path folder) throws IOException, InterruptedException {
    RecordedMay may = new RecordedMay(folder, recordings(folder.resolve("recordings")));
    may.round(BEFORE, LAW);
    may.round(AFTER, LAW);
    may.round(LISTED, UPDATES);
    return may;
  }

  /** Of all that is recorded what is needed, so that a first watch is short. */
  private static Recordings recordings(Path folder) throws IOException {
    Path all = Path.of(System.getenv("LEXDELTA_RECORDINGS"));
    List<String> lines = Files.readAllLines(all.resolve("recordings.tsv"));
    List<String> needed = lines.stream().skip(1).filter(it -> NEEDED.matcher(it).find()).toList();
    for (String line : needed) {
      String file = line.split("\t")[4];
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(all.resolve(file), folder.resolve(file));
    }
    String list = lines.getFirst() + "\n" + String.join("\n", needed) + "\n";
    Files.writeString(folder.resolve("recordings.tsv"), list);
    return Recordings.of(folder);
  }

  private void round(Instant now, List<SourceId> sources) throws InterruptedException {
    clock.moveTo(now);
    Rounds.Round round = service.part(Rounds.class).run(sources);
    round.watched().stream()
        .flatMap(it -> it.trouble().stream())
        .forEach(it -> System.out.println("trouble: " + it));
    round.trouble().forEach(it -> System.out.println("trouble: " + it));
  }

  Seat join(String name, Role role) {
    return new Seat(
        client,
        service.address(),
        SamplePeople.join(service::part, new PersonId(name), EnumSet.of(role)));
  }

  <T> T part(Class<T> type) {
    return service.part(type);
  }

  GreenMail mailServer() {
    return mailServer;
  }

  @Override
  public void close() {
    client.close();
    service.close();
    publisher.close();
    mailServer.stop();
  }
}
