package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import vn.vankho.model.PlanDocument;

/** The restored text, a paragraph a line, UTF-8; a form feed stands between documents. */
public final class TextFormat implements CollectionFormat, DocumentFormat {
  @Override
  public String extension() {
    return ".txt";
  }

  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    boolean first = true;
    for (PlanDocument document : documents) {
      if (!first) {
        out.write('\f');
      }
      first = false;
      write(document, out);
    }
  }

  @Override
  public void write(PlanDocument document, OutputStream out) throws IOException {
    out.write(document.text().getBytes(StandardCharsets.UTF_8));
    if (!document.text().endsWith("\n")) {
      out.write('\n');
    }
  }
}
