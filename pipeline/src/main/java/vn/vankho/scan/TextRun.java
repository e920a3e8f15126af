package vn.vankho.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.text.LegacyEncoding;
import vn.vankho.text.TextQuality;

/**
 * The letters of a page that are painted the same way, as words in lines.
 *
 * @param visible whether a reader sees them
 * @param legacy the encoding they were decoded from, if they were
 * @param words in reading order, lines numbered from 0
 * @param quality of the decoded text
 */
record TextRun(
    boolean visible, Optional<LegacyEncoding> legacy, List<Word> words, TextQuality quality) {
  /**
   * Confidence of a word whose letters the program that wrote the file knew. Not 1: fonts whose
   * Unicode table is wrong in places exist.
   */
  private static final double TYPED_CONFIDENCE = 0.99;

  /**
   * Confidence of a word that another OCR program hid behind the picture and that reads well: an
   * assumption of one wrong word in ten, as such layers confuse hook, tilde and circumflex.
   */
  private static final double RECOGNISED_CONFIDENCE = 0.9;

  /** Confidence of a word of a layer that does not read; about half keep their bare letters. */
  private static final double GARBLED_CONFIDENCE = 0.4;

  private static final double MIN_LEGACY_SHARE = 0.2;

  static TextRun of(List<Letter> letters, boolean visible) {
    List<List<LineLayout.Piece>> lines = LineLayout.lines(letters);
    Optional<LegacyEncoding> byFont = encodingByFont(letters);
    TextQuality quality = TextQuality.of(text(lines));
    Optional<LegacyEncoding> byLetters = quality.encoding();
    if (byLetters.isPresent()) {
      lines = decoded(lines, byLetters.get());
      quality = TextQuality.of(text(lines));
    }
    boolean reads =
        quality.verdict() == TextQuality.Verdict.GOOD
            || (visible && quality.verdict() != TextQuality.Verdict.GARBLED);
    double confidence =
        !reads ? GARBLED_CONFIDENCE : visible ? TYPED_CONFIDENCE : RECOGNISED_CONFIDENCE;
    List<Word> words = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (LineLayout.Piece piece : lines.get(line)) {
        words.add(Word.read(piece.text(), piece.box(), confidence, line));
      }
    }
    return new TextRun(visible, byFont.or(() -> byLetters), List.copyOf(words), quality);
  }

  /** The encoding of the fonts, unless they set a letterhead or a bullet only. */
  private static Optional<LegacyEncoding> encodingByFont(List<Letter> letters) {
    List<LegacyEncoding> encodings =
        letters.stream().map(Letter::encoding).flatMap(Optional::stream).toList();
    return encodings.size() < MIN_LEGACY_SHARE * letters.size()
        ? Optional.empty()
        : encodings.stream().findFirst();
  }

  private static List<List<LineLayout.Piece>> decoded(
      List<List<LineLayout.Piece>> lines, LegacyEncoding encoding) {
    return lines.stream()
        .map(
            line ->
                line.stream()
                    .map(piece -> new LineLayout.Piece(encoding.decode(piece.text()), piece.box()))
                    .toList())
        .toList();
  }

  private static String text(List<List<LineLayout.Piece>> lines) {
    StringBuilder text = new StringBuilder();
    for (List<LineLayout.Piece> line : lines) {
      for (LineLayout.Piece piece : line) {
        text.append(piece.text()).append(' ');
      }
      text.append('\n');
    }
    return text.toString();
  }

  int lineCount() {
    return words.isEmpty() ? 0 : words.get(words.size() - 1).line() + 1;
  }

  /** How much of a height of pixels the words span from the first to the last, 0 to 1. */
  double spread(int heightPx) {
    int top = heightPx;
    int bottom = 0;
    for (Word word : words) {
      Rect box = word.box().orElseThrow();
      top = Math.min(top, box.y());
      bottom = Math.max(bottom, box.bottom());
    }
    return Math.max(0, bottom - top) / (double) Math.max(1, heightPx);
  }
}
