package lexdelta.alerts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lexdelta.alerts.catchup.MatchCatchUp;
import lexdelta.alerts.catchup.jdbc.JdbcAlertLog;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.email.EmailChannel;
import lexdelta.alerts.delivery.email.SmtpServer;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.delivery.mime.Letters;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.event.jdbc.JdbcToldEvents;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.notice.NoticeWriter;
import lexdelta.alerts.reminder.ReminderLetter;
import lexdelta.alerts.reminder.Reminders;
import lexdelta.alerts.reminder.jdbc.JdbcComingDays;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.jdbc.JdbcSubscriptions;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.jdbc.JdbcTopics;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.standing.StandingOnDay;

/** All of alerts on a real database and a real mail server, from the log of changes to the mail. */
public final class ToldByMail implements AutoCloseable {
  private static final Links LINKS = new Links(URI.create("https://lexdelta.example.org"));
  private static final String DOMAIN = "lexdelta.example.org";

  private final TestDatabase database;
  private final MovableClock clock;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final JdbcTopics topics;
  private final JdbcSubscriptions subscriptions;
  public final PublishedPages pages;

  /** Alerts on a database, which is closed with it. */
  public ToldByMail(TestDatabase database, MovableClock clock) {
    this.database = database;
    this.clock = clock;
    this.topics = new JdbcTopics(database.jdbc());
    this.subscriptions = new JdbcSubscriptions(database.jdbc(), clock, new SecureRandom());
    this.pages = new PublishedPages(database);
    server.start();
  }

  /** A mail as it arrived. */
  public record Mail(String id, String to, String subject, String text, String html) {}

  public void follow(String person, String topic, String query) {
    TopicId id = new TopicId(topic);
    topics.save(
        new Topic(id, topic, "", query, List.of(new CitationScope("99 CFR 99")), List.of()));
    subscriptions.subscribe(new PersonId(person), id, new EmailAddress(person + "@example.org"));
  }

  /** Matches, reminds and delivers, as the job does. */
  public void run() {
    run(UnaryOperator.identity());
  }

  /** The same with an outbox that may break. */
  public void run(UnaryOperator<Outbox> breaking) {
    Outbox real = new JdbcOutbox(database.jdbc());
    Outbox outbox = breaking.apply(real);
    ToldEvents events = new JdbcToldEvents(database.jdbc());
    new MatchCatchUp(
            pages.changes(),
            pages.versions(),
            new StandingOnDay(pages.versions(), new SampleStandings()),
            topics,
            subscriptions,
            events,
            new JdbcAlertLog(database.jdbc(), outbox, events, database.transactions()),
            new NoticeWriter(LINKS, DOMAIN, source -> "the sample forms", ToldByMail::coverage),
            "email",
            clock)
        .run();
    new Reminders(
            pages.changes(),
            pages.versions(),
            topics,
            subscriptions,
            new JdbcComingDays(database.jdbc(), outbox, database.transactions()),
            new ReminderLetter(LINKS, DOMAIN, ToldByMail::coverage),
            "email",
            clock)
        .run();
    SmtpServer smtp =
        new SmtpServer(
            "127.0.0.1",
            server.getSmtp().getPort(),
            "",
            "",
            SmtpServer.Security.NONE,
            Duration.ofSeconds(5));
    new Deliverer(
            real,
            List.of(new EmailChannel(smtp, new Letters("Lexdelta <lexdelta@example.org>"))),
            clock)
        .deliver();
  }

  private static CoverageSummary coverage() {
    return new CoverageSummary(Map.of(), Optional.empty(), Instant.EPOCH);
  }

  /** The mails that arrived since the last time. */
  public List<Mail> mails() throws Exception {
    List<Mail> mails = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      mails.add(
          new Mail(
              mail.getMessageID(),
              mail.getAllRecipients()[0].toString(),
              mail.getSubject(),
              parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"),
              parts.getBodyPart(1).getContent().toString()));
    }
    server.purgeEmailFromAllMailboxes();
    return mails;
  }

  @Override
  public void close() {
    server.stop();
    database.close();
  }
}
