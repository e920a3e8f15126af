package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML, an element a line, indented by its depth. Names are written as they are given, with
 * their prefixes; text and values are escaped, and characters that XML 1.0 forbids (section 2.2)
 * are dropped, since the text of a scan may hold anything.
 *
 * <p>The stream belongs to the caller, who closes it.
 */
final class Xml {
  private final XMLStreamWriter writer;
  private int depth;
  private boolean holdsElements;

  /** Begins a document with its declaration. */
  static Xml document(OutputStream out) throws IOException {
    Xml xml = new Xml(out);
    xml.attempt(() -> xml.writer.writeStartDocument("UTF-8", "1.0"));
    return xml;
  }

  /** Begins a part of a document, without a declaration. */
  static Xml fragment(OutputStream out) throws IOException {
    return new Xml(out);
  }

  private Xml(OutputStream out) throws IOException {
    try {
      writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Xml open(String name, String... attributes) throws IOException {
    startLine();
    attempt(() -> writer.writeStartElement(name));
    writeAttributes(attributes);
    depth++;
    holdsElements = false;
    return this;
  }

  /** Closes the element opened last. */
  Xml close() throws IOException {
    depth--;
    if (holdsElements) {
      startLine();
    }
    attempt(writer::writeEndElement);
    holdsElements = true;
    return this;
  }

  /** An element that holds a text; an empty one where the text is empty. */
  Xml leaf(String name, String text, String... attributes) throws IOException {
    open(name, attributes);
    attempt(() -> writer.writeCharacters(allowed(text)));
    return close();
  }

  /** An element that holds nothing. */
  Xml empty(String name, String... attributes) throws IOException {
    startLine();
    attempt(() -> writer.writeEmptyElement(name));
    writeAttributes(attributes);
    holdsElements = true;
    return this;
  }

  /** Ends the document and passes all of it on to the stream. */
  void end() throws IOException {
    attempt(() -> writer.writeCharacters("\n"));
    attempt(writer::writeEndDocument);
    attempt(writer::close);
  }

  private void writeAttributes(String... attributes) throws IOException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = allowed(attributes[i + 1]);
      attempt(() -> writer.writeAttribute(name, value));
    }
  }

  private void startLine() throws IOException {
    attempt(() -> writer.writeCharacters("\n" + "  ".repeat(depth)));
  }

  /** The text without what XML 1.0 forbids: control characters, lone surrogates, U+FFFE, U+FFFF. */
  static String allowed(String text) {
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(Xml::isAllowed).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint < Character.MIN_SURROGATE)
        || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
        || codePoint > 0xFFFF;
  }

  /** A step of the writer, whose exception stands for the stream's. */
  private interface Step {
    void run() throws XMLStreamException;
  }

  private void attempt(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException failed) {
      throw failed.getNestedException() instanceof IOException io ? io : new IOException(failed);
    }
  }
}
