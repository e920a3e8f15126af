package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much farther the letters of one text reach than those of the usual typeface, in one
 * direction, as its first decoding shows.
 *
 * <p>A letter that was seen seldom goes with the letters that bear the same marks.
 */
final class ReachOffsets {
  /** What is farther off than this has another reason than the typeface. */
  private static final double MOST = 15;

  /** How many letters seen the usual typeface is worth, and those of the same marks for one. */
  private static final double USUAL_WEIGHT = 6;

  private static final double ALIKE_WEIGHT = 8;

  /** Distances that are told apart; what is farther off than this is as likely as at it. */
  private static final int FARTHEST = 60;

  /** How many letters seen the usual spread is worth. */
  private static final double SPREAD_WEIGHT = 60;

  /**
   * The usual spread: standard deviation at 200 dpi, and the shares of reaches that are anywhere
   * above or below what they should be, ink of a neighbour being in the box or a mark lost.
   */
  private static final double SPREAD = 5;

  private static final double MORE = 0.08;
  private static final double LESS = 0.02;

  /** Standard deviation by which each distance seen stands for those about it. */
  private static final double KERNEL = 1.5;

  private final Map<Character, List<Double>> seen = new HashMap<>();
  private final Map<String, Double> alike = new HashMap<>();

  /** Notes a letter that reaches so much farther than usual. */
  void add(char letter, double offset) {
    seen.computeIfAbsent(letter, c -> new ArrayList<>()).add(offset);
  }

  /** How much farther a letter is to be expected. */
  double of(char letter) {
    List<Double> own = seen.getOrDefault(letter, List.of());
    double others = alike.computeIfAbsent(LetterReach.kind(letter), this::ofKind);
    return (ALIKE_WEIGHT * others + sum(own)) / (ALIKE_WEIGHT + count(own));
  }

  private double ofKind(String kind) {
    double sum = 0;
    double count = USUAL_WEIGHT;
    for (Map.Entry<Character, List<Double>> entry : seen.entrySet()) {
      if (LetterReach.kind(entry.getKey()).equals(kind)) {
        sum += sum(entry.getValue());
        count += count(entry.getValue());
      }
    }
    return sum / count;
  }

  /**
   * Natural logarithm of how likely each distance from what is to be expected is, beside the
   * likeliest one; the first is {@link #FARTHEST} below.
   */
  float[] likelihoods() {
    double[] counts = usual();
    for (Map.Entry<Character, List<Double>> entry : seen.entrySet()) {
      double mean = of(entry.getKey());
      for (double offset : entry.getValue()) {
        int nearest = place(offset - mean);
        for (int at = Math.max(0, nearest - 4); at <= Math.min(2 * FARTHEST, nearest + 4); at++) {
          counts[at] +=
              normal(
                  at - FARTHEST - Math.max(-FARTHEST, Math.min(FARTHEST, offset - mean)), KERNEL);
        }
      }
    }
    double most = Arrays.stream(counts).max().orElseThrow();
    float[] likelihoods = new float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      likelihoods[i] = (float) Math.log(counts[i] / most);
    }
    return likelihoods;
  }

  /** The place of a distance among {@link #likelihoods}. */
  static int place(double distance) {
    return FARTHEST + (int) Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, distance)));
  }

  private static double[] usual() {
    double[] counts = new double[2 * FARTHEST + 1];
    for (int i = 0; i < counts.length; i++) {
      int distance = i - FARTHEST;
      double others = (distance > 0 ? MORE : LESS) / FARTHEST;
      counts[i] = SPREAD_WEIGHT * ((1 - MORE - LESS) * normal(distance, SPREAD) + others);
    }
    return counts;
  }

  private static double normal(double distance, double deviation) {
    double scaled = distance / deviation;
    return Math.exp(-scaled * scaled / 2) / (deviation * Math.sqrt(2 * Math.PI));
  }

  private static double sum(List<Double> values) {
    return values.stream().filter(ReachOffsets::isNear).mapToDouble(Double::doubleValue).sum();
  }

  private static long count(List<Double> values) {
    return values.stream().filter(ReachOffsets::isNear).count();
  }

  private static boolean isNear(double offset) {
    return Math.abs(offset) <= MOST;
  }
}
