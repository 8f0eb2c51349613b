package lexdelta.searchapi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Our own reading of a Word file: what is left when all its changes are accepted, or rejected. */
final class WordReading {
  private final Map<String, Document> parts = new HashMap<>();

  WordReading(byte[] file) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        if (!entry.getName().contains("/media/")) {
          parts.put(
              entry.getName(),
              factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
        }
      }
    } catch (IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError("No good Word file", e);
    }
  }

  Document part(String name) {
    return parts.get(name);
  }

  /** All elements of a name in the body, without its prefix. */
  List<Element> all(String name) {
    var nodes = part("word/document.xml").getElementsByTagName("w:" + name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  /** The paragraphs and rows with all changes accepted. */
  List<String> accepted() {
    return left(true);
  }

  /** The paragraphs and rows with all changes rejected. */
  List<String> rejected() {
    return left(false);
  }

  private List<String> left(boolean later) {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (Element block : children(all("body").getFirst())) {
      if (block.getTagName().equals("w:p")) {
        open.append(text(block, later));
        if (kept(mark(block), later)) {
          lines.add(open.toString());
          open.setLength(0);
        }
      } else if (block.getTagName().equals("w:tbl")) {
        assertThat(open.toString()).as("a paragraph that would run into a table").isEmpty();
        rows(block, later, lines);
      }
    }
    assertThat(lines.removeLast()).as("the last paragraph").isEmpty();
    return lines;
  }

  private static void rows(Element table, boolean later, List<String> lines) {
    for (Element row : children(table, "w:tr").toList()) {
      if (kept(children(row, "w:trPr").flatMap(it -> stream(it)).toList(), later)) {
        List<String> cells = new ArrayList<>();
        for (Element cell : children(row, "w:tc").toList()) {
          List<Element> about = children(cell, "w:tcPr").flatMap(it -> stream(it)).toList();
          StringBuilder text = new StringBuilder();
          children(cell, "w:p").forEach(paragraph -> text.append(text(paragraph, later)));
          if (kept(about, later)) {
            cells.add(text.toString());
          } else {
            assertThat(text.toString()).isEmpty();
          }
        }
        lines.add(String.join(" | ", cells));
      }
    }
  }

  private static boolean kept(List<Element> marks, boolean later) {
    return marks.stream()
        .map(Element::getTagName)
        .noneMatch(
            later
                ? List.of("w:del", "w:moveFrom", "w:cellDel")::contains
                : List.of("w:ins", "w:moveTo", "w:cellIns")::contains);
  }

  private static List<Element> mark(Element paragraph) {
    return children(paragraph, "w:pPr")
        .flatMap(it -> children(it, "w:rPr"))
        .flatMap(it -> stream(it))
        .toList();
  }

  private static String text(Element paragraph, boolean later) {
    StringBuilder text = new StringBuilder();
    for (Element run : children(paragraph)) {
      if (!run.getTagName().equals("w:pPr") && kept(List.of(run), later)) {
        text.append(run.getTextContent());
      }
    }
    return text.toString();
  }

  private static List<Element> children(Element parent) {
    return stream(parent).toList();
  }

  private static Stream<Element> children(Element parent, String name) {
    return stream(parent).filter(it -> it.getTagName().equals(name));
  }

  private static Stream<Element> stream(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found.stream();
  }

  /** What must be left. */
  static List<String> wanted(java.util.Optional<Reading> reading) {
    List<String> lines = new ArrayList<>();
    reading
        .map(Reading::heading)
        .filter(it -> !it.isBlank())
        .map(Printable::of)
        .ifPresent(lines::add);
    reading.stream()
        .flatMap(it -> it.provisions().stream())
        .map(WordReading::line)
        .forEach(lines::add);
    return lines;
  }

  private static String line(Provision provision) {
    boolean row = provision.kind() == ProvisionKind.TABLE_ROW && !provision.cells().isEmpty();
    return Printable.of(row ? String.join(" | ", provision.cells()) : provision.text());
  }
}
