package vn.vankho.model;

/**
 * A measurable target.
 *
 * @param text the clause that states it
 * @param value as a number: {@code 88.5}
 * @param unit {@code %}, {@code hồ sơ}, …
 * @param section path of markers of the section it stands in
 */
public record Indicator(String text, double value, String unit, String section) {}
