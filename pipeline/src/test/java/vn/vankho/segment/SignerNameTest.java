package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Signer;
import vn.vankho.model.Word;

class SignerNameTest {
  private final List<Word> words = new ArrayList<>();
  private int line;

  /** Of changes. */
  private double probability = 0.9;

  @Test
  void keepsTheMarksThatWereRead_whereRestorationPrefersACommonWord() {
    Signer signer = read("KT.:KT. CHỦ:CHỦ TỊCH:TỊCH").read("Hoàng:Hoàng Thị:Thị Mỷ:Mỹ").signer();
    assertThat(signer.name()).contains("Hoàng Thị Mỷ");
  }

  @Test
  void takesTheRestoredMarks_whereTheEngineKnowsNone() {
    Signer signer = read("KT.:KT. CHU:CHỦ TICH:TỊCH").read("Hoang:Hoàng Thi:Thị Mý:Mỹ").signer();
    assertThat(signer.name()).contains("Hoàng Thị Mỹ");
  }

  @Test
  void takesTheRestoredLetters_whereOthersWereRead() {
    Signer signer = read("GIÁM:GIÁM ĐỐC:ĐỐC").read("Hoàng:Hoàng Thl:Thị Mỹ:Mỹ").signer();
    assertThat(signer.name()).contains("Hoàng Thị Mỹ");
  }

  @Test
  void believesAFamilyNameThatWasReadUnsurely_whereTheOtherWordsAreSure() {
    assertThat(name(0.16, 0.81, "Trinh:Trịnh Hoai:Hoài Bac:Bắc")).contains("Trịnh Hoài Bắc");
    assertThat(name(0.16, 0.81, "Gia:Gia Van:Vận Hoi:Hội")).isEmpty();
    assertThat(name(0.16, 0.4, "Trinh:Trịnh Hoai:Hoài Bac:Bắc")).isEmpty();
    assertThat(name(0.16, 0.81, "Trịnh:Trịnh Hòa:Hoài Bắc:Bắc")).isEmpty();
  }

  @Test
  void believesANameThatWasReadUnsurely_whereRestorationIsSureOfEachWord() {
    probability = 0.99;
    read("GIAM:GIÁM DOC:ĐỐC").read("Trinh:Trịnh Hoai:Hoài Bac:Bắc");
    words.replaceAll(word -> word.line() == 1 ? word.withConfidence(0.2) : word);

    assertThat(signer().name()).contains("Trịnh Hoài Bắc");
  }

  @Test
  void leavesOutWhatSealsAndPensAreReadAs() {
    assertThat(name(0.9, 0.9, "“Kieu:“Kiều Thi:Thị Lua:Lụa")).contains("Kiều Thị Lụa");
    assertThat(name(0.9, 0.9, "Trinh.:Trịnh. Hoai:Hoài Bac’:Bắc’")).contains("Trịnh Hoài Bắc");
  }

  /** A name whose first word was read less surely than the others. */
  private static Optional<String> name(double first, double others, String row) {
    SignerNameTest test = new SignerNameTest().read("GIAM:GIÁM DOC:ĐỐC").read(row);
    int name = test.words.size() - 3;
    test.words.set(name, test.words.get(name).withConfidence(first));
    for (int i = 1; i < 3; i++) {
      test.words.set(name + i, test.words.get(name + i).withConfidence(others));
    }
    return test.signer().name();
  }

  /** Words as they were read and, behind a colon, as they were restored. */
  private SignerNameTest read(String row) {
    for (String pair : row.split(" ")) {
      String[] parts = pair.split(":");
      Optional<Change> change =
          parts[0].equals(parts[1])
              ? Optional.empty()
              : Optional.of(new Change("channel", probability, List.of()));
      words.add(new Word(parts[1], parts[0], Optional.empty(), 0.9, line, change));
    }
    line++;
    return this;
  }

  private Signer signer() {
    List<Line> lines =
        new Page(1, 0, 0, 0, Origin.OCR, 0, 0, 0.9, words)
            .lines().stream()
                .map(row -> Line.of(new Page(1, 0, 0, 0, Origin.OCR, 0, 0, 0.9, row), row))
                .toList();
    return SignatureLabeller.read(lines, Optional.empty()).orElseThrow().signer();
  }
}
