package lexdelta.alerts.delivery.email;

import jakarta.mail.MessagingException;
import java.util.Optional;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Header;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a server's refusal means, by its reply code (RFC 5321, section 4.2.1). */
final class SmtpAnswer {
  private SmtpAnswer() {}

  /**
   * A reply of 5xx to the recipient or the message is for good. One to the sender is about us and
   * is mended by us, so it is tried again; so is everything else.
   */
  static Channel.Outcome outcome(MessagingException answer) {
    boolean forGood = code(answer).filter(code -> code >= 500 && code <= 599).isPresent();
    String words = words(answer);
    return forGood ? new Channel.Refused(words) : new Channel.Deferred(words);
  }

  private static Optional<Integer> code(Throwable answer) {
    for (@Nullable Throwable each = answer; each != null; each = next(each)) {
      switch (each) {
        case SMTPSenderFailedException ours -> {
          return Optional.empty();
        }
        case SMTPAddressFailedException address -> {
          return Optional.of(address.getReturnCode());
        }
        default -> {}
      }
    }
    return answer instanceof SMTPSendFailedException message
        ? Optional.of(message.getReturnCode())
        : Optional.empty();
  }

  private static @Nullable Throwable next(Throwable answer) {
    return answer instanceof MessagingException more ? more.getNextException() : answer.getCause();
  }

  /** The server's words, in one line. */
  static String words(MessagingException answer) {
    StringBuilder words = new StringBuilder();
    for (@Nullable Throwable each = answer; each != null; each = next(each)) {
      String said = each.getMessage();
      if (said != null && !words.toString().contains(said.strip())) {
        words.append(words.isEmpty() ? "" : "; ").append(said.strip());
      }
    }
    return Header.oneLine(words.isEmpty() ? answer.toString() : words.toString());
  }
}
