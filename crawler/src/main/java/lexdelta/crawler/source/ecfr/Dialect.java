package lexdelta.crawler.source.ecfr;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two forms of XML in which the same text is published. They differ in what is around sections
 * and in how divisions are named; the blocks inside are the same.
 */
enum Dialect {
  /** What the eCFR's own API answers: {@code /api/versioner/v1/full/DATE/title-N.xml}. */
  API("ECFR", "the dialect of the eCFR's own API, with root ECFR") {
    @Override
    boolean wraps(String element) {
      return false;
    }

    @Override
    String title(String n, String node) {
      return Designation.step(n);
    }

    @Override
    String titleHead(String head) {
      return head;
    }

    @Override
    String appendix(String n, String head) {
      return n.isEmpty() ? head : n;
    }
  },

  /**
   * The bulk data of govinfo.gov: {@code ECFR-titleN.xml}. A title (DIV1) bears the number of its
   * volume, and says in its {@code NODE} which title it is; there is one for each volume. Appendices
   * are named without what they belong to.
   */
  BULK("DLPSTEXTCLASS", "the bulk dialect of govinfo.gov, with root DLPSTEXTCLASS") {
    @Override
    boolean wraps(String element) {
      return switch (element) {
        case "TEXT", "BODY", "ECFRBRWS" -> true;
        default -> false;
      };
    }

    @Override
    String title(String n, String node) {
      Matcher title = TITLE_NODE.matcher(node);
      return title.lookingAt() ? title.group(1) : "";
    }

    @Override
    String titleHead(String head) {
      return VOLUME.matcher(head).replaceFirst("");
    }

    @Override
    String appendix(String n, String head) {
      return named(n, head).orElseGet(() -> API.appendix(n, head));
    }
  };

  private static final Pattern TITLE_NODE = Pattern.compile("0*([1-9][0-9]?):");
  private static final Pattern VOLUME =
      Pattern.compile("\\s?[\\u2010-\\u2015-]{1,2}\\s?Volume [0-9]{1,3}$");
  private static final Pattern BELONGS =
      Pattern.compile(
          "(?i)\\s+(?:to|of)\\s+(?:subparts?\\s+\\S+\\s+(?:to|of)\\s+)?"
              + "(?:sub)?(?:part|chapter|title)s?\\s+[^\\s\\u2013\\u2014\\[]+");
  private static final Pattern DANGLING = Pattern.compile("(?i)\\s+(?:to|of)$");

  private final String root;
  private final String words;

  Dialect(String root, String words) {
    this.root = root;
    this.words = words;
  }

  /** The name of its outermost element. */
  String root() {
    return root;
  }

  /** What it is, in words that end with its root. */
  String words() {
    return words;
  }

  /** The dialect with this outermost element. */
  static Optional<Dialect> of(String root) {
    for (Dialect dialect : values()) {
      if (dialect.root.equals(root)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }

  /** Whether an element stands between the root and the title, and holds it. */
  abstract boolean wraps(String element);

  /**
   * The number of a title; empty when it is not said.
   *
   * @param n the attribute {@code N} of DIV1
   * @param node the attribute {@code NODE} of DIV1
   */
  abstract String title(String n, String node);

  /** The printed heading of a title, without its volume. */
  abstract String titleHead(String head);

  /** The full name of an appendix, with what it belongs to where that is said. */
  abstract String appendix(String n, String head);

  private static Optional<String> named(String n, String head) {
    String name = DANGLING.matcher(n).replaceFirst("");
    if (name.isEmpty() || !head.regionMatches(true, 0, name, 0, name.length())) {
      return Optional.empty();
    }
    Matcher belongs = BELONGS.matcher(head).region(name.length(), head.length());
    return belongs.lookingAt() ? Optional.of(name + belongs.group()) : Optional.empty();
  }
}
