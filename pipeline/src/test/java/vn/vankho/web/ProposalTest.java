package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDraft;

/** What is probably meant stands on the page as a link, and nothing is done by itself. */
class ProposalTest {
  @TempDir private Path folder;

  @Test
  void offersALinkWithTheFiltersKept_inBothLanguagesAndInTheInterface() throws IOException {
    List<Function<byte[], PlanDraft>> plans = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int number = i + 2;
      plans.add(
          source ->
              PlanDraft.ofSource(source)
                  .number(number + "/KH")
                  .date("2024-01-01")
                  .pages("phòng cháy chữa cháy"));
    }
    plans.add(
        source -> PlanDraft.ofSource(source).date("2024-01-01").pages("phòng cháv chữa cháy"));
    try (ServedArchive served = ServedArchive.open(ServedArchive.archive(folder, plans))) {
      String query = "q=ph%C3%B2ng+ch%C3%A1v";
      String link = "href=\"/?q=ph%C3%B2ng+ch%C3%A1y&amp;from=2024\">phòng cháy</a>?";

      assertThat(served.get("/?from=2024&" + query).body())
          .contains("Kết quả 1–1 trong 1", "Có phải ý bạn là", link);
      assertThat(served.get("/?from=2024&" + query, "Cookie", "vankho-language=en").body())
          .contains("Did you mean", link);
      assertThat(served.get("/api/v1/search?" + query).body())
          .contains(
              "\"total\":1",
              "{\"kind\":\"PROPOSAL\",\"from\":\"phòng cháv\",\"to\":\"phòng cháy\"}");
      assertThat(served.faults()).isEmpty();
    }
  }
}
