package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * The descriptive metadata of a package. The circular calls the file {@code EAD.xml}, but it is not
 * Encoded Archival Description: below a root {@code simpledc} stand the fields, each once and in
 * order, also those without a value.
 */
final class SimpleDc {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";

  private SimpleDc() {}

  static void write(List<ArchiveField> fields, Map<String, String> values, OutputStream out)
      throws IOException {
    Xml xml = Xml.document(out).open("simpledc");
    for (ArchiveField field : fields) {
      xml.leaf(field.code(), values.getOrDefault(field.code(), ""));
    }
    xml.close().end();
  }

  /**
   * A schema of such a file with the circular's lengths and codes. Made from the tables of this
   * program: the circular's own schemas tell the order of the elements only.
   */
  static void writeSchema(List<ArchiveField> fields, OutputStream out) throws IOException {
    Xml xml = Xml.document(out);
    xml.open("xs:schema", "xmlns:xs", XSD, "elementFormDefault", "qualified");
    xml.open("xs:element", "name", "simpledc").open("xs:complexType").open("xs:sequence");
    for (ArchiveField field : fields) {
      writeElement(field, xml);
    }
    xml.close().close().close().close().end();
  }

  private static void writeElement(ArchiveField field, Xml xml) throws IOException {
    xml.open("xs:element", "name", field.code());
    xml.open("xs:annotation");
    xml.leaf("xs:documentation", field.name(), "xml:lang", "vi").close();
    xml.open("xs:simpleType").open("xs:restriction", "base", "xs:string");
    xml.empty("xs:minLength", "value", field.required() ? "1" : "0");
    xml.empty("xs:maxLength", "value", String.valueOf(field.longest()));
    xml.close().close().close();
  }
}
