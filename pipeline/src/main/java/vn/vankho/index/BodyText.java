package vn.vankho.index;

import java.util.Arrays;
import java.util.Optional;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * The text of a document as it is indexed, with the way back from its characters to page and box.
 *
 * <p>Words are separated by a space in a line, a line feed between lines and a form feed between
 * pages; a space inside a restored word is a no-break space. The word that a character belongs to
 * is therefore found by counting separators, and the boxes need no offsets of their own.
 */
final class BodyText {
  private static final char INNER_SPACE = '\u00A0';

  /** Between the space of ASCII and the next one there is no white space. */
  private static final char FIRST_WIDE_SPACE = '\u1680';

  private static final int NO_BOX = -1;

  private final String text;
  private final int[] wordEnds;
  private final int[] pageOfWord;
  private final int[] indexOnPage;

  /** Four numbers a word: x, y, width, height; a width of -1 for no box. */
  private final int[] boxes;

  private BodyText(String text, int[] pageOfWord, int[] indexOnPage, int[] boxes) {
    this.text = text;
    this.pageOfWord = pageOfWord;
    this.indexOnPage = indexOnPage;
    this.boxes = boxes;
    this.wordEnds = ends(text, pageOfWord.length);
  }

  private static int[] ends(String text, int words) {
    int[] ends = new int[words];
    int word = 0;
    for (int i = 0; i < text.length() && word < words; i++) {
      if (isSeparator(text.charAt(i))) {
        ends[word++] = i;
      }
    }
    if (word < words) {
      ends[word] = text.length();
    }
    return ends;
  }

  private static boolean isSeparator(char unit) {
    return unit == ' ' || unit == '\n' || unit == '\f';
  }

  /** The text of a document's pages; where they have no words, its whole text without boxes. */
  static BodyText of(PlanDocument document) {
    StringBuilder text = new StringBuilder();
    IntList pages = new IntList();
    IntList indices = new IntList();
    IntList boxes = new IntList();
    for (Page page : document.pages()) {
      int line = -1;
      int index = -1;
      boolean first = true;
      for (Word word : page.words()) {
        index++;
        int before = text.length();
        if (before > 0) {
          text.append(first ? '\f' : word.line() == line ? ' ' : '\n');
        }
        if (!appendPlain(word.text(), text)) {
          text.setLength(before);
          continue;
        }
        first = false;
        line = word.line();
        pages.add(page.number());
        indices.add(index);
        add(word.box(), boxes);
      }
    }
    if (pages.size == 0) {
      return withoutLayout(document);
    }
    return new BodyText(text.toString(), pages.toArray(), indices.toArray(), boxes.toArray());
  }

  private static void add(Optional<Rect> box, IntList boxes) {
    boolean isKnown = box.isPresent();
    boxes.add(isKnown ? box.get().x() : 0);
    boxes.add(isKnown ? box.get().y() : 0);
    boxes.add(isKnown ? box.get().width() : NO_BOX);
    boxes.add(isKnown ? box.get().height() : 0);
  }

  private static BodyText withoutLayout(PlanDocument document) {
    String text = String.join("\n", document.text().strip().split("\\s*\\n\\s*"));
    text = text.replaceAll("[ \\t\\f\\r]+", " ");
    int words =
        text.isEmpty() ? 0 : 1 + (int) text.chars().filter(c -> isSeparator((char) c)).count();
    int[] pages = new int[words];
    Arrays.fill(pages, document.source().firstPage());
    int[] indices = new int[words];
    Arrays.setAll(indices, i -> i);
    IntList boxes = new IntList();
    for (int word = 0; word < words; word++) {
      add(Optional.empty(), boxes);
    }
    return new BodyText(text, pages, indices, boxes.toArray());
  }

  /** Adds a word, the white space around it taken off; false if nothing is left. */
  private static boolean appendPlain(String word, StringBuilder text) {
    int start = 0;
    int end = word.length();
    while (start < end && isWhite(word.charAt(start))) {
      start++;
    }
    while (end > start && isWhite(word.charAt(end - 1))) {
      end--;
    }
    int at = text.length();
    text.append(word, start, end);
    for (int i = start; i < end; i++) {
      if (isWhite(word.charAt(i))) {
        text.setCharAt(at + i - start, INNER_SPACE);
      }
    }
    return end > start;
  }

