package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.vankho.model.Origin;

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
    mendFirst(mended);
    takeForHeading(mended);
    KINDS.forEach(kind -> mendKind(mended, kind));
    findLost(mended);
    return mended;
  }

  /**
   * An outline begins with {@code I}: so does one whose first heading, in capitals, was read as
   * {@code 1} and stands right above another {@code 1}, or as {@code II} with no other after it.
   */
  private static void mendFirst(List<Paragraph> paragraphs) {
    List<Integer> marked =
        IntStream.range(0, paragraphs.size())
            .filter(i -> paragraphs.get(i).marker().isPresent())
            .boxed()
            .toList();
    if (marked.size() < 2 || !isRecognised(paragraphs.get(marked.get(0)))) {
      return;
    }
    Paragraph first = paragraphs.get(marked.get(0));
    Paragraph second = paragraphs.get(marked.get(1));
    boolean isTitled = Letters.capitals(first.text()) > 0.9 && Letters.count(first.text()) > 3;
    boolean isOne =
        isCounted(first, Marker.Kind.ARABIC, 1)
            && isCounted(second, Marker.Kind.ARABIC, 1)
            && Letters.capitals(second.text()) < 0.5;
    boolean isTwo =
        isCounted(first, Marker.Kind.ROMAN, 2)
            && marked.stream()
                    .filter(
                        i -> paragraphs.get(i).marker().orElseThrow().kind() == Marker.Kind.ROMAN)
                    .count()
                == 1;
    if (isTitled && (isOne || isTwo)) {
      Marker read = first.marker().orElseThrow();
      Marker one = new Marker(Marker.Kind.ROMAN, "I", List.of(1), read.token(), read.end());
      paragraphs.set(
          marked.get(0), new Paragraph(Optional.of(one), first.text(), first.lines(), true));
    }
  }

  private static boolean isCounted(Paragraph paragraph, Marker.Kind kind, int number) {
    return paragraph
        .marker()
        .filter(marker -> marker.kind() == kind && marker.numbers().equals(List.of(number)))
        .isPresent();
  }

  /**
   * Takes a heading in capitals that was read as {@code I.} behind another {@code I.}, and so for
   * the number 1 below it, for what it is where the row then counts up to its last numeral: {@code
   * I, I, II, IV}.
   */
  private static void takeForHeading(List<Paragraph> paragraphs) {
    List<Integer> row = new ArrayList<>();
    List<Integer> doubled = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Optional<Marker> marker = paragraphs.get(i).marker();
      if (marker.filter(m -> m.kind().isAbove(Marker.Kind.ROMAN)).isPresent()) {
        return; // rows below parts begin anew
      }
      boolean isStroke =
          row.size() == 1 && marker.filter(SiblingRepair::isStrokeForOne).isPresent();
      if (isStroke && Letters.capitals(paragraphs.get(i).text()) > 0.9) {
        doubled.add(i);
      }
      if (isStroke || marker.filter(m -> m.kind() == Marker.Kind.ROMAN).isPresent()) {
        row.add(i);
      }
    }
    if (doubled.size() != 1 || !isRecognised(paragraphs.get(doubled.get(0)))) {
      return;
    }
    Paragraph read = paragraphs.get(doubled.get(0));
    Marker marker = read.marker().orElseThrow();
    Marker roman = new Marker(Marker.Kind.ROMAN, "I", List.of(1), marker.token(), marker.end());
    paragraphs.set(
        doubled.get(0), new Paragraph(Optional.of(roman), read.text(), read.lines(), true));
    boolean counts =
        haveAllLostStrokes(paragraphs, row)
            && number(paragraphs.get(row.get(row.size() - 1))) == row.size();
    if (!counts) {
      paragraphs.set(doubled.get(0), read);
    }
  }

  private static boolean isStrokeForOne(Marker marker) {
    return marker.kind() == Marker.Kind.ARABIC && marker.token().matches("[Il|]");
  }

  private static boolean isRecognised(Paragraph paragraph) {
    return paragraph.lines().get(0).origin() != Origin.TEXT_LAYER;
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
                  && isRecognised(paragraph)
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
      boolean isLast = place == row.size() - 1;
      boolean confirmed =
          allLost
              || (isLast && place > 0)
              || (!isLast && number(paragraphs.get(row.get(place + 1))) == place + 2);
      boolean recognised = isRecognised(paragraph);
      if (read != place + 1 && place < 38 && confirmed && recognised && isNear(read, place + 1)) {
        paragraphs.set(row.get(place), renumbered(paragraph, place + 1));
      }
    }
    clearSuspicion(paragraphs, row);
  }

  /**
   * Whether the row cannot be right, since a number stands twice, and is if each numeral is thought
   * to have lost strokes, one or none: {@code I, I, II} is {@code I, II, III}.
   */
  private static boolean haveAllLostStrokes(List<Paragraph> paragraphs, List<Integer> row) {
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

  /** A row that now counts without a gap is beyond suspicion. */
  private static void clearSuspicion(List<Paragraph> paragraphs, List<Integer> row) {
    for (int place = 0; place < row.size(); place++) {
      if (number(paragraphs.get(row.get(place))) != place + 1) {
        return;
      }
    }
    for (int index : row) {
      Paragraph p = paragraphs.get(index);
      paragraphs.set(index, new Paragraph(p.marker(), p.text(), p.lines(), false));
    }
  }

  private static boolean isNear(int read, int place) {
    String numeral = Roman.write(Math.min(Math.max(read, 0), 39));
    return read > 0
        && (Fuzzy.within(numeral, Roman.write(place), 1) || Roman.differInStrokes(numeral, place));
  }

  private static int number(Paragraph paragraph) {
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
