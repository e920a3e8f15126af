package vn.vankho.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Words of one line that stand in the same column, from left to right.
 *
 * @param words at least one, each with a box
 * @param box what they cover together
 */
record Fragment(List<Word> words, Rect box) {
  /** The fragment of words; they must not be empty. */
  static Fragment of(List<Word> words) {
    Rect box = boxOf(words.get(0));
    for (Word word : words) {
      box = box.union(boxOf(word));
    }
    return new Fragment(List.copyOf(words), box);
  }

  static Rect boxOf(Word word) {
    return word.box().orElseThrow();
  }

  int centreX() {
    return box.x() + box.width() / 2;
  }

  int centreY() {
    return box.y() + box.height() / 2;
  }

  String text() {
    return String.join(" ", words.stream().map(Word::raw).toList());
  }

  /** Whether the two stand side by side on one line. */
  boolean isBeside(Fragment other) {
    int shared = Math.min(box.bottom(), other.box.bottom()) - Math.max(box.y(), other.box.y());
    boolean level = shared * 2 > Math.min(box.height(), other.box.height());
    return level && (box.right() <= other.box.x() || other.box.right() <= box.x());
  }

  /** The part of the words that passes; empty or one fragment. */
  List<Fragment> part(Predicate<Word> side) {
    List<Word> kept = words.stream().filter(side).toList();
    return kept.isEmpty() ? List.of() : List.of(of(kept));
  }

  /** Both, from left to right. */
  Fragment join(Fragment other) {
    List<Word> all = new ArrayList<>(box.x() <= other.box.x() ? words : other.words);
    all.addAll(box.x() <= other.box.x() ? other.words : words);
    return of(all);
  }
}
