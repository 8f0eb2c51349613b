package lexdelta.crawler.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP message as a block of a WARC record (ISO 28500:2017, section 6.3): start line, fields,
 * empty line, body. As the body is kept without chunks, {@code Transfer-Encoding} is kept under the
 * name that other archives use for it, so that no reader looks for chunks.
 *
 * @param startLine without line end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HttpBlock(String startLine, List<Header> headers, byte[] body) {
  private static final String TRANSFER = "Transfer-Encoding";
  private static final String KEPT_TRANSFER = "X-Orig-Transfer-Encoding";

  List<String> fields(String name) {
    return headers.stream().filter(h -> h.named(name)).map(Header::value).toList();
  }

  byte[] bytes() {
    StringBuilder head = new StringBuilder(startLine).append("\r\n");
    for (Header header : headers) {
      head.append(header.named(TRANSFER) ? KEPT_TRANSFER : header.name());
      head.append(": ").append(header.value()).append("\r\n");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + 2 + body.length);
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** Reads what {@link #bytes} wrote; empty when it is nothing of the kind. */
  static Optional<HttpBlock> of(byte[] block) {
    int end = endOfHead(block);
    if (end < 0) {
      return Optional.empty();
    }
    String[] lines = new String(block, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
    List<Header> headers = new ArrayList<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        return Optional.empty();
      }
      String name = line.substring(0, colon);
      headers.add(
          Header.received(name.equals(KEPT_TRANSFER) ? TRANSFER : name, line.substring(colon + 1)));
    }
    byte[] body = Arrays.copyOfRange(block, end + 4, block.length);
    return Optional.of(new HttpBlock(lines[0], headers, body));
  }

  private static int endOfHead(byte[] block) {
    for (int i = 0; i + 3 < block.length; i++) {
      if (block[i] == '\r'
          && block[i + 1] == '\n'
          && block[i + 2] == '\r'
          && block[i + 3] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
