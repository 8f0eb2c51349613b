package lexdelta.searchapi.speed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 to this machine over one connection that is kept, with as little of its own as can be
 * (RFC 9112): the same for all that are measured. For one thread.
 */
public final class RawClient implements AutoCloseable {
  /** Milliseconds. */
  private static final int LONGEST_WAIT = 60_000;

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  /** To a port of loopback. */
  public RawClient(int port) {
    this.port = port;
  }

  /** A request without a body. */
  public static byte[] get(String target) {
    return get(target, "");
  }

  /**
   * The same with more in its head.
   *
   * @param headers lines, each with its end
   */
  public static byte[] get(String target, String headers) {
    return ascii("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
  }

  /** A form, filled in. */
  public static byte[] form(String target, String headers, String fields) {
    return ascii(
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%sContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(target, headers, fields.length(), fields));
  }

  /** A request with JSON. */
  public static byte[] post(String target, byte[] body) {
    byte[] head =
        ascii(
            "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(target, body.length));
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * @return its body
   * @throws IOException when the answer says that something is wrong
   */
  public byte[] ask(byte[] request) throws IOException {
    Socket open = socket;
    InputStream reading = in;
    if (open == null || reading == null) {
      open = new Socket(InetAddress.getLoopbackAddress(), port);
      open.setTcpNoDelay(true);
      open.setSoTimeout(LONGEST_WAIT);
      reading = new BufferedInputStream(open.getInputStream(), 1 << 16);
      socket = open;
      in = reading;
    }
    open.getOutputStream().write(request);
    return answer(reading);
  }

  private byte[] answer(InputStream reading) throws IOException {
    String status = line(reading);
    int length = -1;
    boolean chunked = false;
    boolean last = false;
    boolean turnedAway = false;
    for (String header = line(reading); !header.isEmpty(); header = line(reading)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.equals("transfer-encoding: chunked");
      last |= lower.equals("connection: close");
      turnedAway |= lower.startsWith("location:") && lower.contains("/sign-in");
    }
    byte[] body = chunked ? chunks(reading) : reading.readNBytes(Math.max(0, length));
    if (last) {
      close();
    }
    if (turnedAway) {
      throw new IOException(status + ": nobody is signed in with these headers.");
    }
    if (!status.startsWith("HTTP/1.1 2") && !status.startsWith("HTTP/1.1 3")) {
      throw new IOException(
          status
              + ": "
              + new String(body, StandardCharsets.UTF_8)
                  .lines()
                  .limit(40)
                  .collect(java.util.stream.Collectors.joining("\n")));
    }
    return body;
  }

  private static byte[] chunks(InputStream reading) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int length = Integer.parseInt(line(reading), 16);
      body.write(reading.readNBytes(length));
      line(reading);
      if (length == 0) {
        return body.toByteArray();
      }
    }
  }

  private static String line(InputStream reading) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reading.read(); c != '\n'; c = reading.read()) {
      if (c < 0) {
        throw new EOFException("The connection was closed.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
