package vn.vankho.segment;

import java.util.Map;
import java.util.Optional;

/** Names of Party committees, which headers print in short under the name of their organisation. */
final class PartyBodies {
  /** Committee to the common noun of its unit. */
  private static final Map<String, String> UNITS =
      Map.of(
          "Tỉnh ủy",
          "tỉnh",
          "Thành ủy",
          "thành phố",
          "Huyện ủy",
          "huyện",
          "Quận ủy",
          "quận",
          "Thị ủy",
          "thị xã");

  private PartyBodies() {}

  /** {@code Tỉnh ủy} under {@code Đảng bộ tỉnh Kon Tum} is {@code Tỉnh ủy Kon Tum}. */
  static String complete(String committee, Optional<String> organisation) {
    String unit = UNITS.get(committee);
    String prefix = "Đảng bộ " + unit + " ";
    return unit != null && organisation.filter(name -> name.startsWith(prefix)).isPresent()
        ? committee + " " + organisation.get().substring(prefix.length())
        : committee;
  }
}
