package vn.vankho.index;

/**
 * Documents of a year.
 *
 * @param year of issue
 * @param count how many
 */
public record YearCount(int year, long count) {}
