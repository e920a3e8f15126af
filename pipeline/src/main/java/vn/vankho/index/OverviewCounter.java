package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the documents of a result by year, and by year and province. */
final class OverviewCounter extends SimpleCollector {
  /** Years are few; what a misread date gives beyond them is left out. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;
  private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

  private final FacetColumns columns;
  private final long[] byYear = new long[YEARS];
  private int[][] byProvince = new int[0][];
  private int[][] byProvinceToday = new int[0][];
  private IntUnaryOperator yearNumbers = doc -> FacetColumns.NONE;
  private int[] yearOfNumber = new int[0];
  private IntUnaryOperator provinces = doc -> FacetColumns.NONE;
  private IntUnaryOperator provincesToday = doc -> FacetColumns.NONE;

  OverviewCounter(FacetColumns columns) {
    this.columns = columns;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    yearNumbers = columns.numbers(leaf, Facet.YEAR);
    provinces = columns.numbers(leaf, Facet.PROVINCE);
    provincesToday = columns.numbers(leaf, Facet.PROVINCE_TODAY);
    FacetNames years = columns.names(Facet.YEAR);
    yearOfNumber = new int[years.size()];
    for (int i = 0; i < yearOfNumber.length; i++) {
      yearOfNumber[i] = Integer.parseInt(years.entry(i).value()) - FIRST_YEAR;
    }
    byProvince = grown(byProvince, columns.names(Facet.PROVINCE).size());
    byProvinceToday = grown(byProvinceToday, columns.names(Facet.PROVINCE_TODAY).size());
  }

  private static int[][] grown(int[][] rows, int size) {
    int[][] grown = Arrays.copyOf(rows, Math.max(rows.length, size));
    for (int i = rows.length; i < grown.length; i++) {
      grown[i] = new int[YEARS];
    }
    return grown;
  }

  @Override
  public void collect(int doc) {
    int number = yearNumbers.applyAsInt(doc);
    int year = number < 0 ? -1 : yearOfNumber[number];
    if (year < 0 || year >= YEARS) {
      return;
    }
    byYear[year]++;
    int province = provinces.applyAsInt(doc);
    if (province >= 0) {
      byProvince[province][year]++;
    }
    int provinceToday = provincesToday.applyAsInt(doc);
    if (provinceToday >= 0) {
      byProvinceToday[provinceToday][year]++;
    }
  }

  Overview overview() {
    int first = 0;
    int last = YEARS - 1;
    while (first <= last && byYear[first] == 0) {
      first++;
    }
    while (last > first && byYear[last] == 0) {
      last--;
    }
    List<YearCount> timeline = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      timeline.add(new YearCount(FIRST_YEAR + year, byYear[year]));
    }
    return new Overview(
        timeline,
        matrix(Facet.PROVINCE, byProvince, first, last),
        matrix(Facet.PROVINCE_TODAY, byProvinceToday, first, last));
  }

  private ProvinceYears matrix(Facet facet, int[][] counts, int first, int last) {
    List<Integer> years = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      years.add(FIRST_YEAR + year);
    }
    List<ProvinceYears.Row> rows = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      List<Long> row = new ArrayList<>();
      for (int year = first; year <= last; year++) {
        row.add((long) counts[i][year]);
      }
      FacetEntry entry = columns.names(facet).entry(i);
      rows.add(new ProvinceYears.Row(entry.value(), entry.label(), row));
    }
    rows.removeIf(row -> row.total() == 0);
    rows.sort(
        Comparator.comparingLong(ProvinceYears.Row::total)
            .reversed()
            .thenComparing(ProvinceYears.Row::label));
    return new ProvinceYears(years, rows);
  }
}
