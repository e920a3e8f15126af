package vn.vankho.index;

import java.util.List;

/**
 * A result by province and year of issue; documents without either are left out.
 *
 * @param years the columns, early first, without gaps between the first and the last
 * @param rows a province each, most documents first
 */
public record ProvinceYears(List<Integer> years, List<Row> rows) {
  /** Copies the lists. */
  public ProvinceYears {
    years = List.copyOf(years);
    rows = List.copyOf(rows);
  }

  /**
   * A province.
   *
   * @param value its id, to be selected by
   * @param label its name
   * @param counts documents of each year, in the order of {@link ProvinceYears#years()}
   */
  public record Row(String value, String label, List<Long> counts) {
    /** Copies the counts. */
    public Row {
      counts = List.copyOf(counts);
    }

    /** Documents of all years. */
    public long total() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }
}
