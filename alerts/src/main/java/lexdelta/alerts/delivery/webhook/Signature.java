package lexdelta.alerts.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lexdelta.alerts.delivery.endpoint.EndpointChannel;

/**
 * Signs a message so that its receiver knows who sent it, that nothing was altered, and that it is no
 * old one sent again: HMAC-SHA256 (RFC 2104) over id, time and body, by the Standard Webhooks
 * specification.
 */
public final class Signature {
  /** Signs each message with the secrets of the endpoint it goes to. */
  public static final EndpointChannel.Envelope ENVELOPE =
      (endpoint, message, now) ->
          headers(message.id().hash(), now, message.text(), endpoint.secret().at(now));

  private static final String PREFIX = "whsec_";

  private Signature() {}

  /**
   * The headers of a message.
   *
   * @param id the same at every attempt
   * @param secrets each signs; during a change-over there are two
   */
  public static Map<String, String> headers(
      String id, Instant at, String body, List<String> secrets) {
    String time = Long.toString(at.getEpochSecond());
    String signed = id + "." + time + "." + body;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", time);
    headers.put(
        "webhook-signature",
        secrets.stream()
            .map(secret -> "v1," + mac(secret, signed))
            .collect(Collectors.joining(" ")));
    return headers;
  }

  private static String mac(String secret, String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
