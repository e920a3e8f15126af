package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.PlanDocumentJson;

/** JSON Lines: each document in full, as in the archive, on a line; UTF-8. */
public final class JsonLinesFormat implements CollectionFormat {
  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    for (PlanDocument document : documents) {
      out.write(PlanDocumentJson.writeLine(document).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
  }
}
