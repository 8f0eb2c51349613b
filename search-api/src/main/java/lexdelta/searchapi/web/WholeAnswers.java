package lexdelta.searchapi.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Lets an answer of the usual size go out as a whole, in one piece and with its length: ten hits of a
 * search are some ten kilobytes. Larger ones go out piece by piece, as they are made.
 */
final class WholeAnswers extends ValveBase
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final int BYTES = 16 << 10;

  WholeAnswers() {
    super(true);
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(this);
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES)));
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!request.isAsyncDispatching()) { // else it has begun to be written
      response.setBufferSize(BYTES);
    }
    getNext().invoke(request, response);
  }
}
