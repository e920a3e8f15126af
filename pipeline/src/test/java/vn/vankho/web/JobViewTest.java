package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vankho.store.UploadJob.Item;
import vn.vankho.store.UploadJob.Outcome;

class JobViewTest {
  private static final Texts VIETNAMESE = Texts.in(Language.VIETNAMESE);
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private static JobView view(Item item, Optional<String> message, Texts t) {
    return JobView.of(
        new ImportApi.JobAnswer(
            "a", "2026-01-01T00:00:00Z", "done", false, 0, 0, List.of(item), message),
        t);
  }

  private static Item item(Outcome outcome, String reason, String message) {
    return new Item(
        "a.pdf", 9, outcome, List.of(), 0, 0, Optional.of(reason), Optional.of(message));
  }

  @Test
  void tellsDamageOfAFileByItsCodes_inEachLanguage() {
    Item damaged = item(Outcome.IMPORTED, "PAGES_MISSING DAMAGED_IMAGE", "3 of 5 pages");

    assertThat(view(damaged, Optional.empty(), VIETNAMESE).files().get(0).told())
        .extracting(JobView.Told::title)
        .containsExactly("Thiếu trang", "Ảnh hỏng");
    assertThat(view(damaged, Optional.empty(), ENGLISH).files().get(0).told())
        .extracting(JobView.Told::text)
        .containsExactly(
            ENGLISH.of("warningText.PAGES_MISSING"), ENGLISH.of("warningText.DAMAGED_IMAGE"));
    assertThat(view(damaged, Optional.empty(), VIETNAMESE).files().get(0).noted())
        .isEqualTo("3 of 5 pages");
  }

  @Test
  void tellsWhyAJobFailed_andAtLeastWhatWasNotedWhereTheCodeIsNew() {
    Item waiting = item(Outcome.FAILED, "FROM_ELSEWHERE", "noted");

    assertThat(view(waiting, Optional.of("STORAGE_FULL: 5 bytes"), VIETNAMESE).trouble())
        .hasValue(new JobView.Told("Đĩa đầy", VIETNAMESE.of("reasonText.STORAGE_FULL")));
    assertThat(view(waiting, Optional.of("NEW_CODE: it broke"), ENGLISH).trouble())
        .hasValue(new JobView.Told("NEW_CODE", "it broke"));
    assertThat(view(waiting, Optional.empty(), ENGLISH).files().get(0).told())
        .containsExactly(new JobView.Told("FROM_ELSEWHERE", ""));
  }
}
