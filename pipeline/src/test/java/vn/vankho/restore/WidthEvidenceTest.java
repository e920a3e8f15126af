package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class WidthEvidenceTest {
  private static final double PIXELS = 0.05;

  /** Words that are as wide as the given texts, whatever was read of them. */
  private static List<Word> words(String... readAndTrue) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < readAndTrue.length; i += 2) {
      int width = (int) Math.round(PIXELS * WidthEvidence.width(readAndTrue[i + 1]));
      words.add(Word.read(readAndTrue[i], new Rect(0, 0, width, 20), 0.9, 0));
    }
    return words;
  }

  private static String likeliest(List<Word> words, int at, String... readings) {
    int[] starts = new int[words.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + words.get(i - 1).text().length() + 1;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (String reading : readings) {
      candidates.add(new Candidate(1, new int[] {0}, 0, reading, "channel"));
    }
    int end = starts[at] + readings[0].length();
    return WidthEvidence.on(words, starts)
        .weigh(new Token(Token.Kind.WORD, starts[at], end, false), candidates)
        .stream()
        .max(Comparator.comparingDouble(Candidate::evidence))
        .orElseThrow()
        .text();
  }

  @Test
  void tellsALetterThatWasLost_andOneThatNeverWas() {
    List<Word> words =
        words(
            "mi", "mỗi", "ap;", "ấp;", "nhan", "nhân", "vien", "viên", "thong", "thông", "tin",
            "tin", "huyen", "huyện", "chinh", "chính");

    assertThat(likeliest(words, 0, "mi", "mỗi", "mù")).isEqualTo("mỗi");
    assertThat(likeliest(words, 1, "ap", "cấp", "ấp")).isIn("ap", "ấp");
  }

  @Test
  void saysNothing_whereTheWordsAroundAreTooFewToTell() {
    List<Word> words = words("mi", "mỗi", "nhan", "nhân");

    assertThat(likeliest(words, 0, "mi", "mỗi")).isEqualTo("mi");
  }

  @Test
  void countsNoWidthForMarks_butForHorns() {
    assertThat(WidthEvidence.width("ố")).isEqualTo(WidthEvidence.width("o"));
    assertThat(WidthEvidence.width("đường")).isGreaterThan(WidthEvidence.width("duong"));
  }
}
