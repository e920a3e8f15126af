package vn.vankho.image;

import vn.vankho.model.PageImage;

/** The gray level that parts print from paper. */
final class Threshold {
  private Threshold() {}

  /**
   * Otsu's threshold, the level at which the variance between the two sides is greatest (Otsu 1979,
   * A threshold selection method from gray-level histograms); pixels below it are print.
   */
  static int otsu(PageImage gray) {
    int[] histogram = new int[256];
    for (byte sample : gray.samples()) {
      histogram[sample & 0xff]++;
    }
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
}
