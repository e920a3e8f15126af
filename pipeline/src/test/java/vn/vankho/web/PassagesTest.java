package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDraft;

class PassagesTest {
  private static final String SHARED =
      "Các cơ quan được giao nhiệm vụ tổ chức kiểm tra việc phòng cháy tại chợ, kho hàng và bến xe"
          + " trước mùa khô, lập danh sách nơi không đạt và báo cáo kết quả";

  @TempDir private static Path folder;
  private static ServedArchive served;
  private static String first;
  private static String second;

  @BeforeAll
  static void serve() throws IOException {
    served =
        ServedArchive.open(
            ServedArchive.archive(
                folder,
                List.of(
                    source ->
                        PlanDraft.ofSource(source)
                            .number("1/KH-UBND")
                            .title("Phòng cháy năm thứ nhất")
                            .pages("Mở đầu của văn bản thứ nhất.", SHARED + " về tỉnh."),
                    source ->
                        PlanDraft.ofSource(source)
                            .number("2/KH-UBND")
                            .title("Phòng cháy năm thứ hai")
                            .pages(SHARED.replace("mùa khô", "mùa mưa") + " về tỉnh."),
                    source ->
                        PlanDraft.ofSource(source)
                            .number("3/KH-UBND")
                            .title("Đê điều")
                            .pages("Tu bổ các đoạn đê xung yếu trước mùa lũ hằng năm."))));
    first = PlanDraft.digest(ServedArchive.picture(1));
    second = PlanDraft.digest(ServedArchive.picture(2));
  }

  @AfterAll
  static void stop() {
    assertThat(served.faults()).isEmpty();
    served.close();
  }

  @Test
  void showsASentenceThatStandsElsewhere_howItDiffers_andTheWayThere() {
    String page = served.get("/documents/" + first + "?tab=passages").body();

    assertThat(page)
        .contains("lập danh sách nơi không đạt", "Phòng cháy năm thứ hai", "khác 1 từ")
        .contains("trước<ins> mùa</ins> mưa<del> khô</del>, lập")
        .contains("/documents/" + second + "?page=1&amp;words=", "/documents/" + first + "?page=2")
        .doesNotContain("đê xung yếu");
  }

  @Test
  void marksTheSentenceInTheOtherDocument_inTextAndPicture_andNothingElse() {
    String list = served.get("/documents/" + first + "?tab=passages").body();
    String there =
        list.replaceAll("(?s).*href=\"(/documents/" + second + "[^\"]*words=[^\"]*)\".*", "$1");

    String page = served.get(there.replace("&amp;", "&")).body();

    int words = SHARED.split(" ").length;
    assertThat(there).matches(".*words=1\\.0-1\\.[0-9]+");
    assertThat(page.split(" found\"", -1).length - 1).isBetween(words, words + 2);
    assertThat(served.get("/documents/" + second + "?words=1.2-1.4&page=1").body())
        .satisfies(body -> assertThat(body.split(" found\"", -1)).hasSize(4));
  }

  @Test
  void refusesWordsThatAreNone_andMarksNoneThatTheDocumentDoesNotHave() {
    for (String wrong : List.of("x", "1-2", "1.2", "1.2-3", "-1.0-1.2", "%3Cb%3E")) {
      assertThat(served.get("/documents/" + second + "?words=" + wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    String beyond = served.get("/documents/" + second + "?words=7.0-9.999999").body();
    assertThat(beyond).doesNotContain(" found\"");
    assertThat(served.get("/documents/" + second + "?words=1.9-1.2").statusCode()).isEqualTo(200);
  }

  @Test
  void showsTheSentencesThatMostDocumentsShare() {
    assertThat(served.get("/passages").body())
        .contains("lập danh sách nơi không đạt", "trong 2 văn bản")
        .doesNotContain("đê xung yếu");
    assertThat(served.get("/overview").body()).contains("href=\"/passages\"");
  }

  @Test
  void answersProgramsToo() {
    HttpResponse<String> answer = served.get("/api/v1/documents/" + first + "/passages?limit=1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"changedWords\":1", "\"id\":\"" + second + "\"", "\"documents\":2");
    assertThat(served.get("/api/v1/passages?limit=0").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/documents/abcdef/passages").statusCode()).isEqualTo(404);
  }

  @Test
  void saysThatADocumentSharesNothing() {
    String third =
        served
            .get("/api/v1/search?q=de+dieu")
            .body()
            .replaceAll("(?s).*?\"id\":\"([0-9a-f]+)\".*", "$1");

    assertThat(served.get("/documents/" + third + "?tab=passages").body()).contains("Không có.");
  }
}
