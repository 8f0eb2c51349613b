package lexdelta.alerts.delivery.file;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.SampleMessages;
import lexdelta.alerts.delivery.mime.Letters;
import lexdelta.alerts.subscription.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChannelTest {
  @TempDir Path folder;

  private FileChannel channel() {
    return new FileChannel(folder.resolve("mail"), new Letters("lexdelta@example.org"));
  }

  @Test
  void aMailProgramReadsTheFile() throws Exception {
    Message message = SampleMessages.to("anna@example.org", 1);
    assertThat(channel().send(message)).isEqualTo(new Channel.Accepted());
    try (InputStream in = Files.newInputStream(files().getFirst())) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), in);
      assertThat(mail.getMessageID()).isEqualTo(message.id().value());
      assertThat(mail.getSubject()).isEqualTo(message.subject());
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
          .isEqualTo(message.text());
      assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
          .isEqualTo(message.html());
    }
  }

  @Test
  void writtenTwiceItIsOneFile() throws Exception {
    Message message = SampleMessages.to("anna@example.org", 1);
    channel().send(message);
    channel().send(message);
    assertThat(files()).hasSize(1);
  }

  @Test
  void theNameSaysTheDayAndTheSubjectAndLeavesTheFolderForNoSubject() throws Exception {
    Recipient anna = new Recipient(new PersonId("anna"), "file", "anna@example.org");
    Message message =
        SampleMessages.to(anna, 1, "[Lexdelta] 1 change: 8 CFR 214.2 — ../../etc/passwd\u0000");
    channel().send(message);
    assertThat(files().getFirst().getFileName().toString())
        .matches("2025-06-27-1-change-8-cfr-214-2-etc-passwd-[0-9a-f]{8}\\.eml");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsUnreachable() throws Exception {
    Files.writeString(folder.resolve("mail"), "a file in the way");
    assertThat(channel().send(SampleMessages.to("anna@example.org", 1)))
        .isInstanceOf(Channel.Unreachable.class);
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
      return files.toList();
    }
  }
}
