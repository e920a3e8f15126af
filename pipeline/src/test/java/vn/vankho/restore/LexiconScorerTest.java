package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.restore.LanguageModelWriter.Level;

class LexiconScorerTest {
  private static final Lexicon LEXICON =
      new Lexicon(List.of("Nà Pẻn", "Nà Pẻn Hạ", "Bản Mới", "Xã 5"));

  @TempDir private Path folder;
  private Vocabulary vocabulary;
  private LanguageModel language;
  private LexiconScorer scorer;

  /** A language of six words besides the classes, each alike whatever stands before it. */
  @BeforeEach
  void build() throws IOException {
    Vocabulary trained =
        Vocabulary.of(
            List.of("bản", "mới", "xã", "và", "là", "ở").stream()
                .map(word -> new Vocabulary.Entry(word, 100, 1, 1))
                .toList());
    long[] keys = new long[trained.size()];
    float[] alike = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = i;
      alike[i] = (float) -Math.log(keys.length);
    }
    Level none = new Level(new long[0], new float[0], new float[0]);
    Path file = folder.resolve("ngrams.bin");
    LanguageModelWriter.write(
        file, new Level[] {new Level(keys, alike, new float[keys.length]), none, none, none});
    assertThat(Files.size(file)).isPositive();
    language = LanguageModel.map(file);
    vocabulary = trained.with(LEXICON);
    scorer = new LexiconScorer(language, TermTrie.of(LEXICON, vocabulary));
  }

  /** Natural logarithm of the probability of the last word after the others. */
  private double score(String text) {
    int width = scorer.width();
    int[] states = new int[2 * width];
    scorer.begin(states, 0);
    String[] words = text.split(" ");
    for (int i = 0; i < words.length - 1; i++) {
      scorer.advance(states, 0, vocabulary.id(words[i]), states, width);
      System.arraycopy(states, width, states, 0, width);
    }
    return scorer.score(states, 0, vocabulary.id(words[words.length - 1]));
  }

  @Test
  void expectsTheRestOfATerm_onceARareWordHasBegunIt() {
    assertThat(score("ở nà pẻn")).isGreaterThan(Math.log(0.5));
    assertThat(score("ở pẻn")).isLessThan(Math.log(1e-4));
    assertThat(score("ở nà pẻn hạ")).isBetween(Math.log(0.2), Math.log(0.6));
  }

  @Test
  void expectsItLess_whereACommonWordHasBegunIt() {
    double alike = language.unigram(vocabulary.id("mới"));
    assertThat(score("ở bản mới")).isCloseTo(alike, within(0.05));
  }

  @Test
  void leavesEveryOtherWordAsItWas_outsideOfTerms() {
    assertThat(score("ở là")).isCloseTo(language.unigram(vocabulary.id("là")), within(0.001));
  }

  @Test
  void leavesRoomForOtherWords_withinATerm() {
    assertThat(score("ở nà và")).isBetween(language.unigram(vocabulary.id("và")) - 3.0, -3.0);
  }

  @Test
  void givesWordsOfTheLexiconTheirOwnCase() {
    int id = vocabulary.id("pẻn");
    assertThat(id).isGreaterThanOrEqualTo(language.size(1));
    assertThat(vocabulary.titles(id)).isEqualTo(vocabulary.count(id)).isPositive();
  }

  @Test
  void sumsToOne_overAllWords_orToLess() {
    for (String before : List.of("ở", "ở nà", "ở nà pẻn", "bản")) {
      double sum = 0;
      for (int id = 0; id < vocabulary.size(); id++) {
        int[] states = states(before);
        sum += Math.exp(scorer.score(states, 0, id));
      }
      assertThat(sum).as(before).isBetween(0.98, 1.001);
    }
  }

  private int[] states(String text) {
    int width = scorer.width();
    int[] states = new int[2 * width];
    scorer.begin(states, 0);
    for (String word : text.split(" ")) {
      scorer.advance(states, 0, vocabulary.id(word), states, width);
      System.arraycopy(states, width, states, 0, width);
    }
    return states;
  }
}
