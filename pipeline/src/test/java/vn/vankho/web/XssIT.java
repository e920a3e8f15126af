package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.model.PlanDraft;
import vn.vankho.web.ServedArchive.Part;

/** Whatever stands in a scan, a file name or a query comes out of the pages as text. */
class XssIT {
  private static final List<String> TABS =
      List.of("text", "fields", "outline", "citations", "tasks", "passages", "warnings");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path folder;
  private static ServedArchive served;

  /** What pages are made of where nothing hostile is on them. */
  private static final Set<String> HARMLESS = new LinkedHashSet<>();

  @BeforeAll
  static void serve() throws IOException {
    List<Function<byte[], PlanDraft>> plans = new ArrayList<>();
    for (int i = 0; i < XssPayloads.ALL.size(); i++) {
      plans.add(SamplePages.saying(XssPayloads.ALL.get(i), i));
    }
    int first = plans.size();
    String shared = "các đơn vị rà soát toàn bộ công trình rồi báo cáo kết quả về tỉnh trước mùa ";
    plans.add(SamplePages.saying(shared + "lũ", first));
    plans.add(SamplePages.saying(shared + "mưa", first + 1));
    while (plans.size() < first + SearchPage.HITS + 3) {
      plans.add(SamplePages.saying("vô hại", plans.size()));
    }
    served = ServedArchive.open(ServedArchive.archive(folder, plans));
    for (int number = first; number < first + 3; number++) {
      for (String tab : TABS) {
        addHarmless(document(number) + "?tab=" + tab);
        addHarmless(document(number) + "?tab=" + tab + "&q=" + mark(number));
      }
    }
    String harmless = Frame.encoded("ra soat lu");
    for (String query :
        List.of(
            mark(first),
            "khong+co+gi",
            "OR",
            mark(first) + "&signer=x",
            "hai",
            "hai&offset=5",
            harmless)) {
      addHarmless("/?q=" + query);
      addHarmless("/?q=" + query + "+OR+" + mark(first));
    }
  }

  private static void addHarmless(String address) {
    HARMLESS.addAll(parts(address).elements());
  }

  private static String mark(int number) {
    return Frame.encoded(SamplePages.mark(number));
  }

  @AfterAll
  static void stop() {
    assertThat(served.faults()).isEmpty();
    served.close();
  }

  private static String document(int number) throws IOException {
    return "/documents/" + PlanDraft.digest(ServedArchive.picture(number + 1));
  }

  private static HtmlParts parts(String address) {
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(address)
        .isEqualTo("text/html;charset=utf-8");
    assertThat(ServedArchive.missingHeaders(answer)).as(address).isEmpty();
    return HtmlParts.of(answer.body());
  }

  private static void assertHarmless(HtmlParts page, String payload) {
    assertMadeOf(HARMLESS, page, payload);
  }

  private static void assertMadeOf(Set<String> known, HtmlParts page, String payload) {
    Set<String> unknown = new TreeSet<>(page.elements());
    unknown.removeAll(known);
    assertThat(unknown).as(payload).isEmpty();
    assertThat(page.addresses())
        .as(payload)
        .allMatch(address -> address.isEmpty() || address.matches("(?s)[/#?](?!/).*|[/#]"));
  }

  /** As the page shows it: white space is one, and what no font has is left out. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u000B\\u2028\\p{Cc}]+", " ").strip();
  }

  @Test
  void isSixtyDifferentWays() {
    assertThat(XssPayloads.ALL).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
  }

  /** The measure itself: an element that came through would be seen. */
  @Test
  void wouldBeSeen_ifItWereNotEscaped() {
    for (String payload : XssPayloads.ALL) {
      if (payload.matches("(?s).*<[A-Za-z].*")) {
        HtmlParts broken = HtmlParts.of("<h1>" + payload + "</h1>");
        assertThatThrownBy(() -> assertHarmless(broken, payload))
            .as(payload)
            .isInstanceOf(AssertionError.class);
      }
    }
  }

  @Test
  void whatAScanOrItsFileNameSays_isTextOnEveryTab() throws IOException {
    for (int i = 0; i < XssPayloads.ALL.size(); i++) {
      String payload = XssPayloads.ALL.get(i);
      for (String tab : TABS) {
        HtmlParts page = parts(document(i) + "?tab=" + tab);
        assertHarmless(page, payload);
        assertThat(plain(page.text())).as("%s: %s", tab, payload).contains(plain(payload));
      }
    }
  }

