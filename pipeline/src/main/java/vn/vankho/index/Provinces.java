package vn.vankho.index;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.vankho.model.ProvinceRef;
import vn.vankho.text.Folding;

/**
 * The terms under which a province is found: its id and name at the date of issue and those of the
 * unit that its land belongs to today, so that {@code Bình Phước} and {@code Đồng Nai} both find a
 * plan of Bình Phước of 2020.
 */
final class Provinces {
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
    return id.replaceFirst("-(?:19|20)\\d{2}$", "");
  }

  /** A name without marks and kind, its words joined by hyphens. */
  static String slug(String name) {
    String bare = Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return switch (bare) {
      case "tphcm", "tp-hcm", "hcm", "sai-gon", "saigon" -> "ho-chi-minh";
      default -> bare.replaceFirst("^(?:tinh|thanh-pho|tp)-(?=.)", "");
    };
  }
}
