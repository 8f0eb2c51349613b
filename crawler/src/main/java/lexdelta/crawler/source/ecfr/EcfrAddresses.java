package lexdelta.crawler.source.ecfr;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.source.UnreadableSnapshotException;

/** The addresses of one title at the eCFR's API: built, and understood again. */
final class EcfrAddresses {
  private static final String API = "/api/versioner/v1/";
  private static final Pattern FULL =
      Pattern.compile(API + "full/([0-9-]+)/title-[0-9]+\\.xml(?:\\?part=([^&]+))?$");
  private static final Pattern VERSIONS =
      Pattern.compile(
          API
              + "versions/title-[0-9]+\\.json\\?issue_date%5Bgte%5D=([0-9-]+)"
              + "&issue_date%5Blte%5D=([0-9-]+)&page=([0-9]{1,6})$");

  private final String base;
  private final int title;

  EcfrAddresses(URI base, int title) {
    this.base = base.toString().replaceFirst("/+$", "");
    this.title = title;
  }

  /**
   * The text of a day.
   *
   * @param part empty for the whole title
   */
  record Text(LocalDate on, Optional<String> part) {}

  /** A page of the list of versions issued from a first to a last day. */
  record ListPage(LocalDate first, LocalDate last, int page) {}

  URI current() {
    return URI.create(base + "/current/title-" + title);
  }

  URI titles() {
    return URI.create(base + API + "titles.json");
  }

  URI whole(LocalDate day) {
    return URI.create("%s%sfull/%s/title-%d.xml".formatted(base, API, day, title));
  }

  URI part(LocalDate day, String part) {
    return URI.create(whole(day) + "?part=" + URLEncoder.encode(part, StandardCharsets.UTF_8));
  }

  URI versions(ListPage page) {
    return URI.create(
        "%s%sversions/title-%d.json?issue_date%%5Bgte%%5D=%s&issue_date%%5Blte%%5D=%s&page=%d"
            .formatted(base, API, title, page.first(), page.last(), page.page()));
  }

  static boolean isTitles(URI address) {
    return String.valueOf(address.getPath()).endsWith(API + "titles.json");
  }

  static Optional<ListPage> listPage(URI address) throws UnreadableSnapshotException {
    Matcher versions = VERSIONS.matcher(address.toString());
    return versions.find()
        ? Optional.of(
            new ListPage(
                day(versions.group(1), address),
                day(versions.group(2), address),
                Integer.parseInt(versions.group(3))))
        : Optional.empty();
  }

  static boolean isText(URI address) {
    return FULL.matcher(address.toString()).find();
  }

  static Text text(URI address) throws UnreadableSnapshotException {
    Matcher full = FULL.matcher(address.toString());
    if (!full.find()) {
      throw new UnreadableSnapshotException(
          address
              + " is neither the list of titles, nor a list of versions, nor a text as of a day.");
    }
    return new Text(
        day(full.group(1), address),
        Optional.ofNullable(full.group(2))
            .map(part -> java.net.URLDecoder.decode(part, StandardCharsets.UTF_8)));
  }

  private static LocalDate day(String day, URI address) throws UnreadableSnapshotException {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw new UnreadableSnapshotException(
          address + " names «" + day + "», which is no day of the calendar.", e);
    }
  }
}
