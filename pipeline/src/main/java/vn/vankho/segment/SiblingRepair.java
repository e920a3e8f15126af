package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Gives headings back a stroke of their numeral that the recognition lost.
 *
 * <p>{@code I, II, II, IV} read from an image is {@code I, II, III, IV}: the heading after confirms
 * it. A text layer is exact, there such a row is the document's own error and stays.
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
    boolean allLost = haveAllLostStrokes(paragraphs, row);
    for (int place = 0; place < row.size(); place++) {
      Paragraph paragraph = paragraphs.get(row.get(place));
      int read = number(paragraph);
      int due = place == 0 ? 1 : number(paragraphs.get(row.get(place - 1))) + 1;
      boolean isLast = place == row.size() - 1;
      int next = isLast ? 0 : number(paragraphs.get(row.get(place + 1)));
      boolean confirmed = allLost || (isLast && place > 0) || next == due + 1;
      boolean recognised = paragraph.isRecognised();
      if (read != due && due < 39 && confirmed && recognised && isNear(read, due)) {
        paragraphs.set(row.get(place), renumbered(paragraph, due));
      } else if (next > read + 1 && isGuessed(paragraph.marker().orElseThrow())) {
        paragraphs.set(row.get(place), renumbered(paragraph, next - 1));
      }
    }
    clearSuspicion(paragraphs, row);
  }

  /**
   * Whether the row cannot be right, since a number stands twice, and is if each numeral is thought
   * to have lost strokes, one or none: {@code I, I, II} is {@code I, II, III}.
   */
  static boolean haveAllLostStrokes(List<Paragraph> paragraphs, List<Integer> row) {
    boolean twice = false;
    for (int place = 0; place < row.size() && place < 38; place++) {
      int read = number(paragraphs.get(row.get(place)));
      String wanted = Roman.write(place + 1);
      boolean isShorter =
          read > 0 && read < 40 && Roman.write(read).length() == wanted.length() - 1;
      if (read != place + 1 && !(isShorter && isNear(read, place + 1))) {
        return false;
      }
      twice |= place > 0 && read == number(paragraphs.get(row.get(place - 1)));
    }
    return twice;
  }

  /** Whether nothing of the numeral was read: the next one tells it as well as the one before. */
  private static boolean isGuessed(Marker marker) {
    return !marker.token().contains(numeral(marker));
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

  private static boolean isNear(int read, int place) {
    String numeral = Roman.write(Math.min(Math.max(read, 0), 39));
    return read > 0
        && (Fuzzy.within(numeral, Roman.write(place), 1) || Roman.differInStrokes(numeral, place));
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
