package vn.vankho.index;

import java.util.ArrayList;
import java.util.List;

/** A snippet in the making; matches that only a space parts become one. */
final class Pieces {
  private final String source;
  private final List<Hit.Piece> pieces = new ArrayList<>();

  Pieces(String source) {
    this.source = source;
  }

  /** Adds a stretch of the source, line and page breaks as spaces. */
  void text(int start, int end, boolean isMatch) {
    add(
        source
            .substring(start, Math.max(start, end))
            .replace('\n', ' ')
            .replace('\f', ' ')
            .replace('\u00A0', ' '),
        isMatch);
  }

  /** Lengthens the match that was added last. */
  void extend(int start, int end) {
    text(start, end, true);
  }

  /** Adds a text. */
  void add(String text, boolean isMatch) {
    if (text.isEmpty()) {
      return;
    }
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).isMatch() == isMatch) {
      pieces.set(last, new Hit.Piece(pieces.get(last).text() + text, isMatch));
    } else if (isMatch && last >= 1 && pieces.get(last).text().equals(" ")) {
      pieces.remove(last);
      Hit.Piece before = pieces.remove(last - 1);
      pieces.add(new Hit.Piece(before.text() + " " + text, true));
    } else {
      pieces.add(new Hit.Piece(text, isMatch));
    }
  }

  List<Hit.Piece> list() {
    return List.copyOf(pieces);
  }
}
