package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;

class EngineEvidenceTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.of(
          List.of(
              entry("đối"),
              entry("đổi"),
              entry("đồi"),
              entry("sơ"),
              entry("ii"),
              entry("n"),
              entry("ở")));

  private static Vocabulary.Entry entry(String word) {
    return new Vocabulary.Entry(word, 100, 0, 0);
  }

  /** The candidates of the page's only word, as read and one other from the channel. */
  private static List<Candidate> weighed(
      String read, String other, double confidence, SymbolChoice... choices) {
    Word word = Word.read(read, new Rect(0, 0, 9, 9), confidence, 0).withChoices(List.of(choices));
    Word neighbour =
        Word.read("ý", new Rect(9, 0, 9, 9), 0.9, 0)
            .withChoices(List.of(new SymbolChoice(0, 'ỳ', 29)));
    Page page = new Page(1, 99, 99, 200, Origin.OCR, 0, 0, 0.9, List.of(word, neighbour));
    SeenSymbols seen = SeenSymbols.on(page, new int[] {0, read.length() + 1});
    Token token = new Token(Token.Kind.WORD, 0, read.length(), false);
    List<Candidate> candidates =
        List.of(
            new Candidate(1, new int[] {0}, -1, read, Candidate.UNCHANGED),
            new Candidate(1, new int[] {0}, -8, other, "channel"));
    return new EngineEvidence(seen, VOCABULARY).weigh(token, read, candidates, (id, shape) -> 0);
  }

  private static double evidence(List<Candidate> candidates, String text) {
    return candidates.stream()
        .filter(candidate -> candidate.text().equals(text))
        .mapToDouble(Candidate::evidence)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void speaksForWhatTheEngineAlmostRead_andAgainstWhatItNeverSaw() {
    List<Candidate> doubtful = weighed("đối", "đổi", 0.95, new SymbolChoice(1, 'ổ', 3));
    List<Candidate> sure = weighed("đối", "đổi", 0.97);

    assertThat(evidence(doubtful, "đổi")).isGreaterThan(-8);
    assertThat(evidence(sure, "đổi")).isLessThan(-12);
    assertThat(evidence(sure, "đối")).isEqualTo(evidence(doubtful, "đối")).isEqualTo(-1);
  }

  @Test
  void letsAnUnsureWordBeChangedMoreEasily_whateverTheEngineSaw() {
    SymbolChoice elsewhere = new SymbolChoice(0, 'd', 10);

    assertThat(evidence(weighed("đối", "đổi", 0.6, elsewhere), "đổi"))
        .isGreaterThan(evidence(weighed("đối", "đổi", 0.96, elsewhere), "đổi"));
  }

  @Test
  void proposesWordsThatTheChannelDoesNot() {
    SymbolChoice letter = new SymbolChoice(1, 'ồ', 2);
    SymbolChoice noWord = new SymbolChoice(1, 'q', 1);

    assertThat(weighed("đ¿i", "đổi", 0.5, letter, noWord))
        .extracting(Candidate::text)
        .containsExactly("đ¿i", "đổi", "đồi");
  }

  @Test
  void proposesTheSameWordInAnotherCase() {
    assertThat(weighed("Sơ", "sở", 0.8, new SymbolChoice(0, 's', 4)))
        .extracting(Candidate::text)
        .contains("sơ");
  }

  @Test
  void leavesNumeralsAndBareLettersToTheOutline() {
    assertThat(weighed("HI", "HI", 0.6, new SymbolChoice(0, 'I', 1))).hasSize(2);
    assertThat(weighed("ñ", "ñ", 0.6, new SymbolChoice(0, 'n', 1))).hasSize(2);
    assertThat(weighed("ớ", "ớ", 0.6, new SymbolChoice(0, 'ở', 1))).hasSize(3);
  }

  @Test
  void saysNothing_whenAnUnsureWordHasNoChoices() {
    assertThat(evidence(weighed("đối", "đổi", 0.5), "đổi")).isEqualTo(-8);
  }
}
