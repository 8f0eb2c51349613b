package lexdelta.searchapi.export;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What the files of a handout say, read by readers that know nothing of us: title, sides and text,
 * without what stands on every page.
 */
public final class FileText {
  private FileText() {}

  /** Of one HTML file. */
  public static String html(byte[] file) {
    Document html = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
    html.select("footer").remove();
    return html.body().text();
  }

  /** A Markdown file as GitHub would show it. */
  public static Document markdown(byte[] file) {
    var tables = List.of(TablesExtension.create());
    return Jsoup.parse(
        HtmlRenderer.builder()
            .extensions(tables)
            .build()
            .render(
                Parser.builder()
                    .extensions(tables)
                    .build()
                    .parse(new String(file, StandardCharsets.UTF_8))));
  }

  /** Of a Word file. */
  public static String word(byte[] file) {
    StringBuilder text = new StringBuilder();
    new WordReading(file).all("p").forEach(it -> text.append(it.getTextContent()).append(' '));
    return text.toString();
  }

  /** Of a PDF file, whose words may be broken at the ends of lines. */
  public static String pdf(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      for (PDPage page : pdf.getPages()) {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion("text", new Rectangle(0, 50, 612, 690));
        stripper.extractRegions(page);
        text.append(stripper.getTextForRegion("text"));
      }
    }
    return Pattern.compile("\\[U\\+([0-9A-F]+)]")
        .matcher(text.toString().replace("•", ""))
        .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
  }

  /** Of slides, without the titles of those that go on with another. */
  public static String slides(byte[] file) {
    StringBuilder text = new StringBuilder();
    for (org.w3c.dom.Document slide : eachSlide(file)) {
      boolean goesOn = false;
      for (Element paragraph : all(slide, "a:p")) {
        Node shape = paragraph.getParentNode().getParentNode();
        String place =
            shape instanceof Element it && it.getTagName().equals("p:sp") ? place(it) : "";
        String told = paragraph.getTextContent();
        goesOn |= place.equals("title") && told.endsWith(" (continued)");
        if (!List.of("ftr", "sldNum").contains(place) && !(goesOn && place.equals("title"))) {
          text.append(told).append(' ');
        }
      }
    }
    return text.toString();
  }

  static List<org.w3c.dom.Document> eachSlide(byte[] file) {
    WordReading zip = new WordReading(file);
    List<org.w3c.dom.Document> slides = new ArrayList<>();
    for (org.w3c.dom.Document next;
        (next = zip.part("ppt/slides/slide" + (slides.size() + 1) + ".xml")) != null; ) {
      slides.add(next);
    }
    return slides;
  }

  static List<Element> all(Node node, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
      found.addAll(all(child, name));
    }
    return found;
  }

  static String place(Element shape) {
    return all(shape, "p:ph").getFirst().getAttribute("type");
  }

  /** Without white space, which is not the same in all formats. */
  public static String letters(String text) {
    return text.replaceAll("[\\s\u00a0]+", "");
  }
}
