package vn.vankho.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a source as words in reading order.
 *
 * <p>The coordinates are those of the upright page before any deskewing: what a viewer shows after
 * turning the source page by {@code rotation}.
 *
 * @param number 1-based page number in the source
 * @param width pixels; 0 where the source has no layout (plain text)
 * @param height pixels; 0 where the source has no layout
 * @param dpi resolution of those pixels; 0 where the source has no layout
 * @param origin where the words come from
 * @param rotation clockwise degrees by which the page, as the file itself shows it (a PDF's {@code
 *     /Rotate}, an image's orientation tag), was turned to stand upright: 0, 90, 180 or 270
 * @param skew clockwise degrees by which the upright page still leans
 * @param confidence mean confidence of its words, 0 to 1; 0 where it has none
 * @param words in reading order
 */
public record Page(
    int number,
    int width,
    int height,
    int dpi,
    Origin origin,
    int rotation,
    double skew,
    double confidence,
    List<Word> words) {
  /** Copies the words. */
  public Page {
    Objects.requireNonNull(origin, "origin");
    if (number < 1) {
      throw new IllegalArgumentException("page number " + number + ": expected at least 1");
    }
    if (rotation != 0 && rotation != 90 && rotation != 180 && rotation != 270) {
      throw new IllegalArgumentException("rotation " + rotation + ": expected 0, 90, 180 or 270");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + ": expected 0 to 1");
    }
    words = List.copyOf(words);
  }

  /** The same page with other words; the mean confidence is taken anew. */
  public Page withWords(List<Word> newWords) {
    return new Page(
        number, width, height, dpi, origin, rotation, skew, meanConfidence(newWords), newWords);
  }

  /** The same page without what else the engine saw in its words, and how they look. */
  public Page withoutChoices() {
    return withWords(
        words.stream().map(word -> word.withChoices(List.of()).withInk(Optional.empty())).toList());
  }

  /** The same page from another origin. */
  public Page withOrigin(Origin newOrigin) {
    return new Page(number, width, height, dpi, newOrigin, rotation, skew, confidence, words);
  }

  /** Mean confidence of words, 0 to 1; 0 where there are none. */
  public static double meanConfidence(List<Word> words) {
    return words.stream().mapToDouble(Word::confidence).average().orElse(0);
  }

  /** The words grouped by line, lines in order; no group is empty. */
  public List<List<Word>> lines() {
    List<List<Word>> lines = new ArrayList<>();
    int current = -1;
    for (Word word : words) {
      if (word.line() != current) {
        lines.add(new ArrayList<>());
        current = word.line();
      }
      lines.get(lines.size() - 1).add(word);
    }
    return lines;
  }

  /** The restored text, one line of the page a line, words joined by single spaces. */
  public String text() {
    return join(true);
  }

  /** The text as it was read, one line of the page a line. */
  public String rawText() {
    return join(false);
  }

  private String join(boolean restored) {
    StringBuilder text = new StringBuilder();
    for (List<Word> line : lines()) {
      StringBuilder joined = new StringBuilder();
      for (Word word : line) {
        String part = restored ? word.text() : word.raw();
        if (!part.isBlank()) {
          joined.append(joined.isEmpty() ? "" : " ").append(part);
        }
      }
      text.append(joined).append('\n');
    }
    return text.toString();
  }
}
