package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class TextFormatTest {
  private static final PlanDocument PLAN = PlanDraft.of("a").pages("Kế hoạch\ncải cách").build();

  @Test
  void putsAFormFeedBetweenDocuments() throws IOException {
    CollectionFormat together = new TextFormat();

    assertThat(Written.by(together, PLAN, PLAN))
        .isEqualTo("Kế hoạch\ncải cách\n\fKế hoạch\ncải cách\n");
  }

  @Test
  void isTheTextAlone_ofOneDocument() throws IOException {
    DocumentFormat alone = new TextFormat();

    assertThat(Written.by(alone, PLAN)).isEqualTo("Kế hoạch\ncải cách\n");
  }
}
