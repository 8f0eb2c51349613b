package lexdelta.crawler.source.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lexdelta.crawler.source.UnreadableSnapshotException;

/**
 * A forward walk over XML that nobody vouches for. A document type, an entity, too deep or too many
 * elements, or any fault in the form ends it with line and column.
 */
public final class GuardedXml {
  private static final String REMEDY =
      "Nothing of it was taken as law. Look at the address in a browser; if the text is whole there,"
          + " it will be read at the next check.";
  private static final int DEEPEST = 64;
  private static final int MOST_ELEMENTS = 10_000_000;
  private static final XMLInputFactory FACTORY = factory();

  /** What the walk has come to. */
  public enum Event {
    START,
    END,
    TEXT,
    FINISH
  }

  private final XMLStreamReader xml;
  private int depth;
  private int elements;

  /** @param bytes UTF-8 text, as every publisher watched here sends it */
  public GuardedXml(InputStream bytes) throws UnreadableSnapshotException {
    try {
      xml = FACTORY.createXMLStreamReader(utf8(bytes));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new UnreadableSnapshotException("This is not XML: " + said(e) + ". " + REMEDY, e);
    }
  }

  // The publishers send UTF-8 throughout. The platform's own decoding would lose the place of a bad
  // byte
  // and print about it to the console.
  private static Reader utf8(InputStream bytes) throws IOException {
    PushbackReader reader =
        new PushbackReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The platform counts every &amp; of a document against these two, so that a large title would
    // fail; entities proper cannot be declared here at all.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
      throw new XMLStreamException("an external entity is not fetched: " + systemId);
    });
    return factory;
  }

  /** Goes on to the next element, text or end; comments and instructions are passed over. */
  public Event next() throws UnreadableSnapshotException {
    while (true) {
      switch (step()) {
        case XMLStreamConstants.START_ELEMENT -> {
          entered();
          return Event.START;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return Event.END;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          return Event.TEXT;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return Event.FINISH;
        }
        case XMLStreamConstants.DTD ->
            throw fault("A document type is declared; the publisher's texts have none");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw fault(
                "The entity «"
                    + xml.getLocalName()
                    + "» is named; the publisher's texts have none");
        default -> {}
      }
    }
  }

  // The platform's parser answers some damaged bytes with a RuntimeException of its own.
  private int step() throws UnreadableSnapshotException {
    try {
      return xml.next();
    } catch (XMLStreamException | RuntimeException e) {
      throw fault("The XML is broken: " + said(e), e);
    }
  }

  private void entered() throws UnreadableSnapshotException {
    depth++;
    elements++;
    if (depth > DEEPEST) {
      throw fault("Elements are nested more than " + DEEPEST + " deep");
    }
    if (elements > MOST_ELEMENTS) {
      throw fault("There are more than " + MOST_ELEMENTS + " elements");
    }
  }

  /** The name of the element that starts here, in upper case. */
  public String name() {
    String name = xml.getLocalName();
    return Character.isLowerCase(name.charAt(0)) ? name.toUpperCase(Locale.ROOT) : name;
  }

  /** An attribute of the element that starts here, folded; empty when it has none. */
  public String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    if (value == null) {
      return "";
    }
    FoldedText folded = new FoldedText();
    folded.append(value);
    return folded.toString();
  }

  public String text() {
    return xml.getText();
  }

  /** Passes over the element that starts here, with all that is in it. */
  public void skip() throws UnreadableSnapshotException {
    for (int open = 1; open > 0; ) {
      switch (next()) {
        case START -> open++;
        case END -> open--;
        case TEXT -> {}
        case FINISH -> throw fault("The XML ends inside an element");
      }
    }
  }

  /** What to throw about the place where the walk is. */
  public UnreadableSnapshotException fault(String what) {
    return new UnreadableSnapshotException(what + where());
  }

  private UnreadableSnapshotException fault(String what, Exception cause) {
    return new UnreadableSnapshotException(what + where(), cause);
  }

  private String where() {
    return " (line %d, column %d). %s"
        .formatted(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), REMEDY);
  }

  private static String said(Exception e) {
    if (e instanceof CharacterCodingException
        || (e instanceof XMLStreamException x
            && x.getNestedException() instanceof CharacterCodingException)) {
      return "a byte is not UTF-8";
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    int own = message.indexOf("Message: ");
    return (own < 0 ? message : message.substring(own + "Message: ".length())).strip();
  }
}
