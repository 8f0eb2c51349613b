package lexdelta.crawler.archive;

import java.util.List;

/**
 * What was asked, without a body.
 *
 * @param method such as {@code GET}
 * @param target as in the request line: path and query
 * @param headers as sent, in order
 */
public record RequestHead(String method, String target, List<Header> headers) {
  public RequestHead {
    if (method.isBlank() || (method + target).chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      throw new IllegalArgumentException("No request line: «" + method + " " + target + "»");
    }
    headers = List.copyOf(headers);
  }
}
