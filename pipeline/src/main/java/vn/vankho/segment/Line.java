package vn.vankho.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * A line of a page, or that part of it that stands in one column.
 *
 * @param page 1-based page number in the source
 * @param words in reading order, never none
 * @param text the words joined by single spaces
 * @param folded {@code text} folded, character for character
 * @param box around the words; absent where the source has no layout
 * @param pageWidth pixels; 0 where the source has no layout
 * @param pageHeight pixels; 0 where the source has no layout
 * @param origin where the words come from
 * @param gaps blanks before a word, by its index, where there are several: text without boxes is
 *     set by them
 */
record Line(
    int page,
    List<Word> words,
    String text,
    String folded,
    Optional<Rect> box,
    int pageWidth,
    int pageHeight,
    Origin origin,
    Map<Integer, Integer> gaps) {

  /** A line of some words of a page. */
  static Line of(Page page, List<Word> words) {
    Map<Integer, Integer> gaps = new HashMap<>();
    List<Word> spoken = new ArrayList<>();
    for (Word word : words) {
      if (word.raw().isBlank()) {
        gaps.put(spoken.size(), word.raw().length());
      } else {
        spoken.add(word);
      }
    }
    return of(page.number(), spoken, page.width(), page.height(), page.origin(), gaps);
  }

  /** A part of this line. */
  Line part(int from, int to) {
    Map<Integer, Integer> within = new HashMap<>();
    gaps.forEach(
        (at, blanks) -> {
          if (at < to && (at > from || from == 0)) {
            within.put(at - from, blanks);
          }
        });
    return of(page, words.subList(from, to), pageWidth, pageHeight, origin, within);
  }

  /** This line with its words read otherwise. */
  Line withWords(List<Word> others) {
    return of(page, others, pageWidth, pageHeight, origin, gaps);
  }

  private static Line of(
      int page,
      List<Word> words,
      int width,
      int height,
      Origin origin,
      Map<Integer, Integer> gaps) {
    String text =
        words.stream()
            .map(Word::text)
            .filter(word -> !word.isBlank())
            .collect(Collectors.joining(" "))
            .strip();
    Optional<Rect> box = words.stream().flatMap(word -> word.box().stream()).reduce(Rect::union);
    return new Line(
        page,
        List.copyOf(words),
        text,
        FoldedText.of(text),
        box,
        width,
        height,
        origin,
        Map.copyOf(gaps));
  }

  /** Whether an OCR program read it, so that a sign may be another; a text layer is exact. */
  boolean isRecognised() {
    return origin != Origin.TEXT_LAYER;
  }

  /** Whether there is nothing but rules, dots and stars. */
  boolean isRule() {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether its place on the page is known. */
  boolean isPlaced() {
    return box.isPresent() && pageWidth > 0 && pageHeight > 0;
  }

  /** Middle of the line from the left edge of the page, 0 to 1; 0 where unknown. */
  double centre() {
    return box.isPresent() && pageWidth > 0
        ? (box.get().x() + box.get().width() / 2.0) / pageWidth
        : 0;
  }

  /** Left edge, 0 to 1 of the page's width; 0 where unknown. */
  double left() {
    return box.isPresent() && pageWidth > 0 ? (double) box.get().x() / pageWidth : 0;
  }

  /** Right edge, 0 to 1 of the page's width; 0 where unknown. */
  double right() {
    return box.isPresent() && pageWidth > 0 ? (double) box.get().right() / pageWidth : 0;
  }

  /** Top edge, 0 to 1 of the page's height; 0 where unknown. */
  double top() {
    return box.isPresent() && pageHeight > 0 ? (double) box.get().y() / pageHeight : 0;
  }

  /** Share of its letters that are capitals, 0 to 1. */
  double capitals() {
    return Letters.capitals(text);
  }

  /** Index of the last word with several blanks between it and the one before; 0 if none. */
  int lastColumn() {
    return gaps.keySet().stream().filter(at -> at < words.size()).max(Integer::compare).orElse(0);
  }

  /** Blanks before the first word, where text without boxes is set by them. */
  int indent() {
    return gaps.getOrDefault(0, 0);
  }

  /** Whether a row was left blank between this line of the same page, without boxes, and a next. */
  boolean isApartFrom(Line next) {
    int row = words.get(words.size() - 1).line();
    return !isPlaced() && page == next.page && next.words.get(0).line() > row + 1;
  }

  /** The folded words. */
  List<String> foldedWords() {
    return Letters.words(folded);
  }

  /** Mean confidence of the words, 0 to 1. */
  double confidence() {
    return Page.meanConfidence(words);
  }
}
