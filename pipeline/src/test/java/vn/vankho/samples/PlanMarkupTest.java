package vn.vankho.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanMarkupTest {
  private static SamplePlan plan(String body) {
    return PlanMarkup.parse("a", "regime: nd30\n---\n" + body);
  }

  @Test
  void takesMarksOutOfTheText_andKeepsWhatTheySay() {
    Block block = plan("B Căn cứ [[Luật Thú y ngày 19/6/2015||Luật|2015-06-19|]];").blocks().get(0);

    assertThat(block.text()).isEqualTo("Căn cứ Luật Thú y ngày 19/6/2015;");
    assertThat(block.citations())
        .singleElement()
        .satisfies(cite -> assertThat(cite.date()).contains("2015-06-19"))
        .satisfies(cite -> assertThat(cite.codeNumber()).isEmpty());
  }

  @Test
  void readsATargetAndATaskInsideALine() {
    Block block = plan("T2 1. Sở <<mở {{12 lớp|12|lớp}}>> trước tháng 5.").blocks().get(0);

    assertThat(block.text()).isEqualTo("Sở mở 12 lớp trước tháng 5.");
    assertThat(block.indicators()).containsExactly(new Block.Target("12 lớp", 12, "lớp"));
    assertThat(block.task()).contains("mở 12 lớp");
    assertThat(block.bareMarker()).isEqualTo("1");
  }

  @Test
  void keepsABulletAsItsMarker() {
    assertThat(plan("T3 - Mở lớp.").blocks().get(0).bareMarker()).isEqualTo("-");
    assertThat(plan("H1 Phần_II || GIẢI PHÁP").blocks().get(0).bareMarker()).isEqualTo("Phần II");
    assertThat(plan("T2 1- Mở lớp.").blocks().get(0).bareMarker()).isEqualTo("1");
  }

  @Test
  void tellsWhatIsPrintedFromWhatIsMeant() {
    SamplePlan plan =
        PlanMarkup.parse(
            "a", "number: Số:     /KH-SYT => - | KH-SYT | -\nissuer: SỞ // Y TẾ\n---\n");

    assertThat(plan.printed("number")).contains("Số:     /KH-SYT");
    assertThat(plan.meant("number", 0)).isEmpty();
    assertThat(plan.meant("number", 1)).contains("KH-SYT");
    assertThat(plan.printedLines("issuer")).containsExactly("SỞ", "Y TẾ");
  }

  @Test
  void refusesADeadlineThatIsNotPrinted() {
    assertThatThrownBy(() -> plan("T2 1. Sở mở lớp.\n! Sở | | trước tháng 5"))
        .hasMessageContaining("trước tháng 5");
  }

  @Test
  void refusesALineOfNoKind() {
    assertThatThrownBy(() -> plan("Q nothing")).hasMessageContaining("Q nothing");
  }
}
