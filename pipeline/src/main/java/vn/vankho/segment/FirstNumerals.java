package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the first heading of a row that is counted in numerals where it was read as a number. */
final class FirstNumerals {
  private FirstNumerals() {}

  /** Mends the paragraphs. */
  static void mend(List<Paragraph> paragraphs) {
    mendOnes(paragraphs);
    mendFirst(paragraphs);
    takeForHeading(paragraphs);
  }

  /**
   * Makes a numeral of a first number that was read for it: {@code 1, 1, 2, II} is {@code I, 1, 2,
   * II}.
   */
  private static void mendOnes(List<Paragraph> paragraphs) {
    int following = 0; // the next numeral in the same part, 0 where there is none
    boolean oneFollows = false;
    for (int i = paragraphs.size() - 1; i >= 0; i--) {
      Paragraph paragraph = paragraphs.get(i);
      Optional<Marker> marker = paragraph.marker().filter(m -> !m.isBullet());
      if (marker.isEmpty()) {
        continue;
      }
      boolean isOne = isCounted(paragraph, Marker.Kind.ARABIC, 1);
      if (isOne && oneFollows && following == 2 && paragraph.isRecognised()) {
        paragraphs.set(i, asFirst(paragraph, false));
        following = 1;
      } else if (!Marker.Kind.ROMAN.isAbove(marker.get().kind())) {
        following = marker.get().kind() == Marker.Kind.ROMAN ? marker.get().last() : 0;
      }
      oneFollows = isOne;
    }
  }

  /** The paragraph as the heading counted {@code I}. */
  private static Paragraph asFirst(Paragraph paragraph, boolean suspect) {
    Marker read = paragraph.marker().orElseThrow();
    Marker first = new Marker(Marker.Kind.ROMAN, "I", List.of(1), read.token(), read.end());
    return new Paragraph(Optional.of(first), paragraph.text(), paragraph.lines(), suspect);
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
    if (marked.size() < 2 || !paragraphs.get(marked.get(0)).isRecognised()) {
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
      paragraphs.set(marked.get(0), asFirst(first, true));
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
          row.size() == 1 && marker.filter(FirstNumerals::isStrokeForOne).isPresent();
      if (isStroke && Letters.capitals(paragraphs.get(i).text()) > 0.9) {
        doubled.add(i);
      }
      if (isStroke || marker.filter(m -> m.kind() == Marker.Kind.ROMAN).isPresent()) {
        row.add(i);
      }
    }
    if (doubled.size() != 1 || !paragraphs.get(doubled.get(0)).isRecognised()) {
      return;
    }
    Paragraph read = paragraphs.get(doubled.get(0));
    paragraphs.set(doubled.get(0), asFirst(read, true));
    boolean counts =
        NumeralRow.isWhole(row.stream().map(paragraphs::get).toList())
            && SiblingRepair.number(paragraphs.get(row.get(row.size() - 1))) == row.size();
    if (!counts) {
      paragraphs.set(doubled.get(0), read);
    }
  }

  private static boolean isStrokeForOne(Marker marker) {
    return marker.kind() == Marker.Kind.ARABIC && marker.token().matches("[Il|]");
  }
}
