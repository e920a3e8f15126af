package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.PlanDraft;

class WebServerTest {
  @TempDir private static Path folder;
  private static ServedArchive served;
  private static String first;

  @BeforeAll
  static void serve() throws IOException {
    served = ServedArchive.open(ServedArchive.archive(folder, SamplePages.plans()));
    first = PlanDraft.digest(ServedArchive.picture(1));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void noFaultOfTheProgramWasHidden() {
    assertThat(served.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=chuyen+doi+so",
        "/?q=OR",
        "/overview",
        "/import",
        "/import/000000000000000000000000",
        "/help",
        "/login",
        "/preferences?language=en",
        "/documents/123456",
        "/documents/..%2f..%2fetc%2fpasswd",
        "/nothing",
        "/assets/abc/app.css",
        "/api/v1/search?q=x",
        "/api/v1/search?q=OR",
        "/api/v1/search?from=x",
        "/api/v1/nothing",
        "/api/v1/health",
        "/api/v1/openapi.json",
        "/api/v1/export/csv",
        "/api/v1/export/exe"
      })
  void everyAnswerForbidsWhatDidNotComeFromHere(String path) {
    HttpResponse<String> answer = served.get(path);

    assertThat(ServedArchive.missingHeaders(answer)).isEmpty();
    assertThat(answer.statusCode()).isLessThan(500);
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      })
  void refusesWhatIsNoProperRequest_withoutTellingOfItself(String request) throws IOException {
    String answer = served.raw(request);

    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .contains("content-security-policy: default-src 'none'", "x-content-type-options: nosniff")
        .doesNotContain("jetty", "exception", "\tat ");
  }

  @Test
  void refusesHeadersWithoutEnd() throws IOException {
    assertThat(
            served.raw(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(1 << 20) + "\r\n\r\n"))
        .satisfiesAnyOf(
            answer -> assertThat(answer).startsWith("HTTP/1.1 431"),
            answer -> assertThat(answer).isEmpty()); // reset before the answer was read
  }

  @Test
  void findsDocuments_andMarksTheWords() {
    String page = served.get("/?q=chuyen+doi+so").body();

    assertThat(page)
        .contains("Chuyển đổi số tỉnh Đắk Lắk năm 2023", "48/KH-UBND", "14/03/2023")
        .contains("<mark>")
        .contains("/documents/" + first + "?page=1&amp;q=chuyen+doi+so")
        .contains("Bình Phước");
  }

  @Test
  void narrowsByAFacet_whoseOtherValuesStay() {
    String page = served.get("/?q=chuyen+doi+so&provinceToday=dak-lak").body();

    assertThat(page)
        .contains("Chuyển đổi số tỉnh Đắk Lắk năm 2023")
        .doesNotContain("<a href=\"/documents/" + PlanDraft.digest(picture(2)))
        .contains("provinceToday=dong-nai");
  }

  private static byte[] picture(int number) {
    try {
      return ServedArchive.picture(number);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void saysWhatIsWrongWithAQuery_onAPage() {
    HttpResponse<String> answer = served.get("/?q=OR");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Chưa hiểu câu tìm này", "OR ở ký tự thứ 1 cần có từ");
    assertThat(served.get("/?q=OR", "Cookie", "vankho-language=en").body())
        .contains("OR at character 1 needs a word on both sides");
    assertThat(served.get("/api/v1/search?q=%22a").body()).contains("Dấu ngoặc kép ở ký tự thứ 1");
  }

  @Test
  void explainsWarningsInTheLanguageOfThePage_andKeepsWhatWasNoted() {
    String address = "/documents/" + first + "?tab=warnings";

    assertThat(served.get(address).body())
        .contains("Ngày ban hành không đủ", "Chỉ đọc được năm", "the day is missing");
    assertThat(served.get(address, "Cookie", "vankho-language=en").body())
        .contains("The date is not complete", "Only the year, or the month", "the day is missing");
  }

  @Test
  void answersProgramsWithProblems() {
    HttpResponse<String> answer = served.get("/api/v1/search?from=20x4");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":400", "badParameter");
  }

  @Test
  void showsADocumentBesideItsPicture_withHitsAndDoubtsMarkedOnBoth() {
    String page = served.get("/documents/" + first + "?q=chuyen+doi+so").body();

    assertThat(page)
        .contains("/api/v1/documents/" + first + "/pages/1/image?width=1200")
        .contains("viewBox=\"0 0 827 1169\"")
        .contains(
            "class=\"mark-hit\" data-word=\"1\" x=\"130\" y=\"60\" width=\"55\" height=\"30\"")
        .contains("class=\"mark-changed\" data-word=\"1\"")
        .contains("class=\"mark-doubtful\" data-word=\"3\"")
        .contains("Đọc được “doi”, sửa thành “đổi”", "chắc 93 %", "“dọi” 4 %")
        .contains("Chưa chắc: máy đọc với độ tin cậy 41 %.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fields", "outline", "citations", "tasks", "warnings"})
  void showsTheOtherPartsOfADocument(String tab) {
    HttpResponse<String> answer = served.get("/documents/" + first + "?tab=" + tab);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            switch (tab) {
              case "fields" -> "Nông Văn Niệp";
              case "outline" -> "MỤC TIÊU";
              case "citations" -> "Thực hiện kế hoạch của tỉnh"; // which names this one
              case "tasks" -> "Sở Y tế";
              default -> "Ngày ban hành không đủ";
            });
  }

