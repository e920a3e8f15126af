package vn.vankho.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.model.Assignment;

/** With whom work is done, as a lead says it of all that it announces, or a list in short. */
class CooperationTest {
  private static List<Assignment> assignments(String body) {
    return Readings.document("KẾ HOẠCH\nPhòng ngừa\nI. TỔ CHỨC THỰC HIỆN\n" + body).assignments();
  }

  @Test
  void givesTheBodiesOfALead_toAllThatItAnnounces_butWhereATaskNamesItsOwn() {
    assertThat(
            assignments(
                "1. Sở Y tế chủ trì, phối hợp với Sở Tài chính và các huyện sau đây:\n"
                    + "a) Mở lớp tập huấn cho cán bộ.\n"
                    + "b) Phối hợp với Sở Xây dựng kiểm tra bến.\n"
                    + "2. Sở Nội vụ báo cáo kết quả.\n"))
        .extracting(Assignment::cooperating)
        .containsExactly(List.of("Sở Tài chính", "các huyện"), List.of("Sở Xây dựng"), List.of());
  }

  @Test
  void endsTheBodiesOfALead_whereItSaysWhatIsDone() {
    assertThat(
            assignments(
                    "1. Sở Y tế phối hợp với các đơn vị liên quan thực hiện các nhiệm vụ:\n"
                        + "- Mở lớp tập huấn cho cán bộ.\n2. Sở Nội vụ báo cáo.\n")
                .get(0)
                .cooperating())
        .containsExactly("các đơn vị liên quan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "các Sở: Tài chính, Nông nghiệp và Phát triển nông thôn, Xây dựng và Y tế; Công an tỉnh"
            + "|Sở Tài chính;Sở Nông nghiệp và Phát triển nông thôn;Sở Xây dựng;Sở Y tế;Công an tỉnh",
        "các Bộ: Công an, Quốc phòng và các địa phương|Bộ Công an;Bộ Quốc phòng;các địa phương",
        "Cục Tin học và thống kê tài chính|Cục Tin học và thống kê tài chính",
        "Sở Y tế và sở, ngành liên quan|Sở Y tế;sở, ngành liên quan",
        "giáo viên chủ nhiệm và tổ tư vấn học đường|giáo viên chủ nhiệm;tổ tư vấn học đường",
        "các thôn và tổ tự quản khu phố|các thôn và tổ tự quản khu phố",
        "các sở, ngành, UBND xã|các sở, ngành, UBND xã",
        "các sở, ngành, UBND xã Bình An|các sở, ngành;UBND xã Bình An",
        "các Sở, Ngành, Quận, Huyện, Thị xã|các Sở, Ngành, Quận, Huyện, Thị xã",
        "các Viện nghiên cứu|các Viện nghiên cứu",
        "các xã và các đội, đặc biệt tại vùng sâu,|các xã;các đội",
        "các Bộ, ngành theo chức năng, nhiệm vụ được giao|các Bộ, ngành",
      })
  void namesEveryBodyOfAList(String list, String bodies) {
    assertThat(
            assignments(
                    "1. Sở Nội vụ chủ trì, phối hợp với "
                        + list
                        + " tổ chức rà soát bến đò.\n2. Sở Y tế báo cáo.\n")
                .get(0)
                .cooperating())
        .containsExactly(bodies.split(";"));
  }

  @ParameterizedTest
  @CsvSource({
    "Kết hợp với Sở Y tế kiểm tra bến",
    "Tăng cường phối hợp với Sở Y tế kiểm tra bến",
    "Phối hợp cùng với Sở Y tế trong việc kiểm tra bến",
  })
  void readsWithWhom_howeverItIsSaid(String sentence) {
    assertThat(Cooperation.read(sentence))
        .contains(new Cooperation(List.of("Sở Y tế"), "kiểm tra bến"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Các đơn vị được Cục giao nhiệm vụ tổ chức đào tạo thực hiện đúng kế hoạch|thực hiện",
        "Cơ quan chủ trì soạn thảo ưu tiên bố trí nhân lực|ưu tiên",
        "Sở Y tế, Cơ quan quản lý kiểm tra bến|kiểm",
      })
  void takesForPartOfAName_whatSaysWhichBodyIsMeant(String sentence, String first) {
    String[] words = sentence.split(" ");
    assertThat(words[ClauseWords.firstVerb(words)]).isEqualTo(first.split(" ")[0]);
  }
}
