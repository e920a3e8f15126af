package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Drops what belongs to the page and not to the text: page numbers and signing marks. */
final class PageFurniture {
  /** Accepts {@code 2}, {@code - 2 -}, {@code 2-}, {@code Trang 2/5}; not {@code 2.}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^[-–—~\\s|]{0,4}(?:trang |page )?(\\d{1,3})(?:\\s?/\\s?\\d{1,3})?[-–—~\\s|]{0,4}$");

  private int lastNumber;

  /** The lines that belong to the text; pages must come in order. */
  List<Line> drop(List<Line> page) {
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      Line line = page.get(i);
      boolean edge = i < 2 || i >= page.size() - 2;
      if (!isPageNumber(line, edge) && !HeaderPhrases.isSigningMark(line)) {
        kept.add(line);
      }
    }
    return kept;
  }

  private boolean isPageNumber(Line line, boolean edge) {
    if (line.text().length() > 16) {
      return false;
    }
    java.util.regex.Matcher matcher = NUMBER.matcher(line.folded());
    if (!matcher.matches()) {
      return false;
    }
    int number = Integer.parseInt(matcher.group(1));
    boolean follows = number == lastNumber + 1 || (number == 2 && lastNumber == 0);
    boolean dashed = "-–—~".indexOf(line.text().charAt(0)) >= 0;
    double foot = dashed ? 0.8 : 0.9;
    boolean margin = line.isPlaced() ? line.top() < 0.12 || line.top() > foot : follows;
    if (margin && (edge || follows)) {
      lastNumber = number;
      return true;
    }
    return false;
  }
}