  @Test
  void whatIsFound_isTextInHitsAndMarks() {
    for (int i = 0; i < XssPayloads.ALL.size(); i++) {
      String payload = XssPayloads.ALL.get(i);
      HtmlParts page = parts("/?q=" + mark(i));

      assertHarmless(page, payload);
      assertThat(plain(page.text())).as(payload).contains(plain(payload));
    }
  }

  @Test
  void whatIsAskedFor_isTextWhereverItIsRepeated() throws IOException {
    for (String payload : XssPayloads.ALL) {
      String query = Frame.encoded(payload);
      assertHarmless(parts("/?q=" + query), payload);
      assertHarmless(parts("/?q=" + Frame.encoded("dấu000 OR \"" + payload)), payload);
      assertHarmless(parts("/?q=" + mark(0) + "&signer=" + query), payload);
      assertHarmless(parts(document(0) + "?tab=text&q=" + query), payload);
      for (String refused : List.of("/" + query, "/?from=" + query, "/import/" + query)) {
        HttpResponse<String> answer = served.get(refused);
        assertThat(answer.statusCode()).as(refused).isBetween(400, 499);
        assertThat(HtmlParts.of(answer.body()).elements())
            .as(refused)
            .noneMatch(
                element -> element.matches(".*\\bon[a-z]+.*|(b|iframe|object|embed|base)\\[.*"));
      }
    }
  }

  @Test
  void isDataToPrograms_inAnswersThatNoBrowserTakesForAPage() {
    for (int i = 0; i < XssPayloads.ALL.size(); i++) {
      String payload = XssPayloads.ALL.get(i);
      String query = mark(i);
      HttpResponse<String> found = served.get("/api/v1/search?q=" + query);
      JsonNode hit = JSON.readTree(found.body()).path("hits").path(0);

      assertThat(hit.path("title").asString()).contains(payload);
      for (HttpResponse<String> answer :
          List.of(
              found,
              served.get("/api/v1/suggest?q=" + query),
              served.get("/api/v1/search?q=" + Frame.encoded("\"" + payload)),
              served.get(hit.path("document").asString()))) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .matches("application/(problem\\+)?json.*");
        assertThat(ServedArchive.missingHeaders(answer)).isEmpty();
      }
      HttpResponse<String> original = served.get(hit.path("document").asString() + "/original");
      assertThat(original.headers().firstValue("Content-Security-Policy"))
          .contains(SecurityHeaders.SANDBOX);
      assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
          .matches(
              "attachment; filename=\"[^\"\\\\]*\"; filename\\*=UTF-8\'\'[A-Za-z0-9%._~!$&+^`|-]*");
    }
  }

  @Test
  void namesOfUploadedFiles_areTextInTheReport() throws IOException {
    Set<String> harmless = job(List.of("vo-hai.pdf")).elements();
    List<String> names =
        XssPayloads.ALL.stream().map(p -> p.replaceAll("[\\p{Cc}\"]", "'") + ".pdf").toList();
    int most = WebSettings.Limits.DEFAULTS.filesPerUpload();
    for (int from = 0; from < names.size(); from += most) {
      List<String> some = names.subList(from, Math.min(from + most, names.size()));
      HtmlParts page = job(some);

      assertMadeOf(harmless, page, some.toString());
      assertThat(page.text()).contains("onerror=alert(1)");
    }
  }

  /** The page of a job with files of these names, when it is done. */
  private static HtmlParts job(List<String> names) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (String name : names) {
      parts.add(new Part(name, name.getBytes(StandardCharsets.UTF_8)));
    }
    HttpResponse<String> sent = served.upload("/api/v1/imports", parts, "X-Vankho", "1");
    assertThat(sent.statusCode()).as("%s: %s", names, sent.body()).isEqualTo(202);
    String job = sent.headers().firstValue("Location").orElseThrow();
    String state = served.get(job).body();
    while (!state.contains("\"state\":\"done\"")) {
      assertThat(state).doesNotContain("\"state\":\"failed\"");
      state = served.get(job).body();
    }
    return HtmlParts.of(served.get(job.replace("/api/v1/imports/", "/import/")).body());
  }
}