  @Test
  void linksCitedDocumentsOfTheArchive_andSaysWhichAreMissing() {
    String third = PlanDraft.digest(picture(3));

    assertThat(served.get("/documents/" + third + "?tab=citations").body())
        .contains("<a href=\"/documents/" + first + "\">", "có trong kho")
        .contains("999/QĐ-TTg")
        .contains("chưa có trong kho");
  }

  @Test
  void comparesTwoDocuments() {
    String page = served.get("/compare?a=" + first + "&b=" + PlanDraft.digest(picture(2))).body();

    assertThat(page).contains("48/KH-UBND", "12/KH-SXD", "chỉ có ở A");
    assertThat(served.get("/compare?a=" + first).statusCode()).isEqualTo(404);
    assertThat(served.get("/compare?a=" + first + "&b=abcdef").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "jsonl", "md", "txt", "bib", "ris"})
  void exportsInEveryForm(String format) {
    assertThat(served.bytes("/api/v1/export/" + format + "?q=chuyen+doi+so").body()).isNotEmpty();
  }

  @Test
  void remembersTheLanguage_andLeadsBack() {
    HttpResponse<String> answer = served.get("/preferences?language=en&back=%2Foverview");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/overview");
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("vankho-language=en").contains("HttpOnly").contains("SameSite");
    assertThat(served.get("/overview", "Cookie", "vankho-language=en").body())
        .contains("lang=\"en\"")
        .contains("The collection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "/%0d%0aX:1", ""})
  void leadsNowhereElse(String back) {
    HttpResponse<String> answer = served.get("/preferences?theme=dark&back=" + Frame.encoded(back));

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .startsWith("/")
        .doesNotContain("//", "\\");
  }

  @Test
  void sendsNothingAgainThatTheBrowserHas() {
    HttpResponse<String> once = served.get("/api/v1/documents/" + first);
    String tag = once.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = served.get("/api/v1/documents/" + first, "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void compressesForWhoUnderstandsIt() throws IOException {
    HttpResponse<byte[]> answer = served.bytes("/help", "Accept-Encoding", "gzip");

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    byte[] page = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(page.length).isGreaterThan(answer.body().length);
  }

  @Test
  void assetsMayBeKeptForEver_andOthersAreNotFound() {
    String page = served.get("/").body();
    String style = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]+/app.css)\".*", "$1");

    HttpResponse<String> answer = served.get(style);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(served.get("/assets/0/app.css").statusCode()).isEqualTo(404);
  }

  @Test
  void handsOutTheOriginal_asAFileThatCanDoNothing() {
    HttpResponse<byte[]> answer = served.bytes("/api/v1/documents/" + first + "/original");

    assertThat(answer.body()).isEqualTo(picture(1));
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"k_ ho_ch _s__.png\";"
                + " filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch%20%22s%E1%BB%91%22.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "%2e%2e",
        "..%2f..%2fetc",
        "....//",
        "%00",
        "a%00b",
        "%c0%ae%c0%ae",
        "%5c..%5c",
        "C:%5cwindows",
        "//server/share",
        "abcdef%0d%0aX",
        "ABCDEF",
        "abcdeg",
        "abcde",
        "abcdef-0"
      })
  void knowsDocumentsByHexDigitsOnly(String name) {
    for (String path :
        List.of("/documents/", "/api/v1/documents/", "/import/", "/api/v1/imports/")) {
      HttpResponse<String> answer = served.get(path + name);

      assertThat(answer.statusCode()).as(path + name).isIn(400, 404);
      assertThat(answer.body()).doesNotContain(folder.toString());
    }
  }

  @Test
  void countsTheCollection() {
    String page = served.get("/overview").body();

    assertThat(page)
        .contains("<strong>3</strong>")
        .contains("Đồng Nai")
        .contains("Tỉnh, thành × năm");
  }

  @Test
  void goesThroughAResultByCursor_eachDocumentOnce() {
    String firstPart = served.get("/api/v1/search?q=chuyen+doi+so&limit=1").body();
    String cursor = firstPart.replaceAll(".*\"nextCursor\":\"([^\"]+)\".*", "$1");

    String secondPart =
        served.get("/api/v1/search?q=chuyen+doi+so&limit=1&cursor=" + cursor).body();

    assertThat(secondPart).contains("\"nextCursor\":null");
    assertThat(id(secondPart)).isNotEqualTo(id(firstPart));
    assertThat(served.get("/api/v1/search?q=khac&cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  private static String id(String answer) {
    return answer.replaceAll(".*?\"id\":\"([0-9a-f]+)\".*", "$1");
  }

  @Test
  void exportsWhatASearchFinds() {
    HttpResponse<String> answer = served.get("/api/v1/export/csv?q=chuyen+doi+so&from=2024");

    assertThat(answer.body()).contains("12/KH-SXD").doesNotContain("48/KH-UBND");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
  }
}
