package vn.vankho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Section;

class BriefTruthTest {
  @Test
  void readsTheOutlineAsATree_withItsBullets() {
    PlanDocument plan =
        read("{'outline': ['I MỤC TIÊU', 'I.1', 'II', 'II.a Kinh phí'], 'bullets': {'I.1': 2}}")
            .document();

    assertThat(plan.sections()).extracting(Section::marker).containsExactly("I", "II");
    assertThat(plan.sections().get(0).heading()).contains("MỤC TIÊU");
    assertThat(plan.sections().get(0).children().get(0).children())
        .extracting(Section::marker)
        .containsExactly("-", "-");
    assertThat(plan.sections().get(1).children().get(0).heading()).contains("Kinh phí");
  }

  @Test
  void readsMarkersOfTwoWords() {
    PlanDocument plan =
        read("{'outline': ['Chương I QUY ĐỊNH CHUNG', 'Chương I.Điều 2 Phạm vi']}").document();
    assertThat(plan.sections().get(0).heading()).contains("QUY ĐỊNH CHUNG");
    assertThat(plan.sections().get(0).children().get(0).marker()).isEqualTo("Điều 2");
  }

  @Test
  void takesNumbersThatRepeatThoseAboveThem_whole() {
    PlanDocument plan =
        read("{'outline': ['I', 'I.4', 'I.4.4.1', 'I.4.4.2', 'I.4.4.2.4.2.1'], 'bullets': {'I.4.4.1': 1}}")
            .document();

    Section four = plan.sections().get(0).children().get(0);
    assertThat(four.children()).extracting(Section::marker).containsExactly("4.1", "4.2");
    assertThat(four.children().get(0).children()).extracting(Section::marker).containsExactly("-");
    assertThat(four.children().get(1).children())
        .extracting(Section::marker)
        .containsExactly("4.2.1");
  }

  @Test
  void countsPluses_belowADash() {
    PlanDocument plan =
        read("{'outline': ['I', 'I.2'], 'bullets': {'I.2': 2, 'I.2.-2.+': 3, 'I.+': 1}}")
            .document();

    Section one = plan.sections().get(0);
    Section two = one.children().get(0);
    assertThat(one.children()).extracting(Section::marker).containsExactly("2", "+");
    assertThat(two.children().get(0).children()).isEmpty();
    assertThat(two.children().get(1).children())
        .extracting(Section::marker)
        .containsExactly("+", "+", "+");
  }

  @Test
  void namesTheFieldsThatAreStated_byTheNamesOfMeasuring() {
    PartialDocument truth =
        read(
            "{'type': 'KẾ HOẠCH', 'number': null, 'signer': 'Trần Văn Tý', 'note': 'day blank',"
                + " 'citations': ['76/NQ-CP|2021-07-15']}");
    assertThat(truth.fields())
        .containsExactlyInAnyOrder("documentType", "number", "signer.name", "citations.number");
    assertThat(truth.document().signer().flatMap(signer -> signer.name())).contains("Trần Văn Tý");
    assertThat(truth.document().citations().get(0).date()).contains("2021-07-15");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> read("{'outline': ['II.1 Mục tiêu']}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing stands at [II]");
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("JSON object");
  }

  private static PartialDocument read(String json) {
    return BriefTruth.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
