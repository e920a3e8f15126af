package vn.vankho.index;

import java.util.List;

/**
 * A whole result in figures for plots.
 *
 * @param timeline documents of each year, early first, without gaps
 * @param asIssued by province at the date of issue and year
 * @param today by the unit that the province belongs to today and year
 */
public record Overview(List<YearCount> timeline, ProvinceYears asIssued, ProvinceYears today) {
  /** Copies the timeline. */
  public Overview {
    timeline = List.copyOf(timeline);
  }
}
