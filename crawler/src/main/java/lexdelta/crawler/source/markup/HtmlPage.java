package lexdelta.crawler.source.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of a publisher's site, as bytes. */
public final class HtmlPage {
  private static final String REMEDY =
      "Nothing of it was taken, and nothing counts as removed. Look at the page in a browser; if it"
          + " is whole there, it will be read at the next check.";
  private static final int TAIL = 4096;

  private HtmlPage() {}

  /**
   * Reads a page that must have come whole.
   *
   * @param base what the page's relative links are relative to
   * @throws UnreadableSnapshotException when it stops before its end, or is not HTML
   */
  public static Document whole(byte[] bytes, URI base) throws UnreadableSnapshotException {
    if (!ended(bytes)) {
      throw unreadable("The page stops before its end: there is no </html>");
    }
    return any(bytes, base);
  }

  /** Reads a page as far as it goes. */
  public static Document any(byte[] bytes, URI base) throws UnreadableSnapshotException {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, base.toString());
    } catch (IOException | RuntimeException e) {
      throw new UnreadableSnapshotException(
          "The page cannot be read as HTML: " + e.getMessage() + ". " + REMEDY, e);
    }
  }

  private static boolean ended(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .toLowerCase(Locale.ROOT)
        .contains("</html>");
  }

  /**
   * What to throw about a page that is not what it should be.
   *
   * @param what what is wrong, without a full stop
   */
  public static UnreadableSnapshotException unreadable(String what) {
    return new UnreadableSnapshotException(what + ". " + REMEDY);
  }

  /**
   * What to throw about a page that another program refuses.
   *
   * @param what what is wrong, without a full stop
   */
  public static UnreadableSnapshotException unreadable(String what, Throwable cause) {
    return new UnreadableSnapshotException(what + ". " + REMEDY, cause);
  }
}
