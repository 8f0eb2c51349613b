package lexdelta.crawler.source.ecfr;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The characters, white space apart, of every section and appendix: once as read, once by another
 * parser straight from what was published. The number of a section and the name of an appendix at the
 * head are left out of both: they are in the citation.
 */
final class TextKept {
  private TextKept() {}

  static List<String> of(List<Reading> readings) {
    List<String> texts = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading.kind() != DocumentKind.CFR_PART) {
        StringBuilder text = new StringBuilder(reading.heading());
        reading.provisions().forEach(provision -> text.append(words(provision)));
        texts.add(solid(text.toString()));
      }
    }
    return texts;
  }

  private static String words(Provision provision) {
    if (provision.kind() == ProvisionKind.IMAGE) {
      return "";
    }
    return provision.cells().isEmpty() ? provision.text() : String.join("", provision.cells());
  }

  static List<String> published(byte[] bytes) throws Exception {
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes))
            .getElementsByTagName("*");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getTagName().equals("DIV8") || element.getTagName().equals("DIV9")) {
        texts.add(solid(text(element)));
      }
    }
    return texts;
  }

  private static String text(Element document) {
    StringBuilder text = new StringBuilder();
    boolean section = document.getTagName().equals("DIV8");
    for (Node child = document.getFirstChild(); child != null; child = child.getNextSibling()) {
      boolean head = child.getNodeName().equals("HEAD");
      String words = child.getTextContent();
      text.append(!head ? words : section ? withoutNumber(words) : withoutName(words, document));
    }
    return text.toString();
  }

  private static String withoutNumber(String head) {
    return head.replaceFirst("^[\\s§]*[0-9]([0-9a-z.]|[–-][\\s§]*(?=[0-9]))*\\s*", "");
  }

  private static String withoutName(String head, Element document) {
    Node home = document.getParentNode();
    while (home instanceof Element above && !above.getTagName().matches("DIV[35]")) {
      home = above.getParentNode();
    }
    String number = Pattern.quote(((Element) home).getAttribute("N"));
    return head.replaceFirst("^[\\w.() ]+ (Part|Chapter) " + number + "(—|$|(?=\\s*\\[))", "");
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
