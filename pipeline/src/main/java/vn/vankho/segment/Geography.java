package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vankho.model.ProvinceRef;
import vn.vankho.text.PackedTable;

/** The provinces through time: which one a name means at a date, and what its land is today. */
final class Geography {
  private final Map<String, Province> byId = new LinkedHashMap<>();
  private final Map<String, List<Province>> byName = new HashMap<>();

  Geography() {
    for (String row :
        PackedTable.rows(Geography.class, "provinces.tsv").stream().skip(1).toList()) {
      Province province = Province.ofRow(row);
      byId.put(province.id(), province);
      add(province.name(), province);
      province.spellings().forEach(spelling -> add(spelling, province));
    }
  }

  private void add(String name, Province province) {
    for (String key : List.of(key(name), key(name).replace(" ", ""))) {
      List<Province> rows = byName.computeIfAbsent(key, k -> new ArrayList<>());
      if (!rows.contains(province)) {
        rows.add(province);
      }
    }
  }

  private static String key(String name) {
    String words = String.join(" ", Letters.words(FoldedText.of(name)));
    for (String noun : List.of("thanh pho ", "tinh ", "tp ", "thu do ")) {
      if (words.startsWith(noun) && words.length() > noun.length() + 1) {
        return words.substring(noun.length());
      }
    }
    return words;
  }

  /** Whether some province, at any time, bore the name. */
  boolean isProvinceName(String name) {
    return byName.containsKey(key(name));
  }

  /** Whether some centrally governed city, at any time, bore the name. */
  boolean isCityName(String name) {
    return byName.getOrDefault(key(name), List.of()).stream().anyMatch(Province::city);
  }

  /** The name as the table spells it; empty where it differs in more than marks and spaces. */
  Optional<String> spelling(String name) {
    return byName.getOrDefault(key(name), List.of()).stream()
        .map(Province::name)
        .filter(known -> key(known).replace(" ", "").equals(key(name).replace(" ", "")))
        .findFirst();
  }

  /**
   * The province of a name at a date.
   *
   * @param date ISO 8601 of any precision; empty where unknown, then only a name that has stood for
   *     one unit alone, or for units in one line of descent, is answered, by the last of them
   */
  Optional<Province> at(String name, Optional<String> date) {
    List<Province> rows = byName.getOrDefault(key(name), List.of());
    if (date.isEmpty()) {
      return rows.stream().max(Comparator.comparing(Province::from));
    }
    Optional<Province> standing = rows.stream().filter(row -> row.stoodAt(date.get())).findFirst();
    if (standing.isPresent()) {
      return standing;
    }
    return rows.stream()
        .filter(row -> row.from().compareTo(date.get()) <= 0)
        .max(Comparator.comparing(Province::from));
  }

  /** A province, and the unit or units, joined by {@code ;}, that its land belongs to today. */
  ProvinceRef reference(Province province) {
    Set<String> today = new LinkedHashSet<>();
    follow(province, today, 0);
    return new ProvinceRef(
        province.id(), province.name(), province.code(), String.join(";", today));
  }

  private void follow(Province province, Set<String> today, int depth) {
    if (province.to().isEmpty() || depth > 12) {
      today.add(province.id());
      return;
    }
    for (String id : province.successors()) {
      Province successor = byId.get(id);
      if (successor != null) {
        follow(successor, today, depth + 1);
      }
    }
  }
}
