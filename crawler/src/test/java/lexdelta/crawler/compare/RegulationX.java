package lexdelta.crawler.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The recorded versions of 12 CFR 1024, each a file: all its sections and comments as one text. */
final class RegulationX {
  private RegulationX() {}

  /** A heading a section, a paragraph with its label and title as one line. */
  static Reading read(Path file) throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("*");
    List<Provision> provisions = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String text =
          switch (element.getTagName()) {
            case "paragraph", "interpParagraph" ->
                element.getAttribute("marker")
                    + " "
                    + child(element, "title")
                    + " "
                    + child(element, "content");
            case "subject" -> element.getTextContent();
            default -> "";
          };
      String folded = text.replaceAll("\\s+", " ").strip();
      if (!folded.isEmpty()) {
        provisions.add(
            Provision.of(
                element.getTagName().equals("subject")
                    ? ProvisionKind.HEADING
                    : ProvisionKind.PARAGRAPH,
                folded));
      }
    }
    return Samples.reading("", provisions);
  }

  private static String child(Element of, String tag) {
    for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(tag)) {
        return element.getTextContent();
      }
    }
    return "";
  }
}
