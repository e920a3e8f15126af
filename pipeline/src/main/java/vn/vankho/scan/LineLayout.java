package vn.vankho.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vankho.model.Rect;
import vn.vankho.text.LegacyEncoding;
import vn.vankho.text.NormalForm;

/**
 * Lays letters out as words in lines in reading order.
 *
 * <p>The order is that of the file, as word processors and OCR programs write cell by cell and
 * block by block, which no geometry finds as well: the left half of a header first, then the right.
 * A wide gap ends a line, so that the two halves never become one. Only where the file jumps about
 * is the order taken from the places.
 */
final class LineLayout {
  /** Of an em; the space of a tight line of Times is 0.2, letter spacing of a title 0.1. */
  private static final double WORD_GAP = 0.18;

  /** Of an em; a gap that spaces fill may be wider (a number or day left blank). */
  private static final double LINE_GAP = 2.0;

  private static final double FILLED_LINE_GAP = 8.0;

  /** Of an em; how far a letter may step back (kerning, marks) or leave the base line (raised). */
  private static final double BACKSTEP = 1.0;

  private static final double BASELINE_SHIFT = 0.45;

  /** Of an em; the part of a box above and below the base line, marks on capitals included. */
  private static final double ASCENT = 0.85;

  private static final double DESCENT = 0.22;

  /** More upward jumps per line than this, and the order of the file is not to be followed. */
  private static final double MANY_JUMPS = 0.3;

  private LineLayout() {}

  /** A word on the picture. */
  record Piece(String text, Rect box) {}

  static List<List<Piece>> lines(List<Letter> letters) {
    List<List<Letter>> segments = joined(segments(letters));
    if (jumps(segments) > MANY_JUMPS * segments.size()) {
      segments.sort(
          Comparator.comparingInt((List<Letter> line) -> line.get(0).quarter())
              .thenComparingDouble(line -> Math.rint(line.get(0).across() / line.get(0).em()))
              .thenComparingDouble(line -> line.get(0).along()));
    }
    List<List<Piece>> lines = new ArrayList<>();
    for (List<Letter> segment : segments) {
      List<Piece> words = words(segment);
      if (!words.isEmpty()) {
        lines.add(words);
      }
    }
    return lines;
  }

  /** Letters that follow each other on one base line; letters printed twice are taken once. */
  private static List<List<Letter>> segments(List<Letter> letters) {
    List<List<Letter>> segments = new ArrayList<>();
    Set<String> printed = new HashSet<>();
    List<Letter> current = new ArrayList<>();
    Letter last = null;
    boolean filled = false;
    for (Letter letter : letters) {
      if (!letter.isPlaced() || !printed.add(key(letter))) {
        continue;
      }
      if (last != null && !continues(last, letter, filled)) {
        segments.add(current);
        current = new ArrayList<>();
        filled = false;
      }
      current.add(letter);
      filled = letter.isBlank() ? filled || last != null : false;
      last = letter.isBlank() && last != null && current.size() > 1 ? last : letter;
    }
    if (!current.isEmpty()) {
      segments.add(current);
    }
    segments.removeIf(segment -> segment.stream().allMatch(Letter::isBlank));
    segments.replaceAll(LineLayout::withoutBlankStart);
    return segments;
  }

  private static List<Letter> withoutBlankStart(List<Letter> segment) {
    int first = 0;
    while (segment.get(first).isBlank()) {
      first++;
    }
    return new ArrayList<>(segment.subList(first, segment.size()));
  }

  /** Bold faces are sometimes made by printing a letter twice, hardly moved. */
  private static String key(Letter letter) {
    double grid = Math.max(1, letter.em() * 0.15);
    return letter.text()
        + '/'
        + letter.quarter()
        + '/'
        + Math.round(letter.along() / grid)
        + '/'
        + Math.round(letter.across() / grid);
  }

  private static boolean continues(Letter last, Letter next, boolean filled) {
    double em = Math.max(last.em(), next.em());
    double gap = next.along() - last.end();
    return last.quarter() == next.quarter()
        && Math.abs(next.across() - last.across()) <= BASELINE_SHIFT * em
        && gap >= -BACKSTEP * em - last.advance()
        && gap <= (filled ? FILLED_LINE_GAP : LINE_GAP) * em;
  }

