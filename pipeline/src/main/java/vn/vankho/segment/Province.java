package vn.vankho.segment;

import java.util.List;

/**
 * A row of the province table.
 *
 * @param id stable name of the row
 * @param name without its common noun
 * @param city whether it is a centrally governed city
 * @param from first day, ISO 8601, as precise as known
 * @param to last day; empty where it still stands
 * @param successors ids of the units that took its land
 * @param code statistical code of its time; empty where it had none
 * @param spellings other spellings of the name
 */
record Province(
    String id,
    String name,
    boolean city,
    String from,
    String to,
    List<String> successors,
    String code,
    List<String> spellings) {

  /** Reads a row: id, name, type, from, to, successors, code, abbreviation, spellings. */
  static Province ofRow(String row) {
    String[] cells = row.split("\t", -1);
    return new Province(
        cells[0],
        cells[1],
        cells[2].startsWith("thành phố"),
        cells[3],
        cells[4],
        list(cells[5]),
        cells[6],
        list(cells[8]));
  }

  private static List<String> list(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.split(";"));
  }

  /** Whether it stood at a date or in a part of a year; ISO dates of any precision compare so. */
  boolean stoodAt(String date) {
    String first = date;
    String last = date.length() < 10 ? date + "-99" : date;
    return from.compareTo(last) <= 0 && (to.isEmpty() || first.compareTo(to) <= 0);
  }
}
