package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.restore.InkedSamples.Sample;

class InkEvidenceTest {
  private static final String[] NO_WORDS = {};

  private static InkEvidence ink(Sample sample) {
    WordTrie none = WordTrie.of(NO_WORDS, new int[0], new float[0]);
    return new InkEvidence(LetterInk.trained(), none, sample.seen());
  }

  private static List<Candidate> weighed(Sample sample, String... readings) {
    List<Candidate> candidates =
        Arrays.stream(readings)
            .map(reading -> new Candidate(1, new int[] {0}, 0, reading, "channel"))
            .toList();
    return ink(sample).weigh(sample.token(), candidates);
  }

  @ParameterizedTest
  @CsvSource({
    "mức, mực mục mứt mire",
    "đồng, đống đông dòng động",
    "động, đồng đọng đông dộng",
    "số, sổ sở sẽ",
    "của, cửa cứa cua",
    "thị, thì thí thi"
  })
  void tellsWordsThatALatinModelReadsAlike(String truth, String others) {
    List<Candidate> weighed = weighed(InkedSamples.of(truth), (truth + " " + others).split(" "));

    assertThat(weighed.get(0).evidence()).isZero();
    assertThat(weighed.subList(1, weighed.size()))
        .allSatisfy(other -> assertThat(other.evidence()).as(other.text()).isLessThan(-0.5f));
  }

  @Test
  void tellsOneLetterFromTheTwoThatWereReadOfIt() {
    List<Candidate> weighed = weighed(InkedSamples.of("lối"), "giới", "lối", "loi");

    assertThat(weighed.get(1).evidence()).isZero();
    assertThat(weighed.get(0).evidence()).isLessThan(-3);
  }

  @Test
  void givesUpAReadingNever_whateverItLooksLike() {
    assertThat(weighed(InkedSamples.of("ở"), "ở", "nghiêng").get(1).evidence()).isFinite();
  }

  @Test
  void takesAWordWithWhatStandsAboutIt() {
    Sample whole = InkedSamples.of("thị");
    Token middle = new Token(Token.Kind.WORD, 1, 3, true);
    Candidate right = new Candidate(1, new int[] {0}, 0, "hị", "channel");
    Candidate wrong = new Candidate(1, new int[] {0}, 0, "hỉ", "channel");

    List<Candidate> weighed = ink(whole).weigh(middle, List.of(wrong, right));

    assertThat(weighed.get(1).evidence()).isZero();
    assertThat(weighed.get(0).evidence()).isLessThan(-1);
  }

  @Test
  void saysNothing_whereNoInkWasMeasured() {
    Candidate one = new Candidate(1, new int[] {0}, -1, "số", "channel");
    Candidate other = new Candidate(1, new int[] {0}, -2, "sổ", "channel");
    WordTrie none = WordTrie.of(NO_WORDS, new int[0], new float[0]);
    InkEvidence ink = new InkEvidence(LetterInk.trained(), none, SeenSymbols.nothing());

    assertThat(ink.weigh(new Token(Token.Kind.WORD, 0, 2, false), List.of(one, other)))
        .containsExactly(one, other);
  }

  @Test
  void putsTheMarksOnAWordThatNoneKnows() {
    Sample sample = InkedSamples.of("đồng");

    assertThat(ink(sample).marked(sample.token(), "dong")).isEqualTo("đồng");
  }
}
