package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the committee of a header by the place of its dateline: above the department of a province
 * stands {@code UBND TỈNH ĐỒNG NAI}, and the dateline says {@code Đồng Nai} once more, so that
 * {@code UBNĐ-THANH PHÁ ĐỒNG NAI} and {@code BNĐ THÀNH PHỐ ĐÔNG NAI} have but one meaning.
 */
final class CommitteeLines {
  private static final List<String> UNITS =
      List.of("TỈNH", "THÀNH PHỐ", "HUYỆN", "QUẬN", "THỊ XÃ", "XÃ", "PHƯỜNG", "THỊ TRẤN");

  /** A line may have one letter in so many wrong. */
  private static final int LETTERS_A_MISTAKE = 6;

  private static final int LONGEST = 60;
  private static final double LEAST_CAPITALS = 0.6;

  /** Assumed, not measured. */
  private static final double PROBABILITY = 0.9;

  private CommitteeLines() {}

  /** The lines of a header, that of a recognised committee of a place as it is meant. */
  static List<Line> mended(List<Line> header, String place) {
    List<String> forms = forms(place.toUpperCase(Locale.ROOT));
    return header.stream().map(line -> mended(line, forms)).toList();
  }

  private static List<String> forms(String place) {
    return UNITS.stream()
        .flatMap(unit -> Stream.of("UBND ", "ỦY BAN NHÂN DÂN ").map(of -> of + unit + " " + place))
        .toList();
  }

  private static Line mended(Line line, List<String> forms) {
    boolean mayBe =
        line.isRecognised()
            && line.centre() < 0.5
            && line.text().length() <= LONGEST
            && line.capitals() >= LEAST_CAPITALS;
    return mayBe && !forms.contains(line.text())
        ? nearest(letters(line.text()), forms)
            .map(
                form ->
                    line.withWords(List.of(GarbledText.whole(line, form, "place", PROBABILITY))))
            .orElse(line)
        : line;
  }

  /** Empty where none is near, or two are as near. */
  private static Optional<String> nearest(String read, List<String> forms) {
    List<String> near = new ArrayList<>(forms);
    near.removeIf(
        form -> Fuzzy.edits(read, letters(form)) * LETTERS_A_MISTAKE > letters(form).length());
    near.sort(Comparator.comparingInt(form -> Fuzzy.edits(read, letters(form))));
    boolean isOpen =
        near.size() > 1
            && Fuzzy.edits(read, letters(near.get(0))) == Fuzzy.edits(read, letters(near.get(1)));
    return near.isEmpty() || isOpen ? Optional.empty() : Optional.of(near.get(0));
  }

  private static String letters(String text) {
    return String.join("", Letters.words(FoldedText.of(text)));
  }
}
