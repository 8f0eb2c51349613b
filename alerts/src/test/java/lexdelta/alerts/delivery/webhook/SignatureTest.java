package lexdelta.alerts.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /** The example by which implementations of the specification test themselves. */
  @Test
  void signsAsTheSpecificationHasIt() {
    Map<String, String> headers =
        Signature.headers(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            "{\"test\": 2432232314}",
            List.of(SECRET));
    assertThat(headers)
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void duringAChangeOverBothSecretsSign() {
    Map<String, String> headers =
        Signature.headers(
            "m", Instant.EPOCH, "{}", List.of(SECRET, "whsec_" + "c2FtcGxlLXNhbXBsZQ=="));
    assertThat(headers.get("webhook-signature").split(" ")).hasSize(2).doesNotHaveDuplicates();
  }
}
