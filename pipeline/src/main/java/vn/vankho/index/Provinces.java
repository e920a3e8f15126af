package vn.vankho.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.model.ProvinceRef;
import vn.vankho.text.Folding;

/**
 * The terms under which a province is found: its id and name at the date of issue and those of the
 * unit that its land belongs to today, so that {@code Bình Phước} and {@code Đồng Nai} both find a
 * plan of Bình Phước of 2020.
 */
final class Provinces {
  private static final Pattern YEAR_BEHIND = Pattern.compile("-(?:19|20)\\d{2}$");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern END = Pattern.compile("^-|-$");
  private static final Pattern KIND = Pattern.compile("^(?:tinh|thanh-pho|tp)-(?=.)");

  private Provinces() {}

  /** Terms of a document's province. */
  static Set<String> terms(ProvinceRef province) {
    Set<String> terms = new LinkedHashSet<>();
    for (String id : new String[] {province.id(), province.current()}) {
      if (!id.isEmpty()) {
        terms.add(id);
        terms.add(withoutYear(id));
      }
    }
    terms.add(slug(province.name()));
    return terms;
  }

  /**
   * Term for what a person gives: an id, or a name with or without marks, spaces, kind and
   * abbreviation.
   */
  static String term(String given) {
    String slug = slug(given);
    return slug.isEmpty() ? given : ProvinceNames.spaced(slug);
  }

  /** Ids of units that changed end in the year of it: {@code thai-nguyen-1997}. */
  private static String withoutYear(String id) {
    return YEAR_BEHIND.matcher(id).replaceFirst("");
  }

  /** A name without marks and kind, its words joined by hyphens. */
  static String slug(String name) {
    String bare = END.matcher(NO_WORD.matcher(Folding.fold(name)).replaceAll("-")).replaceAll("");
    return switch (bare) {
      case "tphcm", "tp-hcm", "hcm", "sai-gon", "saigon" -> "ho-chi-minh";
      default -> KIND.matcher(bare).replaceFirst("");
    };
  }
}
