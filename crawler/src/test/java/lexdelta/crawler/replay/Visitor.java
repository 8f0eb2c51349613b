package lexdelta.crawler.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;

/** Asks a replaying publisher by a publisher's own addresses, and takes its answers as they are. */
final class Visitor implements AutoCloseable {
  record Seen(int status, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }
  }

  private final HttpHost server;
  private final CloseableHttpClient client;

  Visitor(ReplayingPublisher publisher) {
    this(publisher, Timeout.ofSeconds(20));
  }

  Visitor(ReplayingPublisher publisher, Timeout patience) {
    server = HttpHost.create(publisher.address());
    client =
        HttpClients.custom()
            .disableContentCompression()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
            .build();
  }

  Seen get(String address, String... headers) throws IOException {
    return ask("GET", address, headers);
  }

  /**
   * @param headers names and values by turns
   */
  Seen ask(String method, String address, String... headers) throws IOException {
    ClassicRequestBuilder request =
        ClassicRequestBuilder.create(method).setUri(address.replace("https://", "http://"));
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    return client.execute(server, request.build(), Visitor::seen);
  }

  private static Seen seen(ClassicHttpResponse response) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    byte[] body =
        response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
    return new Seen(response.getCode(), headers, body);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
