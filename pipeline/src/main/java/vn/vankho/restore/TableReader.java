package vn.vankho.restore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a table of UTF-8 text column by column: tabs between, every line ended by a line feed.
 *
 * <p>It works on bytes, because the tables of a model are read before anything is compiled. Not
 * thread-safe.
 */
final class TableReader {
  private final byte[] bytes;
  private int at;
  private int line = 1;

  TableReader(Path file) throws IOException {
    bytes = Files.readAllBytes(file);
  }

  /** Number of lines in all. */
  int lines() {
    int lines = 0;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  /** The next column as text; with the line feed as its end, the last of its line. */
  String text(char end) throws IOException {
    int start = at;
    at = end(end);
    String text = new String(bytes, start, at - start, StandardCharsets.UTF_8);
    pass(end);
    return text;
  }

  /** The next column as a whole number, which has no sign. */
  int number(char end) throws IOException {
    int columnEnd = end(end);
    long number = at == columnEnd ? Long.MAX_VALUE : 0;
    for (; at < columnEnd && number <= Integer.MAX_VALUE; at++) {
      int digit = bytes[at] - '0';
      number = digit < 0 || digit > 9 ? Long.MAX_VALUE : 10 * number + digit;
    }
    if (number > Integer.MAX_VALUE) {
      throw fault("a number");
    }
    pass(end);
    return (int) number;
  }

  /** Where the column ends that begins here. */
  private int end(char end) throws IOException {
    int i = at;
    while (i < bytes.length && bytes[i] != '\t' && bytes[i] != '\n') {
      i++;
    }
    if (i == bytes.length || bytes[i] != end) {
      throw fault(end == '\n' ? "no more columns" : "more columns");
    }
    return i;
  }

  private void pass(char end) {
    at++;
    line += end == '\n' ? 1 : 0;
  }

  private IOException fault(String expected) {
    return new IOException("line " + line + ": expected " + expected);
  }
}
