package vn.vankho.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.vankho.model.PlanDocument;

/** What a format writes, as text. */
final class Written {
  private Written() {}

  static String by(CollectionFormat format, PlanDocument... documents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(List.of(documents), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  static String by(DocumentFormat format, PlanDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(document, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
