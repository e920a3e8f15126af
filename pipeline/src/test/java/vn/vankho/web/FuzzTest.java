package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDraft;

/** Requests at random: none of them may be a fault of the server. */
class FuzzTest {
  private static final int REQUESTS = 2_000;

  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "from",
          "to",
          "year",
          "province",
          "provinceToday",
          "issuer",
          "level",
          "type",
          "signer",
          "sort",
          "offset",
          "limit",
          "cursor",
          "facets",
          "overview",
          "page",
          "tab",
          "width",
          "words",
          "language",
          "theme",
          "back",
          "csrf");

  private static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "1",
          "2024",
          "99999999999999999999",
          "1e9",
          "NaN",
          "null",
          "true",
          "x",
          "\"",
          "\"\"",
          "((((",
          "))))",
          "-",
          "OR",
          "OR OR",
          "a OR",
          "*",
          "a*",
          "*a*",
          "/(.+)+/",
          "năm:",
          "năm:2024..2020",
          "năm:....",
          "số:",
          "số:\"",
          "in:\"x\"",
          "căncứ:\"//\"",
          "a:b:c",
          "\u0000",
          "\uFFFF",
          "%",
          "%2",
          "%zz",
          "\uD83D\uDE00",
          "ế",
          "e\u0302\u0301",
          "\u202Eabc",
          "<script>alert(1)</script>",
          "' OR 1=1 --",
          "../../etc/passwd",
          "${7*7}",
          "{{7*7}}",
          "1.0-1.2",
          "1.2-1.0",
          "999999.0-0.999999",
          "relevance",
          "newest",
          "text",
          "fields",
          "outline",
          "year,type",
          "year,,",
          "dak-lak",
          "trung uong",
          "commune",
          "eDo",
          "chuyeenr ddooir soos",
          "chuye63n d9o63i so61");

  @TempDir private static Path folder;

  @Test
  void nothingThatIsAskedIsAFaultOfTheServer() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (ServedArchive served =
        ServedArchive.open(ServedArchive.archive(folder, SamplePages.plans()))) {
      String id = PlanDraft.digest(ServedArchive.picture(1));
      List<String> paths =
          List.of(
              "/",
              "/",
              "/api/v1/search",
              "/api/v1/search",
              "/api/v1/suggest",
              "/api/v1/overview",
              "/documents/" + id,
              "/api/v1/documents/" + id + "/highlights",
              "/api/v1/documents/" + id + "/similar",
              "/api/v1/export/csv",
              "/overview",
              "/preferences",
              "/import",
              "/login",
              "/api/v1/imports",
              "/help");
      for (int i = 0; i < REQUESTS; i++) {
        String address = address(paths.get(random.nextInt(paths.size())), random);

        int status = served.get(address).statusCode();

        assertThat(status).as("seed %d: %s", seed, address).isLessThan(500);
      }
      assertThat(served.faults()).as("seed %d", seed).isEmpty();
      assertThat(served.get("/api/v1/health").statusCode()).isEqualTo(200);
    }
  }

  private static String address(String path, Random random) {
    StringBuilder address = new StringBuilder(path);
    int parameters = random.nextInt(5);
    for (int i = 0; i < parameters; i++) {
      address.append(i == 0 ? '?' : '&');
      address.append(PARAMETERS.get(random.nextInt(PARAMETERS.size()))).append('=');
      StringBuilder value = new StringBuilder(VALUES.get(random.nextInt(VALUES.size())));
      while (random.nextInt(3) == 0) {
        value
            .append(random.nextBoolean() ? " " : "")
            .append(VALUES.get(random.nextInt(VALUES.size())));
      }
      int times = random.nextInt(40) == 0 ? 200 : 1;
      address.append(Frame.encoded(value.toString().repeat(times)));
    }
    return address.toString();
  }
}
