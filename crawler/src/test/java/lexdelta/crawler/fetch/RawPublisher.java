package lexdelta.crawler.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on 127.0.0.1 that misbehaves to order, byte by byte. Has no robots.txt. */
final class RawPublisher implements AutoCloseable {
  /** What a server does with one connection after it has read the request. */
  interface Answering {
    void answer(String head, OutputStream out) throws Exception;
  }

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final List<String> heads = Collections.synchronizedList(new ArrayList<>());

  RawPublisher(Answering answering) {
    try {
      server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.submit(() -> {
      while (true) {
        Socket socket = server.accept();
        threads.submit(() -> serve(socket, answering));
      }
    });
  }

  /** Answers every page with these very bytes, then hangs up. */
  static RawPublisher saying(String answer) {
    return new RawPublisher((head, out) -> out.write(bytes(answer)));
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  /** How often pages were asked for, robots.txt not counted. */
  long asked() {
    return heads.stream().filter(head -> !head.startsWith("GET /robots.txt")).count();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private Object serve(Socket socket, Answering answering) throws Exception {
    try (socket;
        OutputStream out = socket.getOutputStream()) {
      String head = head(socket);
      heads.add(head);
      if (head.startsWith("GET /robots.txt")) {
        out.write(bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
      } else {
        answering.answer(head, out);
      }
      out.flush();
    }
    return null;
  }

  private static String head(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
