package lexdelta.crawler.source.fam;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.DocumentId;

/**
 * A place in the manual: {@code 9 FAM 402.10-8(A)(1)}.
 *
 * @param page {@code 402.10}
 * @param section {@code 8}; empty for the page itself
 * @param below {@code (A)(1)}; empty for the section itself
 */
record FamCitation(String volume, String page, String section, String below) {
  private static final Pattern AT_START =
      Pattern.compile(
          "(\\d{1,2}) FAM (\\d{2,4}(?:\\.\\d{1,3})?)(?: ?[-‐‑–] ?(\\d{1,3})((?: ?\\([A-Za-z0-9]{1,4}\\)){0,5}))?(?![\\w.(-])");
  private static final Pattern MARKING = Pattern.compile("^(?:\\((?:U|SBU)\\) ?)+");

  /** A citation at the beginning of a line, and what follows it. */
  record Headed(FamCitation citation, String title) {}

  static Optional<Headed> opening(String line) {
    Matcher found = AT_START.matcher(line);
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    // The mark of classification looks like one more label: (U).
    String below = text(found, 4).replace(" ", "");
    String rest = line.substring(found.end());
    if (below.endsWith("(U)")) {
      below = below.substring(0, below.length() - 3);
    }
    return Optional.of(
        new Headed(
            new FamCitation(found.group(1), found.group(2), text(found, 3), below),
            MARKING.matcher(rest.strip()).replaceFirst("").strip()));
  }

  private static String text(Matcher found, int group) {
    String text = found.group(group);
    return text == null ? "" : text;
  }

  boolean ofPage(FamCitation other) {
    return volume.equals(other.volume) && page.equals(other.page);
  }

  /** The page as a whole. */
  FamCitation ofPage() {
    return new FamCitation(volume, page, "", "");
  }

  /** The document in which it stands. */
  DocumentId document() {
    String address = "/us/state/fam/" + volume + "/" + page;
    return new DocumentId(section.isEmpty() ? address : address + "/" + section);
  }

  @Override
  public String toString() {
    return volume + " FAM " + page + (section.isEmpty() ? "" : "-" + section + below);
  }
}
