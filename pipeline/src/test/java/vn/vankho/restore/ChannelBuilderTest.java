package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.vankho.text.Folding;

/** The channel that is built, held against the estimate written down plainly. */
class ChannelBuilderTest {
  private static final double[] TAIL = {2e-3, 2.5e-4, 2e-5, 1e-6};

  private static String bare(String letter) {
    return Folding.stripMarks(letter);
  }

  private static String toneless(String letter) {
    return String.valueOf(Letters.toneless(letter.charAt(0)));
  }

  private static Map<String, Double> smoothed(
      Map<String, Double> own, Map<String, Double> wider, double weight) {
    double total = weight + own.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new HashMap<>();
    own.forEach((read, count) -> shares.merge(read, count / total, Double::sum));
    wider.forEach((read, share) -> shares.merge(read, share * weight / total, Double::sum));
    return shares;
  }

  /** What is expected of one letter: its share of every reading. */
  private static Map<String, Double> shares(
      String letter, Map<Character, Map<String, Double>> counts) {
    Map<String, Double> prior = new HashMap<>(Map.of(letter, 0.5));
    prior.merge(bare(letter), 0.45, Double::sum);
    Map<String, Double> own = counts.getOrDefault(letter.charAt(0), Map.of());
    if (!Letters.isMarked(letter.charAt(0))) {
      return smoothed(own, prior, own.isEmpty() ? 1 : 4);
    }
    Map<String, Double> byBare = new HashMap<>();
    Map<String, Double> byToneless = new HashMap<>();
    counts.forEach(
        (truth, reads) -> {
          String other = String.valueOf(truth);
          reads.forEach(
              (read, count) -> {
                if (Letters.isMarked(truth) && !read.equals(other)) {
                  if (bare(other).equals(bare(letter))) {
                    byBare.merge(read, count, Double::sum);
                  }
                  if (toneless(other).equals(toneless(letter))) {
                    byToneless.merge(read, count, Double::sum);
                  }
                }
              });
        });
    Map<String, Double> wide = byBare.isEmpty() ? prior : smoothed(byBare, prior, 2);
    wide = byToneless.isEmpty() ? wide : smoothed(byToneless, wide, 4);
    return own.isEmpty() ? wide : smoothed(own, wide, 4);
  }

  private static Map<Character, Map<String, Double>> randomCounts(Random random) {
    Map<Character, Map<String, Double>> counts = new TreeMap<>();
    String truths = "aáàâấăằđĐeêếÊẾoơnNmT1%";
    String read = "aáeo6drtnm|i'";
    for (int i = 0; i < 120; i++) {
      StringBuilder reading = new StringBuilder();
      for (int length = random.nextInt(4); length > 0; length--) {
        reading.append(read.charAt(random.nextInt(read.length())));
      }
      counts
          .computeIfAbsent(truths.charAt(random.nextInt(truths.length())), c -> new TreeMap<>())
          .merge(reading.toString(), random.nextInt(900) / 10.0, Double::sum);
    }
    return counts;
  }

  @Test
  void costsWhatTheEstimateSays() {
    long seed = 11;
    Random random = new Random(seed);
    for (int round = 0; round < 5; round++) {
      Map<Character, Map<String, Double>> counts = randomCounts(random);
      Channel channel = new ChannelBuilder().add(counts, 1).build();
      for (char c : Letters.ALL.toCharArray()) {
        String letter = String.valueOf(c);
        Map<String, Double> shares = shares(letter, counts);
        for (String read : new String[] {"", "a", "á", "e", letter, "ri", "'", "ooo", "never"}) {
          if (read.length() <= Channel.LONGEST) {
            double expected = -Math.log(shares.getOrDefault(read, 0.0) + TAIL[read.length()]);
            assertThat(channel.cost(letter, read))
                .as("seed %d: %s read as '%s'", seed, letter, read)
                .isCloseTo((float) expected, org.assertj.core.data.Offset.offset(1e-4f));
          }
        }
      }
    }
  }

  @Test
  void addsCountsOfEngines_eachByItsWeight() {
    Map<Character, Map<String, Double>> counts = Map.of('n', Map.of("m", 2.0));
    Channel twice = new ChannelBuilder().add(counts, 1).add(counts, 3).build();
    Channel once = new ChannelBuilder().add(Map.of('n', Map.of("m", 8.0)), 1).build();
    assertThat(twice.cost("n", "m")).isEqualTo(once.cost("n", "m"));
  }
}
