package vn.vankho.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML 1.0 in UTF-8, written as it goes. Characters that XML 1.0 cannot hold become U+FFFD; line
 * breaks and tabs in an attribute, which a reader would turn into spaces anyway, become spaces.
 */
final class XmlOutput {
  private static final int REPLACEMENT = 0xFFFD;

  private final Writer target;
  private final XMLStreamWriter xml;

  /** A document with its declaration; {@code out} is left open. */
  XmlOutput(OutputStream out) throws IOException {
    this(out, true);
  }

  /** A part of a document, without a declaration; {@code out} is left open. */
  static XmlOutput fragment(OutputStream out) throws IOException {
    return new XmlOutput(out, false);
  }

  private XmlOutput(OutputStream out, boolean isDocument) throws IOException {
    target = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
      if (isDocument) {
        xml.writeStartDocument("UTF-8", "1.0");
      }
      xml.writeCharacters("\n");
    } catch (XMLStreamException failed) {
      throw failure(failed);
    }
  }

  XmlOutput documentType(String declaration) throws IOException {
    return write(() -> xml.writeDTD(declaration));
  }

  /** Begins an element; the default namespace is declared by an attribute. */
  XmlOutput start(String element) throws IOException {
    return write(() -> xml.writeStartElement(element));
  }

  /** Begins an element on a line of its own. */
  XmlOutput startLine(String element) throws IOException {
    return text("\n").start(element);
  }

  /** An element on a line of its own that only has attributes; it is not to be ended. */
  XmlOutput emptyLine(String element) throws IOException {
    return text("\n").empty(element);
  }

  /** An element that only has attributes; it is not to be ended. */
  XmlOutput empty(String element) throws IOException {
    return write(() -> xml.writeEmptyElement(element));
  }

  XmlOutput attribute(String name, String value) throws IOException {
    return write(() -> xml.writeAttribute(name, clean(value, true)));
  }

  XmlOutput attribute(String name, int value) throws IOException {
    return attribute(name, String.valueOf(value));
  }

  XmlOutput text(String text) throws IOException {
    return write(() -> xml.writeCharacters(clean(text, false)));
  }

  XmlOutput end() throws IOException {
    return write(xml::writeEndElement);
  }

  /** An element on a line of its own that holds only text. */
  XmlOutput line(String element, String text) throws IOException {
    return startLine(element).text(text).end();
  }

  /** Ends whatever is open. */
  void finish() throws IOException {
    write(xml::writeEndDocument);
    write(xml::flush);
    target.write('\n');
    target.flush();
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlOutput write(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException failed) {
      throw failure(failed);
    }
  }

  private static IOException failure(XMLStreamException failed) {
    return failed.getNestedException() instanceof IOException cause
        ? cause
        : new IOException(failed.getMessage(), failed);
  }

  private static String clean(String text, boolean isAttribute) {
    if (text.codePoints().allMatch(c -> isAllowed(c) && c >= ' ')) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isAllowed(c) ? c : REPLACEMENT)
        .map(c -> isAttribute && c < ' ' ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** XML 1.0, fifth edition, production 2. A carriage return is left out: readers drop it. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