  /** Puts segments together that the file wrote apart though they touch, such as a bold word. */
  private static List<List<Letter>> joined(List<List<Letter>> segments) {
    List<List<Letter>> lines = new ArrayList<>();
    for (List<Letter> segment : segments) {
      Optional<List<Letter>> host = Optional.empty();
      for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 40) && host.isEmpty(); i--) {
        if (touches(lines.get(i), segment)) {
          host = Optional.of(lines.get(i));
        }
      }
      if (host.isPresent()) {
        List<Letter> line = host.get();
        boolean before = segment.get(0).along() < line.get(0).along();
        line.addAll(before ? 0 : line.size(), segment);
      } else {
        lines.add(segment);
      }
    }
    return lines;
  }

  private static boolean touches(List<Letter> line, List<Letter> segment) {
    Letter start = line.get(0);
    Letter end = line.get(line.size() - 1);
    Letter first = segment.get(0);
    Letter last = segment.get(segment.size() - 1);
    double em = Math.min(start.em(), first.em());
    boolean level =
        start.quarter() == first.quarter()
            && Math.abs(end.across() - first.across()) <= BASELINE_SHIFT * em;
    double after = first.along() - end.end();
    double before = start.along() - last.end();
    return level
        && ((after > -0.3 * em && after < LINE_GAP / 2 * em)
            || (before > -0.3 * em && before < LINE_GAP / 2 * em));
  }

  private static int jumps(List<List<Letter>> lines) {
    int jumps = 0;
    for (int i = 1; i < lines.size(); i++) {
      Letter above = lines.get(i - 1).get(0);
      Letter here = lines.get(i).get(0);
      boolean up = here.across() < above.across() - 0.8 * above.em();
      boolean left = here.along() < above.along() + above.em();
      jumps += up && left ? 1 : 0;
    }
    return jumps;
  }

  private static List<Piece> words(List<Letter> line) {
    List<Piece> words = new ArrayList<>();
    List<Letter> word = new ArrayList<>();
    for (Letter letter : line) {
      boolean apart =
          !word.isEmpty()
              && letter.along() - word.get(word.size() - 1).end() > WORD_GAP * letter.em();
      if (letter.isBlank() || apart) {
        piece(word).ifPresent(words::add);
        word.clear();
      }
      if (!letter.isBlank()) {
        word.add(letter);
      }
    }
    piece(word).ifPresent(words::add);
    return words;
  }

  private static Optional<Piece> piece(List<Letter> word) {
    String text = NormalForm.nfc(decoded(word)).replaceAll("[\\s\\p{Cc}\\u00AD]+", "");
    return text.isEmpty() ? Optional.empty() : Optional.of(new Piece(text, box(word)));
  }

  /** Decodes letters of one font together: VNI writes a letter and its mark as two. */
  private static String decoded(List<Letter> word) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < word.size()) {
      Letter first = word.get(at);
      StringBuilder part = new StringBuilder();
      while (at < word.size() && word.get(at).fontName().equals(first.fontName())) {
        part.append(word.get(at++).text());
      }
      Optional<LegacyEncoding> encoding = first.encoding();
      text.append(
          encoding.isPresent() ? encoding.get().decode(part.toString(), first.fontName()) : part);
    }
    return text.toString();
  }

  private static Rect box(List<Letter> word) {
    double from = Double.MAX_VALUE;
    double to = -Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Letter letter : word) {
      from = Math.min(from, letter.along());
      to = Math.max(to, letter.end());
      top = Math.min(top, letter.across() - ASCENT * letter.em());
      bottom = Math.max(bottom, letter.across() + DESCENT * letter.em());
    }
    return switch (word.get(0).quarter()) {
      case 0 -> rect(from, top, to, bottom);
      case 1 -> rect(-bottom, from, -top, to);
      case 2 -> rect(-to, -bottom, -from, -top);
      default -> rect(top, -to, bottom, -from);
    };
  }

  private static Rect rect(double left, double top, double right, double bottom) {
    int x = (int) Math.max(0, Math.floor(left));
    int y = (int) Math.max(0, Math.floor(top));
    return new Rect(
        x, y, (int) Math.max(0, Math.ceil(right) - x), (int) Math.max(0, Math.ceil(bottom) - y));
  }
}
