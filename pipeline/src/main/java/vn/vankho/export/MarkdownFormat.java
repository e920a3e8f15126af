package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import vn.vankho.model.PlanDocument;

/**
 * Markdown to read or to give to another program: title, fields, what the plan rests on, its
 * outline with its text, tables, recipients and warnings; UTF-8. A rule stands between documents.
 */
public final class MarkdownFormat implements CollectionFormat, DocumentFormat {
  @Override
  public String extension() {
    return ".md";
  }

  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    boolean first = true;
    for (PlanDocument document : documents) {
      if (!first) {
        out.write("\n---\n\n".getBytes(StandardCharsets.UTF_8));
      }
      first = false;
      write(document, out);
    }
  }

  @Override
  public void write(PlanDocument document, OutputStream out) throws IOException {
    out.write(new MarkdownPlan(document).text().getBytes(StandardCharsets.UTF_8));
  }
}
