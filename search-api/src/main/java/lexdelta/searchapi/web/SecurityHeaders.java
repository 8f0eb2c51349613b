package lexdelta.searchapi.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Tells the browser what our pages never do: run scripts but our own files, load from elsewhere, be
 * framed, be kept on disk, or say where a reader came from; and where TLS is, that there is no way
 * without (RFC 6797). What a firm looks up is its client's business. It stands before all filters,
 * so that what the server itself refuses says so too.
 */
final class SecurityHeaders extends ValveBase
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** What is the same whoever asks: it may be kept, and is asked for anew each time. */
  private static final Set<String> OF_NOBODY =
      Set.of(
          "/style.css",
          "/changes.js",
          "/suggest.js",
          "/reading.js",
          "/live.js",
          "/keep.js",
          "/mark.svg");

  SecurityHeaders() {
    super(true);
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(this);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    boolean nobodys = OF_NOBODY.contains(String.valueOf(request.getRequestURI()));
    response.setHeader("Cache-Control", nobodys ? "no-cache" : "no-store");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (request.getContext() == null) {
      unread(response);
    } else {
      getNext().invoke(request, response);
    }
  }

  /** The server could make nothing of the address; its own page for that is not ours. */
  private static void unread(Response response) throws IOException {
    response.setSuspended(false);
    response.setContentType("text/plain;charset=UTF-8");
    Writer writer = response.getReporter();
    if (writer != null) {
      writer.write("The address has characters that no address here has. Check it.\n");
      response.finishResponse();
    }
  }
}
