package lexdelta.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.archive.RequestHead;
import lexdelta.crawler.fetch.Answer.Broken;
import lexdelta.crawler.fetch.Answer.Whole;
import lexdelta.crawler.fetch.Answer.Withheld;
import lexdelta.crawler.guard.AddressGuard;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends one request and receives one answer, within limits of time and size. Follows nothing,
 * repeats nothing, unpacks nothing, keeps no cookies, and uses each connection once: nothing that
 * one answer leaves behind can be taken for part of the next.
 */
final class Wire implements AutoCloseable {
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_LINE = 16 * 1024;

  /** Politeness is kept per host, by {@link Turn}; here is only room for many hosts at once. */
  private static final int CONNECTIONS = 100;

  private final FetchSettings settings;
  private final Clock clock;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines;

  Wire(FetchSettings settings, Clock clock, AddressGuard guard) {
    this.settings = settings;
    this.clock = clock;
    this.client = client(settings, guard);
    this.deadlines =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-", 0).factory());
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /** Asks once. The address has passed the guard as far as that can be told from its text. */
  Answer ask(URI address, List<Header> conditions) {
    HttpGet get = request(address, conditions);
    AtomicBoolean late = new AtomicBoolean();
    Future<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              get.cancel();
            },
            settings.totalTimeout().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(address, get);
    } catch (IOException e) {
      return late.get()
          ? new Broken("was not finished within " + Words.of(settings.totalTimeout()), true)
          : broken(e);
    } finally {
      deadline.cancel(false);
    }
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }

  private Answer exchange(URI address, HttpGet get) throws IOException {
    HttpClientContext context = HttpClientContext.create();
    Instant startedAt = clock.instant();
    ClassicHttpResponse response = client.executeOpen(host(address), get, context);
    try {
      Optional<byte[]> body = body(response, get);
      return body.isEmpty()
          ? tooLong()
          : new Whole(
              new Exchange(
                  address,
                  startedAt,
                  clock.instant(),
                  head(context.getRequest()),
                  response.getCode(),
                  Optional.ofNullable(response.getReasonPhrase()).orElse(""),
                  headers(response.getHeaders()),
                  body.get()));
    } finally {
      Closer.closeQuietly(response); // complains when we hung up ourselves
    }
  }

  private Answer tooLong() {
    return new Broken(
        "is longer than the %,d bytes that the settings allow (lexdelta.fetch.max-bytes)"
            .formatted(settings.maxBytes().toBytes()),
        false);
  }

  /** The body, empty when it is too long. Closing an answer reads its rest: so hang up first. */
  private Optional<byte[]> body(ClassicHttpResponse response, HttpGet get) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return Optional.of(new byte[0]);
    }
    long most = settings.maxBytes().toBytes();
    boolean whole = false;
    try {
      InputStream in = entity.getContent();
      byte[] body = entity.getContentLength() > most ? null : in.readNBytes((int) most + 1);
      whole = body != null && body.length <= most;
      return whole ? Optional.ofNullable(body) : Optional.empty();
    } finally {
      if (!whole) {
        get.cancel();
      }
    }
  }

  private HttpGet request(URI address, List<Header> conditions) {
    HttpGet get = new HttpGet(address);
    get.setHeader("User-Agent", settings.introduction());
    get.setHeader("Accept", "*/*");
    get.setHeader("Accept-Language", "en");
    get.setHeader("Accept-Encoding", "gzip");
    get.setHeader("Connection", "close");
    conditions.forEach(condition -> get.setHeader(condition.name(), condition.value()));
    if (settings.route().isPresent()) {
      get.setScheme("http");
    }
    return get;
  }

  private HttpHost host(URI address) {
    URI to = settings.route().orElse(address);
    return new HttpHost(to.getScheme(), to.getHost(), to.getPort());
  }

  private static RequestHead head(HttpRequest request) {
    return new RequestHead(request.getMethod(), request.getPath(), headers(request.getHeaders()));
  }

  private static List<Header> headers(org.apache.hc.core5.http.Header[] headers) {
    List<Header> received = new ArrayList<>(headers.length);
    for (org.apache.hc.core5.http.Header header : headers) {
      received.add(
          Header.received(header.getName(), Objects.requireNonNullElse(header.getValue(), "")));
    }
    return received;
  }

  private static Answer broken(IOException e) {
    String detail = Words.of(e);
    return switch (e) {
      case AddressGuard.ForbiddenAddressException forbidden ->
          new Withheld("was not asked for:" + detail);
      case UnknownHostException unknown -> new Broken("has a host that no name server knows", true);
      case SocketTimeoutException slow -> new Broken("did not answer in time" + detail, true);
      case SSLException untrusted -> new Broken("could not be asked in confidence" + detail, false);
      case MessageConstraintException flood ->
          new Broken("came with headers beyond all measure" + detail, false);
      case ClientProtocolException nonsense ->
          new Broken("was not answered in HTTP" + detail, false);
      default -> new Broken("broke off before the answer was whole" + detail, true);
    };
  }

  private static CloseableHttpClient client(FetchSettings settings, AddressGuard guard) {
    RequestConfig request =
        RequestConfig.custom()
            .setConnectionRequestTimeout(timeout(settings.totalTimeout()))
            .setResponseTimeout(timeout(settings.responseTimeout()))
            .setProtocolUpgradeEnabled(false)
            .setContentCompressionEnabled(false)
            .setAuthenticationEnabled(false)
            .setRedirectsEnabled(false)
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections(settings, guard))
        .setDefaultRequestConfig(request)
        .setConnectionReuseStrategy((asked, answered, context) -> false)
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      FetchSettings settings, AddressGuard guard) {
    Timeout connect = timeout(settings.connectTimeout());
    Http1Config limits =
        Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
        .setDnsResolver(guard)
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(timeout(settings.responseTimeout()))
                .build())
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS)
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }
}
