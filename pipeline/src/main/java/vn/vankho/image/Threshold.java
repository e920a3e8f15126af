package vn.vankho.image;

import java.util.Arrays;
import vn.vankho.model.PageImage;

/** The gray level that parts print from paper. */
final class Threshold {
  private Threshold() {}

  /**
   * Otsu's threshold, the level at which the variance between the two sides is greatest (Otsu 1979,
   * A threshold selection method from gray-level histograms); pixels below it are print.
   */
  static int otsu(PageImage gray) {
    int[] histogram = histogram(gray);
    long total = gray.samples().length;
    double sum = 0;
    for (int level = 0; level < 256; level++) {
      sum += (double) level * histogram[level];
    }
    double darkSum = 0;
    long dark = 0;
    double best = -1;
    int threshold = 128;
    for (int level = 0; level < 255; level++) {
      dark += histogram[level];
      darkSum += (double) level * histogram[level];
      if (dark == 0 || dark == total) {
        continue;
      }
      double difference = darkSum / dark - (sum - darkSum) / (total - dark);
      double between = (double) dark * (total - dark) * difference * difference;
      if (between > best) {
        best = between;
        threshold = level + 1;
      }
    }
    return threshold;
  }

  /** The level up to which the counts make up {@code share} of all. */
  static int percentile(int[] histogram, double share) {
    long wanted = (long) Math.ceil(share * Arrays.stream(histogram).asLongStream().sum());
    long sum = 0;
    int level = -1;
    while (level < histogram.length - 1 && sum < wanted) {
      sum += histogram[++level];
    }
    return Math.max(0, level);
  }

  /**
   * How many pixels of a gray page have each of the 256 levels. Counts in turns: paper is of one
   * level, and counting it up in one place waits each time.
   */
  static int[] histogram(PageImage gray) {
    byte[] samples = gray.samples();
    int[] one = new int[256];
    int[] two = new int[256];
    int even = samples.length & ~1;
    for (int i = 0; i < even; i += 2) {
      one[samples[i] & 0xff]++;
      two[samples[i + 1] & 0xff]++;
    }
    if (even < samples.length) {
      one[samples[even] & 0xff]++;
    }
    for (int level = 0; level < one.length; level++) {
      one[level] += two[level];
    }
    return one;
  }
}