  /** {@link Character#isWhitespace}, which is not asked about letters. */
  private static boolean isWhite(char unit) {
    return (unit <= ' ' || unit >= FIRST_WIDE_SPACE) && Character.isWhitespace(unit);
  }

  /** The text. */
  String text() {
    return text;
  }

  /** Number of words. */
  int words() {
    return wordEnds.length;
  }

  /** Index of the word that a character belongs to; the last one for a position beyond the end. */
  int wordAt(int position) {
    int found = Arrays.binarySearch(wordEnds, position);
    int word = found >= 0 ? found : -found - 1;
    return Math.min(word, wordEnds.length - 1);
  }

  /** 1-based page of a word. */
  int page(int word) {
    return pageOfWord[word];
  }

  /** 0-based number of a word among all words of its page, with those that became empty. */
  int indexOnPage(int word) {
    return indexOnPage[word];
  }

  /** Where a word stands on its page. */
  Optional<Rect> box(int word) {
    int at = 4 * word;
    return boxes[at + 2] == NO_BOX
        ? Optional.empty()
        : Optional.of(new Rect(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]));
  }

  /** One past the last character of a word. */
  int end(int word) {
    return wordEnds[word];
  }

  /** First character of a word. */
  int start(int word) {
    return word == 0 ? 0 : wordEnds[word - 1] + 1;
  }

  /**
   * Pages and boxes as bytes: for each word by how much its page rises, whether words were left out
   * before it (then how many) and whether it has a box, then its box as differences from the box
   * before, all numbers in groups of seven bits.
   */
  byte[] layout() {
    NumberBytes out = new NumberBytes(wordEnds.length * 7 + 5);
    out.signed(wordEnds.length);
    int page = 0;
    int before = -1; // Word with the box before.
    for (int word = 0; word < wordEnds.length; word++) {
      int at = 4 * word;
      boolean hasBox = boxes[at + 2] != NO_BOX;
      boolean turns = pageOfWord[word] != page;
      int leftOut = indexOnPage[word] - (turns || word == 0 ? 0 : indexOnPage[word - 1] + 1);
      int flags = (leftOut == 0 ? 0 : 2) + (hasBox ? 1 : 0);
      out.signed((pageOfWord[word] - page) * 4 + flags);
      if (leftOut != 0) {
        out.signed(leftOut);
      }
      page = pageOfWord[word];
      if (hasBox) {
        for (int i = 0; i < 4; i++) {
          out.signed(boxes[at + i] - (before < 0 ? 0 : boxes[4 * before + i]));
        }
        before = word;
      }
    }
    return out.toArray();
  }

  /** The text that {@link #text()} and {@link #layout()} came from. */
  static BodyText read(String text, byte[] layout) {
    Numbers in = new Numbers(layout);
    int words = in.next();
    int[] pages = new int[words];
    int[] indices = new int[words];
    int[] boxes = new int[4 * words];
    int page = 0;
    int before = -1; // Word with the box before.
    for (int word = 0; word < words; word++) {
      int head = in.next();
      boolean turns = head >> 2 != 0;
      page += head >> 2;
      pages[word] = page;
      int leftOut = (head & 2) == 0 ? 0 : in.next();
      indices[word] = leftOut + (turns || word == 0 ? 0 : indices[word - 1] + 1);
      int at = 4 * word;
      if ((head & 1) == 0) {
        boxes[at + 2] = NO_BOX;
        continue;
      }
      for (int i = 0; i < 4; i++) {
        boxes[at + i] = (before < 0 ? 0 : boxes[4 * before + i]) + in.next();
      }
      before = word;
    }
    return new BodyText(text, pages, indices, boxes);
  }

  /** Numbers as {@link NumberBytes#signed} writes them. */
  private static final class Numbers {
    private final byte[] bytes;
    private int at;

    Numbers(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      int bits = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        if (at == bytes.length) {
          throw new IllegalArgumentException("layout ends in the middle of a number");
        }
        int group = bytes[at++];
        bits |= (group & 0x7F) << shift;
        if (group >= 0) {
          return (bits >>> 1) ^ -(bits & 1);
        }
      }
      throw new IllegalArgumentException("layout holds a number of more than 32 bits");
    }
  }
}
