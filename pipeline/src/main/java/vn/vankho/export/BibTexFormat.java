package vn.vankho.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.PlanDocument;

/**
 * BibTeX in UTF-8: an entry a document or place, {@code @techreport}, whose styles print type and
 * number. The issuer is the author, in braces of its own, so that it is not taken for a person.
 *
 * <p>Everything that means something to BibTeX or TeX is written out, braces too: BibTeX counts
 * them even behind a backslash.
 */
public final class BibTexFormat implements CollectionFormat, ResultFormat {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private static final Map<Integer, String> WRITTEN_OUT =
      Map.of(
          (int) '\\', "\\textbackslash{}",
          (int) '{', "\\textbraceleft{}",
          (int) '}', "\\textbraceright{}",
          (int) '~', "\\textasciitilde{}",
          (int) '^', "\\textasciicircum{}",
          (int) '%', "\\%",
          (int) '&', "\\&",
          (int) '#', "\\#",
          (int) '$', "\\$",
          (int) '_', "\\_");

  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    writePlaces(new Wholes(documents), out);
  }

  @Override
  public void writePlaces(Iterable<CitedPlace> places, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Map<String, Integer> keys = new HashMap<>();
    for (CitedPlace place : places) {
      entry(place, unique(key(place), keys), text);
    }
    text.flush();
  }

  /** {@code vankho-890fdc4fea1f-p3}: the stable name in characters that a key may have. */
  static String key(CitedPlace place) {
    return place.locator().toString().replaceAll("[:#.]", "-");
  }

  private static String unique(String key, Map<String, Integer> keys) {
    int count = keys.merge(key, 1, Integer::sum);
    return count == 1 ? key : key + "-" + count;
  }

  private static void entry(CitedPlace place, String key, Writer out) throws IOException {
    PlanDocument document = place.document();
    String type = CitedNames.type(document);
    String issuer = CitedNames.line(document.issuer().orElse(""));
    out.write("@techreport{" + key + ",\n");
    field("author", issuer, true, out);
    field("title", document.title().orElseGet(() -> CitedNames.title(document)), true, out);
    field("institution", document.parentBody().orElse(issuer), true, out);
    field("type", type, true, out);
    field("number", document.codeNumber().orElse(""), false, out);
    date(document, out);
    field("address", document.place().orElse(""), false, out);
    field("pages", place.page().map(String::valueOf).orElse(""), false, out);
    field("language", "vietnamese", false, out);
    field("note", place.citation(), false, out);
    out.write("}\n\n");
  }

  private static void date(PlanDocument document, Writer out) throws IOException {
    String[] parts = document.date().orElse("").split("-");
    Optional<String> year = document.year().map(String::valueOf);
    field("year", year.orElse(parts[0]), false, out);
    if (parts.length > 1) {
      int month = Integer.parseInt(parts[1]);
      out.write("  month = " + MONTHS[Math.floorMod(month - 1, MONTHS.length)] + ",\n");
      field("date", document.date().orElse(""), false, out);
    }
  }

  private static void field(String name, String value, boolean keepsCase, Writer out)
      throws IOException {
    String escaped = escaped(CitedNames.line(value));
    if (!escaped.isEmpty()) {
      out.write("  " + name + " = " + (keepsCase ? "{{" : "{") + escaped);
      out.write(keepsCase ? "}},\n" : "},\n");
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String written = WRITTEN_OUT.get(c);
              if (written == null) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append(written);
              }
            });
    return escaped.toString();
  }
}
