package vn.vankho.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Values of one or more facets of all documents of a segment, as one number a document: facets of
 * which one says most of the other, as issuer and province, have few combinations of values, and
 * are counted with one look at each document.
 */
final class FacetGroup {
  /** Numbers that fit two bytes. */
  private static final int NARROW = 1 << 16;

  private final List<Facet> facets;

  /** By facet and combination: the number of the facet's value. */
  private final List<int[]> values;

  private final int combinations;

  /** By document: its combination; one of the two is empty. */
  private final char[] narrow;

  private final int[] wide;

  /** By combination: documents of the segment that have it, with those taken out. */
  private final int[] totals;

  private FacetGroup(List<Facet> facets, List<int[]> values, int[] column) {
    this.facets = List.copyOf(facets);
    this.values = List.copyOf(values);
    this.combinations = values.get(0).length;
    boolean isNarrow = combinations <= NARROW;
    this.wide = isNarrow ? new int[0] : column;
    this.narrow = new char[isNarrow ? column.length : 0];
    this.totals = new int[combinations];
    for (int doc = 0; doc < column.length; doc++) {
      totals[column[doc]]++;
      if (isNarrow) {
        narrow[doc] = (char) column[doc];
      }
    }
  }

  /**
   * The facets in as few groups as their combinations allow.
   *
   * @param columns for each facet, in their order, the number of each document's value
   * @param most combinations of several facets
   */
  static List<FacetGroup> of(int[][] columns, int most) {
    List<Draft> drafts = new ArrayList<>();
    List<Draft> alone = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      alone.add(Draft.of(facet, columns[facet.ordinal()]));
    }
    alone.sort((a, b) -> Integer.compare(b.size(), a.size()));
    for (Draft each : alone) {
      boolean isJoined = false;
      for (int i = 0; i < drafts.size() && !isJoined; i++) {
        Optional<Draft> both = drafts.get(i).with(each, most);
        if (both.isPresent()) {
          drafts.set(i, both.get());
          isJoined = true;
        }
      }
      if (!isJoined) {
        drafts.add(each);
      }
    }
    return drafts.stream()
        .map(each -> new FacetGroup(each.facets, each.values, each.column))
        .toList();
  }

  /** A group in the making. */
  private static final class Draft {
    private final List<Facet> facets;
    private final List<int[]> values;
    private final int[] column;

    private Draft(List<Facet> facets, List<int[]> values, int[] column) {
      this.facets = facets;
      this.values = values;
      this.column = column;
    }

    /** One facet; documents without a value have a combination, too. */
    static Draft of(Facet facet, int[] numbers) {
      Combinations found = new Combinations(16);
      int[] column = new int[numbers.length];
      for (int doc = 0; doc < numbers.length; doc++) {
        column[doc] = found.number(0, numbers[doc]);
      }
      return new Draft(List.of(facet), List.of(found.seconds()), column);
    }

    int size() {
      return values.get(0).length;
    }

    Optional<Draft> with(Draft other, int most) {
      Combinations found = new Combinations(Math.max(size(), other.size()));
      int[] both = new int[column.length];
      for (int doc = 0; doc < both.length; doc++) {
        both[doc] = found.number(column[doc], other.column[doc]);
        if (found.size() > most) {
          return Optional.empty();
        }
      }
      List<Facet> facetsOfBoth = new ArrayList<>(facets);
      facetsOfBoth.addAll(other.facets);
      List<int[]> valuesOfBoth = new ArrayList<>();
      values.forEach(each -> valuesOfBoth.add(picked(each, found.firsts())));
      other.values.forEach(each -> valuesOfBoth.add(picked(each, found.seconds())));
      return Optional.of(new Draft(facetsOfBoth, valuesOfBoth, both));
    }

    private static int[] picked(int[] from, int[] indices) {
      return Arrays.stream(indices).map(index -> from[index]).toArray();
    }
  }

  List<Facet> facets() {
    return facets;
  }

  /** The number of a facet's value by document, {@link FacetColumns#NONE} for none. */
  IntUnaryOperator numbers(Facet facet) {
    int[] numbers = values.get(facets.indexOf(facet));
    return narrow.length > 0 ? doc -> numbers[narrow[doc]] : doc -> numbers[wide[doc]];
  }

  /**
   * Counts documents by combination.
   *
   * @param count how many documents they are: of more than half, the others are counted
   */
  int[] count(FixedBitSet documents, int count) {
    int[] counts = new int[combinations];
    boolean others = count > documents.length() / 2;
    long flip = others ? -1L : 0;
    long[] words = documents.getBits();
    int size = documents.length();
    for (int word = 0; word << 6 < size; word++) {
      int first = word << 6;
      long left = words[word] ^ flip;
      if (size - first < 64) {
        left &= (1L << size) - 1; // The shift is by the rest of 64.
      }
      if (narrow.length > 0) {
        for (; left != 0; left &= left - 1) {
          counts[narrow[first + Long.numberOfTrailingZeros(left)]]++;
        }
      } else {
        for (; left != 0; left &= left - 1) {
          counts[wide[first + Long.numberOfTrailingZeros(left)]]++;
        }
      }
    }
    for (int i = 0; others && i < combinations; i++) {
      counts[i] = totals[i] - counts[i];
    }
    return counts;
  }

  /**
   * Adds counts by combination to those by the value of a facet.
   *
   * @param sums by number of the value plus 1; the first is of those without
   */
  void add(Facet facet, int[] counts, int[] sums) {
    int[] numbers = values.get(facets.indexOf(facet));
    for (int i = 0; i < counts.length; i++) {
      sums[numbers[i] + 1] += counts[i];
    }
  }
}
