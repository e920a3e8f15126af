package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class NameVoteTest {
  private static final int LETTER = 20;
  private static final int LINE = 40;

  private final List<List<Word>> lines = new ArrayList<>();

  @Test
  void electsEachWordByItself_whenNoReadingIsRightAsAWhole() {
    read("Võ.9 Hữu.8 Tr&c.2").read("V@.3 Hiu.4 Trác.9").read("Võ.9 Hữu.7 Trấc.3");
    assertThat(elected()).contains("Võ Hữu Trác");
  }

  @Test
  void partsWordsThatAScrapJoined() {
    read("Vi Thế-Lượm".replace(" ", ".9 ") + ".9").read("Vi.9 Thế.6 Lượm.9");
    assertThat(elected()).contains("Vi Thế Lượm");
  }

  @Test
  void takesACommonNameWord_thatMisreadingsHaveInCommon() {
    read("Lý.9 Xăn.6 Páo.9").read("Lý.9 Yăn.7 Páo.9").read("Lý.9 Văn.6 Páo.9");
    assertThat(elected()).contains("Lý Văn Páo");
  }

  @Test
  void keepsARareName_thatAllReadingsHave() {
    read("Giàng.9 A.9 Phxơn.9").read("Giàng.9 A.8 Phxơn.9").read("Giàng.9 A.9 Phxơn.9");
    assertThat(elected()).contains("Giàng A Phxơn");
  }

  @Test
  void electsNobody_whenAWordIsNoName() {
    read("Lâm.9 Thuốc.6 Thịnh.9").read("Lâm.9 Chuốc.5 Thịnh.9").read("Lâm.9 Đuốc.5 Thịnh.9");
    assertThat(elected()).isEmpty();
  }

  @Test
  void electsNobody_whenTwoNamesAreAsLikely() {
    read("Lê.9 Thành.8 An.9").read("Lê.9 Thanh.9 An.9").read("Lê.9 Thạnh.9 An.9");
    assertThat(elected()).isEmpty();
  }

  @Test
  void takesTheWordWithMoreMarks_whenAnotherReadingLostThem() {
    read("Lê.9 Thành.9 An.9").read("Lê.9 Thanh.8 An.9");
    assertThat(elected()).contains("Lê Thành An");
  }

  @Test
  void electsNobody_whenAWordBetweenOthersWasNotRead() {
    read("Lê.9 ~~~~~~.0 Bình.9").read("Lê.9 ~~~~~~.0 Bình.9").read("Lê.9 ~~~~~~.0 Bình.9");
    assertThat(elected()).isEmpty();
  }

  /**
   * Under the middle of the position "Thị Bạch Cúc" would stand, but for what nobody could read.
   */
  @Test
  void electsNobody_whenTheFirstWordWasNotRead() {
    read("#ôu.1 Bạch.9 Cúc.9").read("iê.1 Bạch.9 Cúc.9").read("ữu.2 Bạch.9 Cúc.9");
    assertThat(elected(Optional.of(90))).isEmpty();
    assertThat(elected(Optional.empty())).contains("Bạch Cúc");
  }

  @Test
  void electsNobody_whenOnlyGivenNamesWereRead_orOneIsMissingAtTheEnd() {
    read("Hoài.9 Bắc.9").read("Hoài.9 Bắc.9").read("Hoài.9 Bắc.9");
    assertThat(elected()).isEmpty();
    lines.clear();
    read("Bùi.9 Thị.9").read("Bùi.9 Thị.9").read("Bùi.9 Thị.9");
    assertThat(elected()).isEmpty();
  }

  @Test
  void readsAFive_asTheLetterThatItResembles() {
    read("Hồ.9 5ÿ.8 Páo.9").read("Hồ.9 Sỹ.7 Páo.9").read("Hồ.9 5ÿ.8 Páo.9");
    assertThat(elected()).contains("Hồ Sỹ Páo");
  }

  @Test
  void takesTheFamilyName_whereASealLendsItADot() {
    read("Lệ.9 Thị.9 Bạch.9 Cúc.9").read("Lệ.9 Thị.8 Bạch.9 Cúc.9").read("Lê.4 Thị.8 Bạch.9 Cúc.9");
    assertThat(elected()).contains("Lê Thị Bạch Cúc");
  }

  @Test
  void knowsACommonWordByItsEnd_behindAFamilyName() {
    read("Kim.7 #sị.8 Sa.9 Rêt.9").read("Kim.7 »»ị.8 Sa.9 Rêt.9").read("Kim.7 -sị.9 Sa.9 Rêt.9");
    assertThat(elected()).contains("Kim Thị Sa Rêt");
  }

  @Test
  void doesNotTakeAnEndForACommonWord_elsewhere() {
    read("Kim.9 Sa.9 #sị.8").read("Kim.9 Sa.9 »»ị.8").read("Kim.9 Sa.9 -sị.9");
    assertThat(elected()).isEmpty();
  }

  @Test
  void believesAFamilyNameThatManyReadingsHave_unsureAsTheyAre() {
    read("Kim.3 Thị.9 Rêt.9").read("Kim.3 Thị.9 Rêt.9").read("Kim.3 Thị.9 Rêt.9");
    assertThat(elected()).isEmpty();
    read("Kim.3 Thị.9 Rêt.9");
    assertThat(elected()).contains("Kim Thị Rêt");
  }

  /** Words with their confidence behind a point, side by side, a space of one letter between. */
  private NameVoteTest read(String words) {
    List<Word> line = new ArrayList<>();
    int x = 0;
    for (String word : words.split(" ")) {
      int point = word.lastIndexOf('.');
      String text = word.substring(0, point);
      Rect box = new Rect(x, 0, text.length() * LETTER, LINE);
      line.add(Word.read(text, box, Double.parseDouble("0" + word.substring(point)), 0));
      x += (text.length() + 1) * LETTER;
    }
    lines.add(line);
    return this;
  }

  private Optional<String> elected() {
    return elected(Optional.empty());
  }

  private Optional<String> elected(Optional<Integer> middle) {
    return NameVote.elect(lines, LINE, middle)
        .map(words -> words.stream().map(Word::raw).collect(Collectors.joining(" ")));
  }
}
