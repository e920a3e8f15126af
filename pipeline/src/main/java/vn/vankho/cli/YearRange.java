package vn.vankho.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Years of issue, inclusive.
 *
 * @param first at most {@code last}
 * @param last at least {@code first}
 */
record YearRange(int first, int last) {
  /** Accepts {@code 2024} and {@code 2021-2025}; rejects {@code 24} and {@code 2025-2021}. */
  static YearRange parse(String text) {
    String[] years = text.strip().split("[-–]", -1);
    for (String year : years) {
      if (!year.matches("[12][0-9]{3}")) {
        throw new TypeConversionException(
            "'" + text + "': expected a year or two, 2024 or 2021-2025");
      }
    }
    int first = Integer.parseInt(years[0]);
    int last = Integer.parseInt(years[years.length - 1]);
    if (years.length > 2 || last < first) {
      throw new TypeConversionException(
          "'" + text + "': expected the first year and then the last, as in 2021-2025");
    }
    return new YearRange(first, last);
  }

  /** For the command line. */
  static final class Converter implements ITypeConverter<YearRange> {
    @Override
    public YearRange convert(String text) {
      return parse(text);
    }
  }
}
