package lexdelta.alerts.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A mail server that answers as told: by the first word of the command (RCPT, or DOT for the end of
 * the message), else with 250.
 */
public final class ScriptedSmtpServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, String> answers;

  public ScriptedSmtpServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        converse(connection);
      } catch (IOException ended) {
        // The client hung up, or the test is over.
      }
    }
  }

  private void converse(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
    say(connection, "220 scripted");
    boolean message = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (message && !line.equals(".")) {
        continue;
      }
      String command = message ? "DOT" : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      message = command.equals("DATA");
      say(connection, answers.getOrDefault(command, usual(command)));
      if (command.equals("QUIT")) {
        return;
      }
    }
  }

  private static String usual(String command) {
    return switch (command) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  private static void say(Socket connection, String line) throws IOException {
    connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
