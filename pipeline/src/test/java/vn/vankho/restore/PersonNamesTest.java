package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNamesTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.of(
          List.of(
              entry("hàng"),
              entry("hằng"),
              entry("thị"),
              entry("thì"),
              entry("bùi"),
              entry("bụi")));

  /** A language in which all words are as frequent. */
  private static final Scorer EVEN =
      new Scorer() {
        @Override
        public int width() {
          return 1;
        }

        @Override
        public float unigram(int word) {
          return -7;
        }

        @Override
        public void begin(int[] states, int at) {}

        @Override
        public float score(int[] states, int at, int word) {
          return -7;
        }

        @Override
        public void advance(int[] states, int at, int word, int[] next, int nextAt) {}
      };

  private final PersonNames names = new PersonNames(VOCABULARY, EVEN);

  private static Vocabulary.Entry entry(String word) {
    return new Vocabulary.Entry(word, 100, 50, 0);
  }

  /** The likeliest of some readings of a word of a text. */
  private String likeliest(String text, int word, String... readings) {
    return weighed(text, word, readings).stream()
        .max(Comparator.comparingDouble(Candidate::evidence))
        .orElseThrow()
        .text();
  }

  private List<Candidate> weighed(String text, int word, String... readings) {
    List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
    List<Candidate> candidates = new ArrayList<>();
    for (String reading : readings) {
      candidates.add(new Candidate(1, new int[] {VOCABULARY.id(reading)}, 0, reading, "channel"));
    }
    return names.weigh(text, tokens, word, candidates, new WordCase(VOCABULARY));
  }

  @Test
  void knowsWhichWordsStandWhereInANameThatHasALineOfItsOwn() {
    String text = "CHU TICH\nBui Thi Hang\nso 5";

    assertThat(likeliest(text, 2, "Bụi", "Bùi")).isEqualTo("Bùi");
    assertThat(likeliest(text, 3, "Thì", "thị", "Thị")).isEqualTo("Thị");
    assertThat(likeliest(text, 4, "Hàng", "Hằng")).isEqualTo("Hằng");
  }

  @Test
  void knowsWhoTypedADocument() {
    assertThat(likeliest("VT, VP (Hang).", 4, "Hàng", "Hằng")).isEqualTo("Hằng");
  }

  @Test
  void keepsASingleLetterBeforeOtherWordsOfAName() {
    Candidate asRead = new Candidate(1, new int[] {0}, 0, "Y", Candidate.UNCHANGED);
    Candidate other = new Candidate(1, new int[] {0}, 1, "Ý", "channel");
    List<Candidate> candidates = List.of(asRead, other);
    WordCase cases = new WordCase(VOCABULARY);
    String before = "Dinh Y Hoai";
    String behind = "Dinh Nhu Y";

    assertThat(names.weigh(before, Tokenizer.tokens(before, 0, 11), 1, candidates, cases).get(0))
        .extracting(Candidate::evidence)
        .isEqualTo(3f);
    assertThat(names.weigh(behind, Tokenizer.tokens(behind, 0, 10), 2, candidates, cases).get(0))
        .extracting(Candidate::evidence)
        .isEqualTo(0f);
  }

  @Test
  void saysNothing_whereOtherWordsStand() {
    for (String text : List.of("Cua Hang", "Bui Thi Hang cho", "Bui Thi Hang, 12", "12 Thi Hang")) {
      assertThat(weighed(text, 1, "Hàng", "Hằng"))
          .as(text)
          .extracting(Candidate::evidence)
          .containsExactly(0f, 0f);
    }
  }
}
