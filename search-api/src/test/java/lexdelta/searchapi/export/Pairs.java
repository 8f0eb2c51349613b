package lexdelta.searchapi.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Samples;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.w3c.dom.Element;

/** Pairs of texts to make files of: the cases of the comparer and what publishers really changed. */
final class Pairs {
  private static final Path GOLDEN =
      Path.of("../crawler/src/test/resources/lexdelta/crawler/compare/golden");
  private static final Pattern CASE =
      Pattern.compile("(?s).*?\n--- before\n(.*?)--- after\n(.*?)--- redline\n.*");
  private static final Pattern KIND = Pattern.compile("\\{([A-Z_]+)} (.*)");

  private Pairs() {}

  /** The cases of the comparer, by name. */
  static Map<String, Comparison> golden() throws IOException {
    Map<String, Comparison> pairs = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.sorted().toList()) {
        Matcher parts = CASE.matcher(Files.readString(file));
        if (parts.matches()) {
          pairs.put(
              file.getFileName().toString(),
              Comparer.compare(reading(parts.group(1)), reading(parts.group(2))));
        }
      }
    }
    return pairs;
  }

  private static Optional<Reading> reading(String text) {
    if (text.strip().equals("(absent)")) {
      return Optional.empty();
    }
    String heading = "";
    List<Provision> provisions = new ArrayList<>();
    for (String line : text.split("\n")) {
      Matcher kind = KIND.matcher(line);
      if (line.startsWith("# ")) {
        heading = line.substring(2);
      } else if (kind.matches()) {
        provisions.add(Provision.of(ProvisionKind.valueOf(kind.group(1)), kind.group(2)));
      } else {
        provisions.add(Provision.of(ProvisionKind.PARAGRAPH, line));
      }
    }
    return Optional.of(Samples.reading(heading, provisions));
  }

  /** The documents that differ between two files of one publisher's format. */
  static Map<String, Comparison> files(Path earlier, Path later) throws IOException {
    Map<String, Reading> before = readings(earlier);
    Map<String, Reading> after = readings(later);
    Map<String, Comparison> pairs = new LinkedHashMap<>();
    after.forEach((document, reading) -> {
      Comparison comparison =
          Comparer.compare(Optional.ofNullable(before.remove(document)), Optional.of(reading));
      if (!comparison.isEmpty()) {
        pairs.put(document, comparison);
      }
    });
    before.forEach((document, reading) ->
        pairs.put(document, Comparer.compare(Optional.of(reading), Optional.empty())));
    return pairs;
  }

  private static Map<String, Reading> readings(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Map<String, Reading> readings = new LinkedHashMap<>();
    try {
      CrawlerConfiguration.fileFormats().stream()
          .filter(format -> format.recognises(bytes))
          .findFirst()
          .orElseThrow()
          .read(bytes, LocalDate.EPOCH)
          .forEach(reading -> readings.put(reading.document().value(), reading));
    } catch (UnreadableSnapshotException e) {
      throw new IOException(file + " cannot be read", e);
    }
    return readings;
  }

  /** Two versions of a regulation in RegML, its marked paragraphs a line each. */
  static Comparison regml(Path earlier, Path later) throws Exception {
    return Comparer.compare(Optional.of(regml(earlier)), Optional.of(regml(later)));
  }

  private static Reading regml(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    var contents =
        factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("content");
    List<Provision> provisions = new ArrayList<>();
    for (int i = 0; i < contents.getLength(); i++) {
      Element parent = (Element) contents.item(i).getParentNode();
      String text =
          (parent.getAttribute("marker") + " " + contents.item(i).getTextContent())
              .replaceAll("\\s+", " ")
              .strip();
      if (!text.isEmpty() && parent.getTagName().toLowerCase(Locale.ROOT).endsWith("paragraph")) {
        provisions.add(Provision.of(ProvisionKind.PARAGRAPH, text));
      }
    }
    return Samples.reading("Sample of RegML", provisions);
  }
}
