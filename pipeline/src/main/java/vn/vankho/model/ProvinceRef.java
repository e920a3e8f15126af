package vn.vankho.model;

/**
 * A province at a date, and the unit its land belongs to today.
 *
 * @param id row of the province table, such as {@code binh-phuoc}
 * @param name as it was called at the date: {@code Bình Phước}
 * @param code statistical code at the date; a code is no identifier over time
 * @param current id of the unit that its land belongs to today
 */
public record ProvinceRef(String id, String name, String code, String current) {}
