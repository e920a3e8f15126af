package vn.vankho.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordComparisonTest {
  @Test
  void countsReplacedLostAndAddedWordsAndTheirLetters() {
    TextErrors errors = WordComparison.of("kế hoạch năm 2024", "kê hoạch của năm").errors();

    assertThat(errors).isEqualTo(new TextErrors(4, 3, 17, 8));
    assertThat(errors.wer()).isEqualTo(0.75);
  }

  @Test
  void countsNothing_whereTextsDifferInSpacesAndNormalFormOnly() {
    String decomposed = "ke\u0302\u0301  hoa\u0323ch\n";

    assertThat(WordComparison.of("kế hoạch", decomposed).errors().wordErrors()).isZero();
  }

  @Test
  void countsAllOfTheText_whenNothingWasRead() {
    assertThat(WordComparison.of("một hai ba", "").errors().wordErrors()).isEqualTo(3);
    assertThat(WordComparison.of("", "một hai").errors().wordErrors()).isEqualTo(2);
  }

  @Test
  void passesOverRunsThatTheBodyDoesNotHave() {
    String body = "Căn cứ Luật Đất đai ban hành kế hoạch";
    String page = "ỦY BAN NHÂN DÂN Căn cứ Luật Đất đai CÔNG BÁO SỐ 12 ban hành kế hoạc";

    assertThat(WordComparison.withinBody(body, page).errors().wordErrors()).isEqualTo(1);
    assertThat(WordComparison.of(body, page).errors().wordErrors()).isEqualTo(9);
  }

  @Test
  void countsShortRunsAndLostWordsOfTheBody() {
    String body = "Căn cứ Luật Đất đai ban hành kế hoạch";

    assertThat(
            WordComparison.withinBody(body, "Căn cứ x y z Luật Đất ban hành kế hoạch")
                .errors()
                .wordErrors())
        .isEqualTo(4);
  }

  @Test
  void blocksAddUpToTheWhole() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      String truth = words(random, random.nextInt(120));
      String read = words(random, random.nextInt(120));
      WordComparison comparison = WordComparison.of(truth, read);
      int words = 0;
      int errors = 0;
      for (int block = 0; block < comparison.blockWords().length; block++) {
        words += comparison.blockWords()[block];
        errors += comparison.blockErrors()[block];
      }
      assertThat(words).as("seed %d, round %d", seed, round).isEqualTo(comparison.right().length);
      assertThat(errors)
          .as("seed %d, round %d", seed, round)
          .isEqualTo(EditDistance.between(List.of(comparison.right()), List.of(comparison.read())));
    }
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('a' + random.nextInt(5))).append(' ');
    }
    return text.toString();
  }
}
