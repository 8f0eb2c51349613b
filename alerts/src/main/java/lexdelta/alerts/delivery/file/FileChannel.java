package lexdelta.alerts.delivery.file;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Header;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.mime.Letters;

/**
 * Writes each message as an {@code .eml} file, which mail programs open. Written twice it is one
 * file: its name holds the day, the subject and the start of the Message-ID.
 */
public final class FileChannel implements Channel {
  /** What recipients of this channel say. */
  public static final String NAME = "file";

  private static final int LONGEST_SLUG = 60;

  private final Path folder;
  private final Letters letters;
  private final Session session = Session.getInstance(new Properties());

  /**
   * Files in a folder.
   *
   * @param folder made when the first message is written
   */
  public FileChannel(Path folder, Letters letters) {
    this.folder = folder;
    this.letters = letters;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome send(Message message) {
    try {
      write(letters.write(message, session), folder.resolve(name(message)));
      return new Accepted();
    } catch (MessagingException unwritable) {
      return new Refused("It cannot be written as mail: " + Header.oneLine(unwritable.toString()));
    } catch (IOException full) {
      return new Unreachable("The folder " + folder + " cannot be written to: " + full);
    }
  }

  private void write(MimeMessage mail, Path file) throws IOException, MessagingException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, ".unfinished-", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        mail.writeTo(out);
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** The file's name, such as {@code 2025-06-27-1-change-8-cfr-214-2-1a2b3c4d.eml}. */
  static String name(Message message) {
    LocalDate day = LocalDate.ofInstant(message.createdAt(), ZoneOffset.UTC);
    String hash = message.id().hash();
    return day
        + "-"
        + slug(message.subject())
        + "-"
        + hash.substring(0, Math.min(8, hash.length()))
        + ".eml";
  }

  private static String slug(String subject) {
    String words =
        subject
            .replaceFirst("^\\[[^]]*]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = words.length() > LONGEST_SLUG ? words.substring(0, LONGEST_SLUG) : words;
    return cut.replaceAll("^-+|-+$", "");
  }
}
