package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.PlanDocumentJson;
import vn.vankho.store.RecordJson;

/**
 * JSON Lines: each document in full, as in the archive, on a line; UTF-8. What a search found has a
 * line a place: {@code {"identifier", "citation", "page", "section", "excerpt", "document"}}.
 */
public final class JsonLinesFormat implements CollectionFormat, ResultFormat {
  @Override
  public void write(Iterable<PlanDocument> documents, OutputStream out) throws IOException {
    for (PlanDocument document : documents) {
      out.write(PlanDocumentJson.writeLine(document).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
  }

  /** A place without its document. */
  private record Place(
      String identifier,
      String citation,
      Optional<Integer> page,
      Optional<String> section,
      String excerpt) {}

  @Override
  public void writePlaces(Iterable<CitedPlace> places, OutputStream out) throws IOException {
    for (CitedPlace each : places) {
      String place =
          RecordJson.write(
              new Place(
                  each.locator().toString(),
                  each.citation(),
                  each.page(),
                  each.sectionPath(),
                  CitedNames.line(each.excerpt())));
      String line =
          place.substring(0, place.length() - 1)
              + ",\"document\":"
              + PlanDocumentJson.writeLine(each.document())
              + "}\n";
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }
}
