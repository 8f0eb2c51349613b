package lexdelta.crawler.replay;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the name of a title from the first heading of its text. */
final class TitleName {

  /** The bytes name no title; the message says why. */
  static final class MissingException extends Exception {
    private static final long serialVersionUID = 1L;

    MissingException(String message) {
      super(message);
    }

    MissingException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private TitleName() {}

  /** The heading without the number before it: {@code General Provisions}. */
  static String in(byte[] text) throws MissingException {
    try {
      return firstHeading(text).replaceFirst("^Title \\d+\\s*[-–—:]\\s*", "");
    } catch (XMLStreamException e) {
      throw new MissingException("it is not XML: " + e.getMessage(), e);
    }
  }

  private static String firstHeading(byte[] text) throws XMLStreamException, MissingException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(text));
    while (xml.hasNext()) {
      xml.next();
      if (xml.isStartElement() && xml.getLocalName().equals("HEAD")) {
        return xml.getElementText().strip();
      }
    }
    throw new MissingException("it has no HEAD");
  }
}
