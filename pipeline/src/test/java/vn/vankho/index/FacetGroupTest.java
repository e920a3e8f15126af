package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

class FacetGroupTest {
  private static final long SEED = 20_240_327;
  private static final int DOCUMENTS = 70_001;

  private final Random random = new Random(SEED);

  @Test
  void countsAreThoseOfEachFacetAlone() {
    int[][] columns = columns();
    List<FacetGroup> groups = FacetGroup.of(columns, 300);
    assertThat(groups).hasSizeLessThan(Facet.values().length);
    for (double share : new double[] {0, 0.01, 0.3, 0.7, 1}) {
      FixedBitSet documents = new FixedBitSet(DOCUMENTS);
      for (int doc = 0; doc < DOCUMENTS; doc++) {
        if (random.nextDouble() < share) {
          documents.set(doc);
        }
      }
      for (FacetGroup group : groups) {
        int[] counts = group.count(documents, documents.cardinality());
        for (Facet facet : group.facets()) {
          int[] sums = new int[DOCUMENTS + 1];
          group.add(facet, counts, sums);
          assertThat(sums)
              .as("seed %d, %s of %s documents", SEED, facet, share)
              .isEqualTo(counted(columns[facet.ordinal()], documents));
        }
      }
    }
  }

  @Test
  void everyDocumentKeepsItsValues() {
    int[][] columns = columns();
    for (FacetGroup group : FacetGroup.of(columns, 300)) {
      for (Facet facet : group.facets()) {
        for (int doc = 0; doc < DOCUMENTS; doc += 7) {
          assertThat(group.numbers(facet).applyAsInt(doc)).isEqualTo(columns[facet.ordinal()][doc]);
        }
      }
    }
  }

  /**
   * Few values, values that follow from others, and one facet of which each document has its own.
   */
  private int[][] columns() {
    int[][] columns = new int[Facet.values().length][DOCUMENTS];
    for (int doc = 0; doc < DOCUMENTS; doc++) {
      for (Facet facet : Facet.values()) {
        columns[facet.ordinal()][doc] = random.nextInt(4 + facet.ordinal()) + FacetColumns.NONE;
      }
      columns[Facet.PROVINCE_TODAY.ordinal()][doc] = columns[Facet.PROVINCE.ordinal()][doc] / 2;
      columns[Facet.SIGNER.ordinal()][doc] = doc;
    }
    return columns;
  }

  private static int[] counted(int[] column, FixedBitSet documents) {
    int[] counts = new int[DOCUMENTS + 1];
    for (int doc = 0; doc < DOCUMENTS; doc++) {
      counts[column[doc] + 1] += documents.get(doc) ? 1 : 0;
    }
    return counts;
  }
}
