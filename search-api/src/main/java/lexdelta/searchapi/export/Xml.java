package lexdelta.searchapi.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into a string. Names bear their prefixes; attributes come as names and values. */
final class Xml {
  private final StringWriter written = new StringWriter();
  private final XMLStreamWriter out;

  Xml() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  Xml declaration() {
    return doing(() -> out.writeStartDocument("UTF-8", "1.0"));
  }

  Xml doctype(String doctype) {
    return doing(() -> out.writeDTD(doctype));
  }

  Xml start(String name, String... attributes) {
    return doing(() -> {
      out.writeStartElement(name);
      attributes(attributes);
    });
  }

  Xml empty(String name, String... attributes) {
    return doing(() -> {
      out.writeEmptyElement(name);
      attributes(attributes);
    });
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /** One more of the element that was begun last. */
  Xml attribute(String name, String value) {
    return doing(() -> out.writeAttribute(name, value));
  }

  Xml text(String text) {
    return doing(() -> out.writeCharacters(text));
  }

  /** An element with nothing but text. */
  Xml text(String name, String text) {
    return start(name).text(text).end();
  }

  Xml end() {
    return doing(out::writeEndElement);
  }

  /** All that was written, what is open closed. */
  String done() {
    doing(() -> {
      out.writeEndDocument();
      out.close();
    });
    return written.toString();
  }

  private interface Step {
    void take() throws XMLStreamException;
  }

  private Xml doing(Step step) {
    try {
      step.take();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("The file could not be written.", e);
  }
}
