package vn.vankho.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A passage that a collection uses again and again.
 *
 * @param passage one place where it stands
 * @param documents how many documents have it, scans of one document counted once
 * @param provinces how many documents of each province, by name; those of none under an empty name
 * @param years how many documents of each year of issue
 * @param score length times spread times rarity
 * @param copies some other places where it stands, most similar first
 */
public record PassageSpread(
    Passage passage,
    long documents,
    Map<String, Long> provinces,
    Map<Integer, Long> years,
    double score,
    List<PassageCopy> copies) {
  /** Copies the collections; the maps in their order. */
  public PassageSpread {
    provinces = Collections.unmodifiableMap(new TreeMap<>(provinces));
    years = Collections.unmodifiableMap(new TreeMap<>(years));
    copies = List.copyOf(copies);
  }
}
