package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Gives headings back the numeral of which recognition lost strokes, by those beside them.
 *
 * <p>A text layer is exact: there a row that does not count is the document's own error and stays.
 */
final class SiblingRepair {
  /** Fewer letters in capitals, as of a seal, are no heading. */
  private static final int SHORTEST_HEADING = 6;

  /** What is left of a numeral. Accepts {@code IIIL }, {@code . HH. }; not {@code HÌNH }. */
  private static final Pattern UNREAD =
      Pattern.compile(
          "^(?:[^\\p{L}\\p{N}]{1,2}\\s)?(?=[IVXHLJ1|]*[IVXH])[IVXHLJ1|]{1,5}[.,:)/]?\\s+(?=\\p{Lu}{2})");

  private SiblingRepair() {}

  /** Kinds that are counted in Roman numerals, the highest first. */
  private static final List<Marker.Kind> KINDS =
      List.of(Marker.Kind.PART, Marker.Kind.CHAPTER, Marker.Kind.ROMAN);

  /** The paragraphs with the numerals of their headings mended. */
  static List<Paragraph> mend(List<Paragraph> paragraphs) {
    List<Paragraph> mended = new ArrayList<>(paragraphs);
    FirstNumerals.mend(mended);
    KINDS.forEach(kind -> mendKind(mended, kind));
    findLost(mended);
    NumberRepair.mend(mended);
    return mended;
  }

  /**
   * Gives a heading in capitals that stands alone between {@code III} and {@code V} the numeral
   * that recognition lost.
   */
  private static void findLost(List<Paragraph> paragraphs) {
    int before = -1;
    for (int i = 0; i < paragraphs.size(); i++) {
      Optional<Marker> marker = paragraphs.get(i).marker();
      if (marker.filter(m -> m.kind() == Marker.Kind.ROMAN).isPresent()) {
        int wanted = marker.get().last() - 1;
        boolean gap = before >= 0 && number(paragraphs.get(before)) == wanted - 1;
        List<Integer> alone = gap ? headingsBetween(paragraphs, before, i) : List.of();
        if (alone.size() == 1) {
          Paragraph lost = paragraphs.get(alone.get(0));
          Marker found = new Marker(Marker.Kind.ROMAN, Roman.write(wanted), List.of(wanted), "", 0);
          String heading = UNREAD.matcher(lost.text()).replaceFirst("");
          paragraphs.set(
              alone.get(0), new Paragraph(Optional.of(found), heading, lost.lines(), true));
        }
        before = i;
      }
    }
  }

  /** Paragraphs in capitals without a marker that were recognised. */
  private static List<Integer> headingsBetween(List<Paragraph> paragraphs, int from, int to) {
    return IntStream.range(from + 1, to)
        .filter(
            i -> {
              Paragraph paragraph = paragraphs.get(i);
              return paragraph.marker().isEmpty()
                  && paragraph.isRecognised()
                  && Letters.capitals(paragraph.text()) > 0.8
                  && Letters.count(paragraph.text()) >= SHORTEST_HEADING;
            })
        .boxed()
        .toList();
  }

  private static void mendKind(List<Paragraph> paragraphs, Marker.Kind kind) {
    List<Integer> siblings = new ArrayList<>();
    for (int i = 0; i <= paragraphs.size(); i++) {
      Optional<Marker> marker =
          i < paragraphs.size() ? paragraphs.get(i).marker() : Optional.empty();
      boolean higher = marker.filter(m -> m.kind().isAbove(kind)).isPresent();
      if (marker.filter(m -> m.kind() == kind && isRoman(m)).isPresent()) {
        siblings.add(i);
      } else if (higher || i == paragraphs.size()) {
        mendRow(paragraphs, siblings);
        siblings.clear();
      }
    }
  }

  private static boolean isRoman(Marker marker) {
    return marker.kind() == Marker.Kind.ROMAN || numeral(marker).matches("[IVX]+");
  }

  /** What is counted, without the name of the level: {@code II} of {@code Phần II}. */
  private static String numeral(Marker marker) {
    return marker.printed().substring(marker.printed().lastIndexOf(' ') + 1);
  }

  private static void mendRow(List<Paragraph> paragraphs, List<Integer> row) {
    if (row.size() < 2) {
      return; // nothing beside it tells how it is counted
    }
    int[] numbers = NumeralRow.count(row.stream().map(paragraphs::get).toList());
    for (int place = 0; place < row.size(); place++) {
      Paragraph paragraph = paragraphs.get(row.get(place));
      if (paragraph.isRecognised() && number(paragraph) != numbers[place]) {
        paragraphs.set(row.get(place), renumbered(paragraph, numbers[place]));
      }
    }
    clearSuspicion(paragraphs, row);
  }

  /** A row that now counts without a gap is beyond suspicion. */
  private static void clearSuspicion(List<Paragraph> paragraphs, List<Integer> row) {
    for (int place = 0; place < row.size(); place++) {
      if (number(paragraphs.get(row.get(place))) != place + 1) {
        return;
      }
    }
    for (int index : row) {
      paragraphs.set(index, paragraphs.get(index).unsuspected());
    }
  }

  static int number(Paragraph paragraph) {
    return paragraph.marker().orElseThrow().last();
  }

  private static Paragraph renumbered(Paragraph paragraph, int number) {
    Marker marker = paragraph.marker().orElseThrow();
    String level = marker.printed().substring(0, marker.printed().lastIndexOf(' ') + 1);
    return new Paragraph(
        Optional.of(marker.renumbered(number, level + Roman.write(number))),
        paragraph.text(),
        paragraph.lines(),
        paragraph.suspect());
  }
}
