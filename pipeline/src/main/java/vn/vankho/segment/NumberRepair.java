package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mends numbers that were misread as the number before or after them. */
final class NumberRepair {
  private NumberRepair() {}

  /**
   * Gives the number that is missing to one that stands twice: {@code 1, 3, 3} is {@code 1, 2, 3}.
   */
  static void mend(List<Paragraph> paragraphs) {
    List<Integer> row = new ArrayList<>();
    for (int i = 0; i <= paragraphs.size(); i++) {
      Optional<Marker> marker =
          i < paragraphs.size() ? paragraphs.get(i).marker() : Optional.empty();
      if (marker.filter(Marker::isPlainNumber).isPresent()) {
        row.add(i);
      } else if (i == paragraphs.size()
          || marker.filter(m -> m.kind().isAbove(Marker.Kind.ARABIC)).isPresent()) {
        mendDoubles(paragraphs, row);
        row.clear();
      }
    }
  }

  private static void mendDoubles(List<Paragraph> paragraphs, List<Integer> row) {
    for (int place = 1; place < row.size() - 1; place++) {
      Paragraph paragraph = paragraphs.get(row.get(place));
      int before = SiblingRepair.number(paragraphs.get(row.get(place - 1)));
      int read = SiblingRepair.number(paragraph);
      int after = SiblingRepair.number(paragraphs.get(row.get(place + 1)));
      boolean recognised = paragraph.isRecognised();
      if (recognised && after == before + 2 && (read == before || read == after)) {
        Marker marker = paragraph.marker().orElseThrow();
        Marker due = marker.renumbered(before + 1, String.valueOf(before + 1));
        paragraphs.set(
            row.get(place),
            new Paragraph(Optional.of(due), paragraph.text(), paragraph.lines(), false));
        paragraphs.set(row.get(place + 1), paragraphs.get(row.get(place + 1)).unsuspected());
      }
    }
  }
}
