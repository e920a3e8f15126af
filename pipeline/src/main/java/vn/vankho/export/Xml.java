package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * XML for metadata, an element a line, indented by its depth. Characters that XML 1.0 forbids
 * (section 2.2) are dropped: in a field they mean nothing, and a sign in their place would be taken
 * for a part of it.
 */
final class Xml {
  private final XmlOutput output;
  private int depth;
  private boolean begun;
  private boolean holdsElements;

  /** A document with its declaration; {@code out} is left open. */
  static Xml document(OutputStream out) throws IOException {
    return new Xml(new XmlOutput(out));
  }

  /** A part of a document, without a declaration; {@code out} is left open. */
  static Xml fragment(OutputStream out) throws IOException {
    return new Xml(XmlOutput.fragment(out));
  }

  private Xml(XmlOutput output) {
    this.output = output;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Xml open(String name, String... attributes) throws IOException {
    startLine();
    output.start(name);
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
    output.end();
    holdsElements = true;
    return this;
  }

  /** An element that holds a text. */
  Xml leaf(String name, String text, String... attributes) throws IOException {
    open(name, attributes);
    output.text(allowed(text));
    return close();
  }

  /** An element that holds nothing. */
  Xml empty(String name, String... attributes) throws IOException {
    startLine();
    output.empty(name);
    writeAttributes(attributes);
    holdsElements = true;
    return this;
  }

  /** Ends whatever is open, and passes all of it on. */
  void end() throws IOException {
    output.finish();
  }

  private void writeAttributes(String... attributes) throws IOException {
    for (int i = 0; i < attributes.length; i += 2) {
      output.attribute(attributes[i], allowed(attributes[i + 1]));
    }
  }

  private void startLine() throws IOException {
    if (begun) {
      output.text("\n" + "  ".repeat(depth));
    }
    begun = true;
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
        || (codePoint >= 0x20 && codePoint < Character.MIN_SURROGATE)
        || (codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE)
        || codePoint > 0xFFFF;
  }
}
