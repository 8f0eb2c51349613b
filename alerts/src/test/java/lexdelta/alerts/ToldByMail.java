package lexdelta.alerts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.email.EmailChannel;
import lexdelta.alerts.delivery.email.SmtpServer;
import lexdelta.alerts.delivery.mime.Letters;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.standing.StandingOnDay;

/** All of alerts on a real database and a real mail server, from the log of changes to the mail. */
public final class ToldByMail implements AutoCloseable {
  private final TestDatabase database;
  private final MovableClock clock;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  public final Wired alerts;
  public final PublishedPages pages;

  /** Alerts on a database, which is closed with it. */
  public ToldByMail(TestDatabase database, MovableClock clock) {
    this(database, clock, Duration.ZERO, TeamMembers.NONE);
  }

  /**
   * The same.
   *
   * @param gathering how long what is told at once waits for more
   */
  public ToldByMail(
      TestDatabase database, MovableClock clock, Duration gathering, TeamMembers teams) {
    this.database = database;
    this.clock = clock;
    this.pages = new PublishedPages(database);
    this.alerts =
        new Wired(
            database,
            clock,
            new Wired.Law(
                pages.changes(),
                pages.versions(),
                new StandingOnDay(pages.versions(), new SampleStandings())),
            gathering,
            teams);
    server.start();
  }

  /** What everything lies in. */
  public TestDatabase database() {
    return database;
  }

  /** A mail as it arrived. */
  public record Mail(String id, String to, String subject, String text, String html) {}

  public void follow(String person, String topic, String query) {
    TopicId id = new TopicId(topic);
    alerts.topics.save(
        new Topic(id, topic, "", query, List.of(new CitationScope("99 CFR 99")), List.of()));
    alerts.subscriptions.subscribe(
        new PersonId(person), id, new EmailAddress(person + "@example.org"));
  }

  /** Matches, reminds, gathers and delivers, as the job does. */
  public void run() {
    run(UnaryOperator.identity());
  }

  /** The same with an outbox that may break. */
  public void run(UnaryOperator<Outbox> breaking) {
    Outbox real = alerts.outbox();
    Outbox outbox = breaking.apply(real);
    alerts.matching(outbox).run();
    alerts.reminders().run();
    alerts.gather(outbox).run();
    new Deliverer(real, List.of(channel()), clock).deliver();
  }

  /** The way to the mail server. */
  public Channel channel() {
    return channel(server.getSmtp().getPort());
  }

  /** The way to a mail server on this machine. */
  public static Channel channel(int port) {
    SmtpServer smtp =
        new SmtpServer("127.0.0.1", port, "", "", SmtpServer.Security.NONE, Duration.ofSeconds(5));
    return new EmailChannel(smtp, new Letters("Lexdelta <lexdelta@example.org>"));
  }

  /** The mails that arrived since the last time. */
  public List<Mail> mails() throws Exception {
    return mails(server);
  }

  /** The mails that arrived at a server since the last time. */
  public static List<Mail> mails(GreenMail server) throws Exception {
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
