package vn.vankho.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * With what a document was made; enough to make it again.
 *
 * @param software name and version of this program
 * @param engine name and version of the OCR engine
 * @param models name of each model or trained-data file to its lower-case hex SHA-256
 * @param settings every setting that changes output, by name
 */
public record Provenance(
    String software, String engine, Map<String, String> models, Map<String, String> settings) {
  /** Copies the maps in key order, so that equal provenance is written as equal bytes. */
  public Provenance {
    models = Collections.unmodifiableMap(new TreeMap<>(models));
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }
}
