package vn.vankho.web;

import java.util.List;
import java.util.Optional;

/**
 * The page about the collection.
 *
 * @param cards its size in figures
 * @param timeline documents by year
 * @param provinces documents by province of today
 * @param types documents by kind
 * @param levels documents by level of the issuer
 * @param matrix province by year
 * @param confidence documents by the mean confidence of their words
 * @param warnings documents by kind of warning
 * @param isComplete whether all documents were looked at
 */
public record OverviewView(
    List<Card> cards,
    Optional<YearPlot> timeline,
    List<Bar> provinces,
    List<Bar> types,
    List<Bar> levels,
    Matrix matrix,
    List<Bar> confidence,
    List<Bar> warnings,
    boolean isComplete) {

  /** A figure with what it counts. */
  public record Card(String figure, String label) {}

  /**
   * A bar; {@code width} of 1,000.
   *
   * @param label what it is of
   * @param count how many
   * @param width of 1,000
   * @param address of the documents; empty where there is none
   */
  public record Bar(String label, String count, int width, String address) {}

  /** Province by year; {@code years} are the columns. */
  public record Matrix(List<Integer> years, List<Row> rows) {}

  /** A province. */
  public record Row(String label, String address, List<Cell> cells, long total) {}

  /**
   * Documents of a province and year.
   *
   * @param count how many
   * @param shade 0 for none, 1 to 5 for few to many
   * @param address of the documents
   */
  public record Cell(long count, int shade, String address) {}
}
