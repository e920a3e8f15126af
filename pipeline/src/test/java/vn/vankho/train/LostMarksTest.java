package vn.vankho.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.restore.Vocabulary;

class LostMarksTest {
  private final List<String> words = new ArrayList<>();
  private final int[] counts = new int[20];

  LostMarksTest() {
    for (int id = 0; id < Vocabulary.RESERVED; id++) {
      words.add("");
    }
  }

  private int word(String word, int count) {
    counts[words.size()] = count;
    words.add(word);
    return words.size() - 1;
  }

  @Test
  void takesARareSpellingThatNoSyllableHas_forAWordThatLostItsMarks() {
    int cach = word("cach", 10);
    word("cách", 100_000);
    int pop = word("pop", 400);
    word("póp", 2);
    LostMarks lost = new LostMarks(words, counts);
    assertThat(lost.isImpossible(cach)).isTrue();
    assertThat(lost.isImpossible(pop)).isFalse();
  }

  @Test
  void clearsUnlikelyNeighboursToo_andNothingElse() {
    int cach = word("cach", 10);
    word("cách", 100_000);
    int hanh = word("hanh", 100);
    word("hành", 100_000);
    int cai = word("cai", 5_000);
    word("cải", 90_000);
    int nha = word("nhà", 50_000);
    int[] line = {hanh, cai, cach, hanh, nha, hanh};
    new LostMarks(words, counts).clear(line, line.length);
    assertThat(line).containsExactly(hanh, cai, Vocabulary.UNKNOWN, Vocabulary.UNKNOWN, nha, hanh);
  }
}
