package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkSearchTest {
  private static final String[] WORDS = {
    "cua", "cửa", "của", "dòng", "giới", "lỗi", "lối", "mức", "mực", "ở", "số", "sổ", "thị", "thử",
    "đồng", "động"
  };

  private static final CaseShape[] SMALL = {CaseShape.LOWER};

  private static List<InkSearch.Seen> find(String text, CaseShape... shapes) {
    int[] ids = new int[WORDS.length];
    float[] likelihoods = new float[WORDS.length];
    Arrays.setAll(ids, i -> i);
    Arrays.fill(likelihoods, -5);
    WordLook look = LetterInk.trained().look(InkedSamples.of(text).ink());
    return InkSearch.find(WordTrie.of(WORDS, ids, likelihoods), look, "", "", shapes, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mức", "lối", "ở", "đồng", "động", "số", "của", "thị"})
  void findsTheWordThatTheInkLooksLike_whateverWasRead(String text) {
    assertThat(WORDS[find(text, SMALL).get(0).word()]).isEqualTo(text);
  }

  @Test
  void keepsTheLikeliestOnly_inTheirOrder() {
    List<InkSearch.Seen> found = find("mức", SMALL);

    assertThat(found).isSorted().hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void findsNothing_whereNoWordLooksLikeIt() {
    assertThat(find("mức", CaseShape.UPPER)).isEmpty();
  }
}
