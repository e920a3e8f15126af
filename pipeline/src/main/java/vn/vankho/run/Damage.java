package vn.vankho.run;

import java.util.List;
import java.util.Set;
import vn.vankho.model.Finding;
import vn.vankho.model.PlanDocument;

/**
 * What of a file was lost before it came here: findings which say that contents are missing, so
 * that what was read is not all that once stood there.
 */
public final class Damage {
  private static final Set<String> CODES =
      Set.of("TRUNCATED_FILE", "PAGES_MISSING", "DAMAGED_IMAGE", "IMAGE_UNREADABLE");

  private Damage() {}

  /** Those of the findings that tell of damage, each once, in their order. */
  public static List<Finding> in(List<Finding> findings) {
    return findings.stream().filter(finding -> CODES.contains(finding.code())).distinct().toList();
  }

  /** The damage that the documents of one file warn of. */
  public static List<Finding> of(List<PlanDocument> documents) {
    return in(documents.stream().flatMap(document -> document.warnings().stream()).toList());
  }
}
