package lexdelta.crawler.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Just enough of the eCFR's XML, in both dialects, to have real text to compare. */
final class RecordedSections {
  private RecordedSections() {}

  /** The sections of a title by their numbers. */
  static Map<String, Reading> read(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Document document = factory.newDocumentBuilder().parse(file.toFile());
    Map<String, Reading> sections = new TreeMap<>();
    NodeList divisions = document.getElementsByTagName("DIV8");
    for (int i = 0; i < divisions.getLength(); i++) {
      Element section = (Element) divisions.item(i);
      sections.put(section.getAttribute("N").replace("§", "").strip(), section(section));
    }
    return sections;
  }

  private static Reading section(Element section) {
    String heading = "";
    List<Provision> provisions = new ArrayList<>();
    for (Node node = section.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals("HEAD")) {
        heading = text(element);
      } else if (node instanceof Element element) {
        add(element, provisions);
      }
    }
    return Samples.reading(heading, provisions);
  }

  private static void add(Element element, List<Provision> provisions) {
    NodeList rows = element.getElementsByTagName("TR");
    for (int i = 0; i < rows.getLength(); i++) {
      add(ProvisionKind.TABLE_ROW, text(rows.item(i)), provisions);
    }
    if (rows.getLength() == 0) {
      add(kind(element.getTagName()), text(element), provisions);
    }
  }

  private static void add(ProvisionKind kind, String text, List<Provision> provisions) {
    if (!text.isBlank()) {
      provisions.add(Provision.of(kind, text));
    }
  }

  private static ProvisionKind kind(String tag) {
    return switch (tag) {
      case "XREF", "EFFDNOT" -> ProvisionKind.AMENDMENT_NOTICE;
      case "CITA", "SECAUTH", "SOURCE", "AUTH" -> ProvisionKind.SOURCE_NOTE;
      case "EDNOTE" -> ProvisionKind.EDITORIAL_NOTE;
      case "NOTE" -> ProvisionKind.NOTE;
      default -> ProvisionKind.PARAGRAPH;
    };
  }

  private static String text(Node node) {
    return node.getTextContent().replaceAll("\\s+", " ").strip();
  }
}
