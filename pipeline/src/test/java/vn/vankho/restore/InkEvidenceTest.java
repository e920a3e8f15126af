package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.SymbolReach;

class InkEvidenceTest {
  /** Characters of a scan at 200 dpi, by the letter that each is. */
  private static final Map<Character, SymbolReach> LETTERS = letters();

  private final InkEvidence ink = new InkEvidence(LetterInk.trained());

  private static Map<Character, SymbolReach> letters() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(InkEvidenceTest.class.getResourceAsStream("letters.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(
              Collectors.toMap(
                  parts -> parts[0].charAt(0), parts -> new SymbolReach(0, 0, false, parts[1])));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SymbolReach look(char letter) {
    return Objects.requireNonNull(LETTERS.get(letter));
  }

  /** What readings of one character each gain. */
  private double[] gains(SymbolReach look, String... readings) {
    double[] evidence = new double[readings.length];
    int[][] ends = new int[readings.length][];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = new int[] {1};
    }
    ink.add(readings, ends, List.of(look), evidence);
    return evidence;
  }

  @ParameterizedTest
  @ValueSource(strings = {"o", "ô", "ồ", "ố", "ộ"})
  void tellsTheMarksOfALetter_whatALatinModelReadsAlike(String letter) {
    String[] readings = {"o", "ô", "ồ", "ố", "ổ", "ộ", "ỗ", "ò", "ó", "ọ"};

    double[] gains = gains(look(letter.charAt(0)), readings);

    for (int i = 0; i < readings.length; i++) {
      if (readings[i].equals(letter)) {
        assertThat(gains[i]).isCloseTo(0, within(1e-3));
      } else {
        assertThat(gains[i]).as(readings[i]).isLessThan(-0.3);
      }
    }
  }

  @Test
  void tellsABarredLetterFromAPlainOne() {
    assertThat(gains(look('Đ'), "D", "Đ")[0]).isLessThan(-1);
    assertThat(gains(look('D'), "D", "Đ")[1]).isLessThan(-1);
  }

  @Test
  void saysNothing_whereNoInkWasMeasured() {
    double[] gains = gains(new SymbolReach(100, 0, false), "o", "ộ");

    assertThat(gains[0]).isEqualTo(gains[1]);
  }

  @Test
  void costsAReadingWhatIsUsual_whereALetterWasReadAsTwoCharacters() {
    double[] evidence = new double[2];

    ink.add(
        new String[] {"ộ", "on"},
        new int[][] {{2}, {1, 2}},
        List.of(look('o'), look('n')),
        evidence);

    assertThat(evidence[0]).isLessThan(evidence[1]).isGreaterThan(-5);
  }

  @Test
  void givesUpAReadingNever_becauseOfOneSpoiltCharacter() {
    assertThat(gains(look('n'), "n", "ộ")[1]).isGreaterThan(-5);
  }
}
