package vn.vankho.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import vn.vankho.model.PlanDocument;

/**
 * RIS in UTF-8, for Zotero, EndNote and Mendeley: a reference of type GOVDOC a document or place.
 *
 * <p>Each value is one line behind its tag, so that no text of a scan is taken for a tag. A comma
 * in {@code AU} would part a family name from a given one and is left out there; {@code PB} has the
 * issuer as it is.
 */
public final class RisFormat implements CollectionFormat, ResultFormat {
  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    writePlaces(new Wholes(documents), out);
  }

  @Override
  public void writePlaces(Iterable<CitedPlace> places, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (CitedPlace place : places) {
      reference(place, text);
    }
    text.flush();
  }

  private static void reference(CitedPlace place, Writer out) throws IOException {
    PlanDocument document = place.document();
    String issuer = document.issuer().orElse("");
    tag("TY", "GOVDOC", out);
    tag("ID", BibTexFormat.key(place), out);
    tag("AU", issuer.replace(",", ""), out);
    tag("TI", document.title().orElseGet(() -> CitedNames.title(document)), out);
    tag("M3", CitedNames.type(document), out);
    tag("M1", document.codeNumber().orElse(""), out);
    tag("PY", document.year().map(String::valueOf).orElse(""), out);
    tag("DA", date(document), out);
    tag("CY", document.place().orElse(""), out);
    tag("PB", issuer, out);
    tag("A2", document.parentBody().orElse("").replace(",", ""), out);
    tag("SE", place.sectionPath().orElse(""), out);
    tag("SP", place.page().map(String::valueOf).orElse(""), out);
    tag("AN", place.locator().toString(), out);
    tag("LA", "vi", out);
    tag("N1", place.citation(), out);
    tag("AB", place.excerpt(), out);
    out.write("ER  - \r\n\r\n");
  }

  /** {@code YYYY/MM/DD/}, what is not known left empty, as the form asks. */
  private static String date(PlanDocument document) {
    String[] parts = document.date().orElse("").split("-");
    if (parts[0].isEmpty()) {
      return "";
    }
    return parts[0]
        + "/"
        + (parts.length > 1 ? parts[1] : "")
        + "/"
        + (parts.length > 2 ? parts[2] : "")
        + "/";
  }

  private static void tag(String tag, String value, Writer out) throws IOException {
    String line = CitedNames.line(value);
    if (!line.isEmpty()) {
      out.write(tag + "  - " + line + "\r\n");
    }
  }
}
