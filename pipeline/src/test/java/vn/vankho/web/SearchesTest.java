package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.index.Facet;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.Archive;
import vn.vankho.store.SavedSearch;

class SearchesTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private Path folder;
  private Path root = Path.of("");
  private ServedArchive served;

  @BeforeEach
  void serve() throws IOException {
    root = ServedArchive.archive(folder, SamplePages.plans());
    served = ServedArchive.open(root);
  }

  @AfterEach
  void stop() {
    assertThat(served.faults()).isEmpty();
    served.close();
  }

  private List<SavedSearch> kept() {
    try (Archive archive = Archive.open(root)) {
      return archive.savedSearches().all();
    }
  }

  private void keep(SavedSearch search) {
    try (Archive archive = Archive.open(root)) {
      archive.savedSearches().add(search);
    }
  }

  /** The address of a form on a page, with what shows that it was sent from there. */
  private String form(String page, String action) {
    String html = served.get(page).body();
    String found = html.replaceAll("(?s).*action=\"(" + action + "[^\"]*csrf=[^\"]*)\".*", "$1");
    assertThat(found).isNotEqualTo(html);
    return found.replace("&amp;", "&");
  }

  @Test
  void keepsTheSearchOfAPage_withItsFilters_andNothingInItIsNew() {
    String form = form("/?q=chuyen+doi+so&from=2023&provinceToday=dak-lak", "/searches");

    HttpResponse<String> answer = served.post(form, FORM, "name=%C4%90%E1%BB%95i+%22s%E1%BB%91%22");

    assertThat(answer.statusCode()).isEqualTo(303);
    SavedSearch kept = kept().get(0);
    assertThat(kept.name()).isEqualTo("Đổi \"số\"");
    assertThat(kept.filters())
        .containsEntry("year", "2023-9999")
        .containsEntry("facet:provinceToday", "dak-lak");
    assertThat(kept.seen()).hasSize(1);
    assertThat(served.get("/searches").body())
        .contains("Đổi &#34;số&#34;", "không có gì mới")
        .contains("/?q=chuyen+doi+so&amp;from=2023&amp;provinceToday=dak-lak");
  }

  @Test
  void tellsWhatIsNew_untilItIsLookedAt() {
    keep(SavedSearch.of("số", "chuyển đổi số", Map.of(), "2026-01-01T00:00:00Z"));
    assertThat(served.get("/searches").body())
        .contains("2 văn bản mới", "Chuyển đổi số ngành xây dựng");

    HttpResponse<String> answer =
        served.post(form("/searches", "/searches/run"), FORM, "name=s%E1%BB%91");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/?q=chuy%E1%BB%83n+%C4%91%E1%BB%95i+s%E1%BB%91");
    assertThat(served.get("/searches").body()).contains("không có gì mới");
  }

  @Test
  void isTakenAway() {
    keep(SavedSearch.of("số", "số", Map.of(), "2026-01-01T00:00:00Z"));

    served.post(form("/searches", "/searches/remove"), FORM, "name=s%E1%BB%91");

    assertThat(kept()).isEmpty();
    assertThat(served.delete("/api/v1/searches?name=x", "X-Vankho", "1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void refusesTheSameNameTwice_noName_andNothingToLookFor() {
    String address = "/api/v1/searches?name=a&q=so";
    assertThat(served.post(address, "text/plain", "", "X-Vankho", "1").statusCode()).isEqualTo(201);

    HttpResponse<String> again = served.post(address, "text/plain", "", "X-Vankho", "1");

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("Đã có câu tìm mang tên này");
    for (String wrong : List.of("q=so", "name=b", "name=b&q=OR", "name=a%0Ab&q=so")) {
      assertThat(
              served
                  .post("/api/v1/searches?" + wrong, "text/plain", "", "X-Vankho", "1")
                  .statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(kept()).hasSize(1);
  }

  @Test
  void changesNothing_ifNoPageOfThisServerSentIt() {
    assertThat(served.post("/searches?q=so", FORM, "name=a").statusCode()).isEqualTo(403);
    assertThat(served.delete("/api/v1/searches?name=a").statusCode()).isEqualTo(403);
    assertThat(kept()).isEmpty();
  }

  @Test
  void showsSearchesOfTheCommandLine_evenOnesItDoesNotUnderstand() {
    keep(SavedSearch.of("huế", "", Map.of("province", "Huế", "year", "2024"), "2026-01-01"));
    keep(SavedSearch.of("lạ", "so", Map.of("colour", "red"), "2026-01-01"));

    assertThat(served.get("/searches").body()).contains("tỉnh:\"Huế\"", ">lạ</a>");
    assertThat(KeptSearch.query(kept().get(0)).address("/")).contains("from=2024&to=2024");
  }

  @Test
  void readsBackWhatWasKept() {
    SearchQuery query =
        new SearchQuery(
            "kế hoạch",
            Optional.empty(),
            Optional.of(2025),
            Map.of(Facet.YEAR, java.util.Set.of("2024")),
            vn.vankho.index.SortOrder.NEWEST,
            0);
    SavedSearch kept =
        KeptSearch.of("a", query, "2026-01-01", List.of(PlanDraft.digest(new byte[] {1})));

    assertThat(KeptSearch.query(kept)).isEqualTo(query);
  }
}
