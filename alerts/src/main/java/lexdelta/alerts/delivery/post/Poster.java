package lexdelta.alerts.delivery.post;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import lexdelta.alerts.delivery.Header;
import lexdelta.crawler.guard.AddressGuard;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON to addresses that people declared: public ones only, and those that the settings list.
 * Follows no redirect, repeats nothing, keeps no cookies, and waits no longer than its limits. Of an
 * answer it reads the status and the first words.
 */
public final class Poster implements AutoCloseable {
  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER = Timeout.ofSeconds(10);
  private static final Duration ALL = Duration.ofSeconds(15);
  private static final int WORDS_READ = 300;

  private final AddressGuard guard;
  private @Nullable CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("post-", 0).factory());

  /**
   * A poster that asks the machine's name servers.
   *
   * @param allowed hosts and addresses that are not public and may be posted to nevertheless
   */
  public Poster(Collection<String> allowed) {
    this(allowed, SystemDefaultDnsResolver.INSTANCE);
  }

  /**
   * A poster.
   *
   * @param allowed hosts and addresses that are not public and may be posted to nevertheless
   * @param names looks names up
   */
  Poster(Collection<String> allowed, DnsResolver names) {
    guard = new AddressGuard(allowed, names);
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /** Made for the first message: most services post nothing, and all would wait for it at their start. */
  private synchronized CloseableHttpClient client() {
    if (client == null) {
      client = newClient();
    }
    return client;
  }

  private CloseableHttpClient newClient() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(CONNECT).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(ANSWER)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .setConnectionReuseStrategy((asked, answered, context) -> false)
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .build();
  }

  /** What came of it. */
  public sealed interface Answer {}

  /**
   * It answered.
   *
   * @param words the first ones of its answer, in one line
   * @param pause for how long it asks to be left alone
   */
  public record Said(int status, String words, Optional<Duration> pause) implements Answer {}

  /** No answer came. */
  public record Silent(String reason) implements Answer {}

  /** It was not asked and will not be: its address may not be posted to. */
  public record Withheld(String reason) implements Answer {}

  /** Why an address cannot be posted to, as far as its text tells. */
  public Optional<String> objection(URI address) {
    return guard.objection(address);
  }

  /** Posts JSON. */
  public Answer post(URI address, Map<String, String> headers, String json) {
    Optional<String> objection = guard.objection(address);
    if (objection.isPresent()) {
      return new Withheld(objection.get());
    }
    HttpPost post = new HttpPost(address);
    post.setHeader("User-Agent", "Lexdelta");
    post.setHeader("Connection", "close");
    headers.forEach(post::setHeader);
    post.setEntity(
        new ByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
    ScheduledFuture<?> deadline =
        deadlines.schedule(post::cancel, ALL.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client().execute(post, Poster::said);
    } catch (AddressGuard.ForbiddenAddressException forbidden) {
      return new Withheld(Header.oneLine(String.valueOf(forbidden.getMessage())));
    } catch (IOException none) {
      return new Silent(reason(none, post.isCancelled()));
    } finally {
      deadline.cancel(false);
    }
  }

  private static String reason(IOException none, boolean late) {
    if (late || none instanceof SocketTimeoutException) {
      return "it did not answer in time";
    }
    String words = Header.oneLine(String.valueOf(none.getMessage()));
    return none instanceof SSLException
        ? "it could not be asked in confidence: " + words
        : "it could not be reached: " + words;
  }

  private static Said said(ClassicHttpResponse answer) throws IOException {
    String words = "";
    if (answer.getEntity() != null) {
      try (InputStream in = answer.getEntity().getContent()) {
        words = new String(in.readNBytes(WORDS_READ), StandardCharsets.UTF_8);
      }
    }
    Optional<Duration> pause =
        Optional.ofNullable(answer.getFirstHeader("Retry-After"))
            .map(header -> header.getValue().strip())
            .filter(value -> value.matches("\\d{1,6}"))
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    return new Said(answer.getCode(), Header.oneLine(words), pause);
  }

  @Override
  public synchronized void close() throws IOException {
    deadlines.shutdownNow();
    if (client != null) {
      client.close();
    }
  }
}
