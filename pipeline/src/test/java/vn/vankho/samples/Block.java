package vn.vankho.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One block of a plan's body, with what its marks state.
 *
 * @param kind what it is
 * @param level depth in the outline, 1 at the top; 0 outside it
 * @param marker as printed, such as {@code 1.} or {@code a)}; empty where it has none
 * @param text without the marks; a heading of two lines is split by {@code ||}
 * @param continues whether it is set in the same paragraph as the block before
 * @param citations documents named, in order
 * @param indicators targets stated, in order
 * @param assignments who does it
 * @param task the words marked as the task
 * @param table rows of cells, for a table
 * @param widths relative widths of the table's columns
 */
record Block(
    Kind kind,
    int level,
    String marker,
    String text,
    boolean continues,
    List<Cite> citations,
    List<Target> indicators,
    List<Duty> assignments,
    Optional<String> task,
    List<List<String>> table,
    List<Double> widths) {

  /** What a block is. */
  enum Kind {
    BASIS,
    PARAGRAPH,
    HEADING,
    ITEM,
    CLOSING,
    CENTRED_BOLD,
    CENTRED_ITALIC,
    PAGE_BREAK,
    LANDSCAPE_PAGE,
    TABLE,
    ENDING
  }

  /** A document named; absent parts are empty. */
  record Cite(
      String words,
      Optional<String> codeNumber,
      Optional<String> documentType,
      Optional<String> date,
      Optional<String> issuer) {}

  /** A measurable target. */
  record Target(String words, double value, String unit) {}

  /** Who does it, with whom, by when. */
  record Duty(String responsible, List<String> cooperating, Optional<String> deadline) {}

  /** The same block with one more assignment. */
  Block with(Duty duty) {
    List<Duty> all = new ArrayList<>(assignments);
    all.add(duty);
    return new Block(
        kind,
        level,
        marker,
        text,
        continues,
        citations,
        indicators,
        List.copyOf(all),
        task,
        table,
        widths);
  }

  /** The same block with a row more. */
  Block with(List<String> row) {
    List<List<String>> all = new ArrayList<>(table);
    all.add(row);
    return new Block(
        kind,
        level,
        marker,
        text,
        continues,
        citations,
        indicators,
        assignments,
        task,
        List.copyOf(all),
        widths);
  }

  /** The marker without punctuation: {@code I}, {@code 1}, {@code a}, {@code -}. */
  String bareMarker() {
    return marker.matches("[-+*]") ? marker : marker.replaceAll("[.)\\-:]+$", "");
  }
}
