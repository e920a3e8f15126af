package vn.vankho.index;

import java.util.Map;
import vn.vankho.text.Folding;

/** The levels of issuing bodies by the names that people give them. */
final class Levels {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("trung uong", "central"),
          Map.entry("tw", "central"),
          Map.entry("bo", "central"),
          Map.entry("tinh", "province"),
          Map.entry("thanh pho", "province"),
          Map.entry("so", "province"),
          Map.entry("huyen", "district"),
          Map.entry("quan", "district"),
          Map.entry("thi xa", "district"),
          Map.entry("xa", "commune"),
          Map.entry("phuong", "commune"),
          Map.entry("thi tran", "commune"),
          Map.entry("dac khu", "commune"),
          Map.entry("dang", "party"),
          Map.entry("khac", "other"));

  private Levels() {}

  /** Term for what a person gives: a level's name in the JSON contract, or one of Vietnamese. */
  static String term(String given) {
    String bare = bare(given);
    return BY_NAME.getOrDefault(bare, bare);
  }

  static boolean isKnown(String given) {
    return BY_NAME.containsKey(bare(given));
  }

  private static String bare(String given) {
    String folded = Folding.fold(given.strip()).replaceAll("[\\s_]+", " ");
    return folded.startsWith("cap ") ? folded.substring(4) : folded;
  }
}
