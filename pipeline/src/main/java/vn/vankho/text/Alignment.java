package vn.vankho.text;

import java.util.List;
import vn.vankho.model.Edit;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Span;

/**
 * Maps spans between a text as it was read and the text as restored, both ways.
 *
 * <p>Spans outside the edits map one to one. A span that touches an edit maps to all of that edit's
 * other side, because within an edit nothing says which letter became which. An empty span maps to
 * an empty span, at the start of an edit that it lies within. Immutable.
 */
public final class Alignment {
  private final int originalLength;
  private final int restoredLength;
  private final List<Edit> edits;

  private Alignment(RestoredText text) {
    originalLength = text.original().length();
    restoredLength = text.restored().length();
    edits = text.edits();
  }

  /**
   * The alignment that the edits of a text describe.
   *
   * @throws IllegalArgumentException where the edits do not turn the original into the restored
   *     text
   */
  public static Alignment of(RestoredText text) {
    int original = 0;
    int restored = 0;
    for (Edit edit : text.edits()) {
      require(edit.original().start() >= original, edit, "overlaps the edit before");
      int gap = edit.original().start() - original;
      require(edit.restored().start() == restored + gap, edit, "does not follow the edit before");
      require(edit.original().end() <= text.original().length(), edit, "lies beyond the text");
      require(edit.restored().end() <= text.restored().length(), edit, "lies beyond the text");
      require(
          text.original().startsWith(edit.before(), edit.original().start())
              && edit.before().length() == edit.original().length()
              && text.restored().startsWith(edit.after(), edit.restored().start())
              && edit.after().length() == edit.restored().length(),
          edit,
          "does not hold what its spans cover");
      require(
          text.original().regionMatches(original, text.restored(), restored, gap),
          edit,
          "follows an unrecorded change");
      original = edit.original().end();
      restored = edit.restored().end();
    }
    if (!text.original().substring(original).equals(text.restored().substring(restored))) {
      throw new IllegalArgumentException("the texts differ after the last edit");
    }
    return new Alignment(text);
  }

  private static void require(boolean holds, Edit edit, String fault) {
    if (!holds) {
      throw new IllegalArgumentException("edit " + edit.original() + " " + fault);
    }
  }

  /** Where a span of the original text stands in the restored text. */
  public Span toRestored(Span original) {
    return map(original, originalLength, true);
  }

  /** Where a span of the restored text stood in the original text. */
  public Span toOriginal(Span restored) {
    return map(restored, restoredLength, false);
  }

  private Span map(Span span, int length, boolean forward) {
    if (span.end() > length) {
      throw new IllegalArgumentException("span " + span + ": expected an end of at most " + length);
    }
    int start = position(span.start(), forward, false);
    return span.length() == 0
        ? new Span(start, start)
        : new Span(start, position(span.end(), forward, true));
  }

  /** Binary search for the last edit that starts before (or, for a start, at) the position. */
  private int position(int position, boolean forward, boolean end) {
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int start = side(edits.get(middle), forward).start();
      if (end ? start < position : start <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return position;
    }
    Span from = side(edits.get(low - 1), forward);
    Span to = side(edits.get(low - 1), !forward);
    if (end ? position <= from.end() : position < from.end()) {
      return end ? to.end() : to.start();
    }
    return to.end() + (position - from.end());
  }

  private static Span side(Edit edit, boolean original) {
    return original ? edit.original() : edit.restored();
  }
}
