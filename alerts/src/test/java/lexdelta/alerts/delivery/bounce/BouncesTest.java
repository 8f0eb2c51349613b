package lexdelta.alerts.delivery.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Outbox.State;
import lexdelta.alerts.delivery.SampleMessages;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail that comes back, in a real mailbox. */
class BouncesTest {
  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private TestDatabase database;
  private JdbcOutbox outbox;
  private GreenMailUser user;

  @BeforeEach
  void open() {
    database = TestDatabase.onH2(folder);
    outbox = new JdbcOutbox(database.jdbc());
    server.start();
    user = server.setUser("bounces@example.org", "bounces", "sample");
  }

  @AfterEach
  void close() {
    server.stop();
    database.close();
  }

  @Test
  void anAddressThatRefusesMailForGoodAfterwardsGetsNothingMore() throws Exception {
    Message sent = sent("anna@example.org");
    comesBack(report(sent.id().value(), "failed", "5.1.1", "smtp; 550 5.1.1 No such sample"));
    assertThat(bounces().run()).isEqualTo(1);
    assertThat(outbox.stopped())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.address()).isEqualTo("anna@example.org");
          assertThat(it.reason()).isEqualTo("came back: 550 5.1.1 No such sample");
          assertThat(it.since()).isEqualTo(clock.instant());
        });
    assertThat(outbox.find(sent.id().value())).get().returns(State.FAILED, Outbox.Dispatch::state);
    assertThat(bounces().run()).isZero();
    comesBack(report(sent.id().value(), "failed", "5.1.1", "smtp; 550 once more"));
    assertThat(bounces().run()).isZero();
    assertThat(outbox.tryAgain("email", "anna@example.org")).isTrue();
    assertThat(outbox.find(sent.id().value())).get().returns(State.PENDING, Outbox.Dispatch::state);
  }

  @Test
  void delaysOtherMailAndWhatNamesNoMessageOfOursStopNobody() throws Exception {
    Message sent = sent("anna@example.org");
    comesBack(report(sent.id().value(), "delayed", "4.4.1", "smtp; 451 later"));
    comesBack(report(sent.id().value(), "failed", "4.4.7", "smtp; gave up"));
    comesBack(report("<0000@example.org>", "failed", "5.1.1", "smtp; 550 forged"));
    comesBack(report("no id at all", "failed", "5.1.1", "smtp; 550 forged"));
    comesBack("Subject: Out of office\nMIME-Version: 1.0\n\nBack on Monday " + sent.id() + "\n");
    assertThat(bounces().run()).isZero();
    assertThat(outbox.stopped()).isEmpty();
    assertThat(outbox.find(sent.id().value())).get().returns(State.SENT, Outbox.Dispatch::state);
  }

  @Test
  void aMailThatCannotBeReadHoldsUpNoneBehindIt() throws Exception {
    Message sent = sent("anna@example.org");
    comesBack(
        """
        Subject: broken
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status

        no boundary, no parts
        """);
    comesBack(report(sent.id().value(), "failed", "5.1.1", "smtp; 550 No"));
    assertThat(bounces().run()).isEqualTo(1);
    assertThat(outbox.stopped()).hasSize(1);
  }

  @Test
  void aMailboxThatDoesNotAnswerHoldsUpNothing() throws Exception {
    Message sent = sent("anna@example.org");
    comesBack(report(sent.id().value(), "failed", "5.1.1", "smtp; 550 No"));
    Bounces bounces = bounces();
    server.stop();
    assertThat(bounces.run()).isZero();
    assertThat(outbox.stopped()).isEmpty();
  }

  private Bounces bounces() {
    return new Bounces(
        new Mailbox(
            "127.0.0.1",
            server.getImap().getPort(),
            "bounces",
            "sample",
            false,
            Duration.ofSeconds(5)),
        outbox,
        clock);
  }

  private Message sent(String address) {
    Message message = SampleMessages.to(address, 1);
    outbox.append(message);
    Channel accepting =
        new Channel() {
          @Override
          public String name() {
            return "email";
          }

          @Override
          public Outcome send(Message any) {
            return new Accepted();
          }
        };
    new Deliverer(outbox, List.of(accepting), clock).deliver();
    return message;
  }

  private void comesBack(String raw) throws Exception {
    byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    user.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
  }

  private static String report(String messageId, String action, String status, String words) {
    return """
    From: MAILER-DAEMON@mail.example.net
    To: bounces@example.org
    Subject: Returned mail: see transcript
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="sample"

    --sample
    Content-Type: text/plain

    The sample could not be delivered.

    --sample
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example.net

    Final-Recipient: rfc822; anna@example.org
    Action: %s
    Status: %s
    Diagnostic-Code: %s

    --sample
    Content-Type: text/rfc822-headers

    From: Lexdelta <lexdelta@example.org>
    To: anna@example.org
    Message-ID: %s
    Subject: sample

    --sample--
    """
        .formatted(action, status, words, messageId);
  }
}
