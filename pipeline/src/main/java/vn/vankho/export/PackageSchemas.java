package vn.vankho.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.export.PackageZip.PackedFile;

/**
 * The schemas in a package, so that it can be checked where there is no network: of its
 * descriptions, made from the tables of this program, and the parts of METS and PREMIS that it
 * uses.
 */
final class PackageSchemas {
  private static final String XML = "text/xml";

  private PackageSchemas() {}

  static List<PackedFile> add(PackageKind kind, PackageZip zip) throws IOException {
    List<PackedFile> schemas = new ArrayList<>();
    schemas.add(packaged("METS.xsd", zip));
    schemas.add(packaged("xlink.xsd", zip));
    schemas.add(packaged("csip.xsd", zip));
    if (kind.hasPreservation()) {
      schemas.add(packaged("PREMIS.xsd", zip));
    }
    schemas.add(zip.add("schemas/EAD.xsd", XML, out -> SimpleDc.writeSchema(kind.fields(), out)));
    schemas.add(
        zip.add(
            "schemas/EAD_doc.xsd", XML, out -> SimpleDc.writeSchema(kind.documentFields(), out)));
    return schemas;
  }

  private static PackedFile packaged(String name, PackageZip zip) throws IOException {
    try (InputStream in = PackageSchemas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not packed with the program");
      }
      return zip.add("schemas/" + name, XML, in::transferTo);
    }
  }
}
