package vn.vankho.cli;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a text of any length into blocks that fit in memory, without losing or adding a character.
 *
 * <p>A block ends after a form feed, after the first empty line beyond {@value #ENOUGH} characters,
 * or after the first line break beyond {@value #LONG}, so that where it ends depends on the text
 * alone, never on how fast it arrives. A line without end is cut at white space.
 */
final class TextBlocks {
  /** About half a page: a restoration judges by it in what condition the text is. */
  static final int ENOUGH = 2_000;

  /** About three pages. */
  static final int LONG = 8_000;

  private static final int TOO_LONG = 8 * LONG;
  private static final int BUFFER_CHARS = 1 << 13;

  private final Reader text;
  private final char[] buffer = new char[BUFFER_CHARS];
  private int position;
  private int filled;

  TextBlocks(Reader text) {
    this.text = text;
  }

  /** The next block; empty at the end. */
  String next() throws IOException {
    StringBuilder block = new StringBuilder();
    boolean lineIsBlank = false; // the first line of a block never ends it
    while (fill()) {
      char c = buffer[position++];
      block.append(c);
      if (c == '\f' || isLongEnough(block, c == '\n', lineIsBlank) || isOverlong(block, c)) {
        break;
      }
      lineIsBlank = c == '\n' || (lineIsBlank && Character.isWhitespace(c));
    }
    return block.toString();
  }

  private static boolean isLongEnough(StringBuilder block, boolean lineEnds, boolean lineIsBlank) {
    return lineEnds && block.length() > (lineIsBlank ? ENOUGH : LONG);
  }

  private static boolean isOverlong(StringBuilder block, char last) {
    return block.length() > TOO_LONG && Character.isWhitespace(last);
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, text.read(buffer));
    }
    return filled > 0;
  }
}
