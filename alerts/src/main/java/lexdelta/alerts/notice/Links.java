package lexdelta.alerts.notice;

import java.net.URI;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.SourceId;

/**
 * Addresses of this service's pages, as mails print them.
 *
 * @param base of the service as readers reach it, without a slash at the end: {@code
 *     https://lexdelta.example.org}
 */
public record Links(URI base) {
  public Links {
    boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!web || base.getHost() == null) {
      throw new IllegalArgumentException(
          "The base address must be one that readers can open, such as"
              + " https://lexdelta.example.org; not «"
              + base
              + "».");
    }
    base = URI.create(base.toString().replaceFirst("/+$", ""));
  }

  /** A change's comparison. */
  public String change(long number) {
    return base + "/changes/" + number;
  }

  /** How a source is covered, and how it was. */
  public String source(SourceId source) {
    return base + "/sources/" + source;
  }

  /** A document as it stands today. */
  public String document(DocumentId document) {
    return base + "/documents" + document;
  }

  /** Where a person sees what they follow. */
  public String subscriptions() {
    return base + "/subscriptions";
  }

  /** Where a person sees the webhooks and channels that they declared. */
  public String endpoints() {
    return base + "/webhooks";
  }

  /** Stops mail: by one POST (RFC 8058); a GET only shows what would be stopped. */
  public String unsubscribe(UnsubscribeToken token) {
    return base + "/unsubscribe/" + token;
  }
}
