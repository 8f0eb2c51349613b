package lexdelta.alerts.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.SampleMessages;
import lexdelta.alerts.delivery.ScriptedSmtpServer;
import lexdelta.alerts.delivery.mime.Letters;
import lexdelta.alerts.subscription.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailChannelTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aMessageArrivesWithBothPartsAndAllHeaders() throws Exception {
    Message message = SampleMessages.to("anna@example.org", 1);
    assertThat(channel(server.getSmtp().getPort()).send(message)).isEqualTo(new Channel.Accepted());
    MimeMessage mail = onlyMail();
    assertThat(mail.getMessageID()).isEqualTo(message.id().value());
    assertThat(mail.getSubject()).isEqualTo("Sample “subject” — ä");
    assertThat(mail.getSentDate()).isEqualTo(Date.from(Instant.parse("2025-06-27T14:03:00Z")));
    assertThat(mail.getHeader("From")).containsExactly("Lexdelta <lexdelta@example.org>");
    assertThat(mail.getHeader("To")).containsExactly("anna@example.org");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Id"))
        .containsExactly("Lexdelta changes <changes.lexdelta.example.org>");
    assertThat(mail.getHeader("List-Unsubscribe"))
        .containsExactly("<https://lexdelta.example.org/unsubscribe/abc>");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType().toLowerCase())
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(parts.getBodyPart(0).getContent().toString().strip())
        .isEqualTo(message.text().strip());
    assertThat(parts.getBodyPart(1).getContentType().toLowerCase())
        .isEqualTo("text/html; charset=utf-8");
    assertThat(parts.getBodyPart(1).getContent().toString().strip())
        .isEqualTo(message.html().strip());
  }

  @Test
  void sentTwiceItIsTheSameMessage() throws Exception {
    Message message = SampleMessages.to("anna@example.org", 1);
    channel(server.getSmtp().getPort()).send(message);
    channel(server.getSmtp().getPort()).send(message);
    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(server.getReceivedMessages()[0].getMessageID())
        .isEqualTo(server.getReceivedMessages()[1].getMessageID());
  }

  @Test
  void aSubjectCannotBringAHeader() throws Exception {
    Recipient anna = new Recipient(new PersonId("anna"), "email", "anna@example.org");
    Message message = SampleMessages.to(anna, 1, "Sample\r\nBcc: evil@example.org\r\n\r\n<b>");
    assertThat(channel(server.getSmtp().getPort()).send(message)).isEqualTo(new Channel.Accepted());
    assertThat(onlyMail().getHeader("Bcc")).isNull();
    assertThat(onlyMail().getSubject()).isEqualTo("Sample Bcc: evil@example.org <b>");
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutAskingTheServer() {
    assertThat(channel(server.getSmtp().getPort()).send(SampleMessages.to("no address", 1)))
        .isInstanceOfSatisfying(
            Channel.Refused.class, refused -> assertThat(refused.reason()).contains("no address"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsDownIsUnreachableAndWhenItIsUpAgainTheMessageGoes() throws Exception {
    int port = server.getSmtp().getPort();
    server.stop();
    Message message = SampleMessages.to("anna@example.org", 1);
    assertThat(channel(port).send(message))
        .isInstanceOfSatisfying(
            Channel.Unreachable.class,
            down -> assertThat(down.reason()).contains("127.0.0.1:" + port));
    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    again.start();
    try {
      assertThat(channel(port).send(message)).isEqualTo(new Channel.Accepted());
    } finally {
      again.stop();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RCPT | 550 5.1.1 no such person      | Refused
          RCPT | 451 4.3.0 come back later     | Deferred
          RCPT | 452 4.2.2 mailbox full        | Deferred
          DOT  | 554 5.7.1 looks like nonsense | Refused
          DOT  | 451 4.7.1 greylisted          | Deferred
          MAIL | 550 5.7.1 sender not allowed  | Deferred
          EHLO | 421 4.3.2 shutting down       | Unreachable
          """)
  void theServersAnswerDecides(String command, String answer, String outcome) throws Exception {
    Map<String, String> answers =
        command.equals("EHLO") ? Map.of("EHLO", answer, "HELO", answer) : Map.of(command, answer);
    try (ScriptedSmtpServer scripted = new ScriptedSmtpServer(answers)) {
      Channel.Outcome came =
          channel(scripted.port()).send(SampleMessages.to("anna@example.org", 1));
      assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
      if (!outcome.equals("Unreachable")) {
        assertThat(came.toString()).contains(answer.substring(4));
      }
    }
  }

  private MimeMessage onlyMail() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private static EmailChannel channel(int port) {
    return new EmailChannel(
        new SmtpServer(
            "127.0.0.1",
            port,
            "",
            "",
            SmtpServer.Security.STARTTLS_IF_OFFERED,
            Duration.ofSeconds(20)),
        new Letters("Lexdelta <lexdelta@example.org>"));
  }
}
