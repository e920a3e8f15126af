package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Alternative;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.Rect;
import vn.vankho.model.RestoredText;
import vn.vankho.model.SymbolChoice;
import vn.vankho.model.Word;
import vn.vankho.text.Alignment;

/** The committed model at work. */
class RestorerIT {
  static final Path MODEL = Path.of("../models/vi-admin");

  private static final Restorer RESTORER = Restorer.load(MODEL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uy ban nhan dan tinh giao So Xay dung chu tri|Ủy ban nhân dân tỉnh giao Sở Xây dựng chủ trì",
        "KE HOACH|KẾ HOẠCH",
        "UBND TINH BINH PHUOGC|UBND TỈNH BÌNH PHƯỚC",
        "V.TO CHUC THUC HIEN|V. TỔ CHỨC THỰC HIỆN",
        "I11. TO CHUC THUC HIEN|III. TỔ CHỨC THỰC HIỆN",
        "Ill- TO CHUC THUC HIEN|III- TỔ CHỨC THỰC HIỆN",
        "theo Quyet dinh so 167/2008/QD-TT¢g cua|theo Quyết định số 167/2008/QĐ-TTg của",
        "theo Quyet dinh so 254/QD-TTe ngay 1/3/2012|theo Quyết định số 254/QĐ-TTg ngày 1/3/2012",
        "- Chanh, Pho VP UB;|- Chánh, Phó VP UB;",
        "Cac So: TC, KH&DT, Y te|Các Sở: TC, KH&ĐT, Y tế",
        "Quyet dinh so 2142/QD-UBND ngay 29/12/2023|Quyết định số 2142/QĐ-UBND ngày 29/12/2023",
        "TRUONG TIEU HOC LONG SON C|TRƯỜNG TIỂU HỌC LONG SƠN C",
        "Phong GD&DT huyén Cau Ngang|Phòng GD&ĐT huyện Cầu Ngang",
        "can bo, cong chuc, vien chuc cua xa|cán bộ, công chức, viên chức của xã"
      })
  void givesMarksBack(String read, String truth) {
    assertThat(RESTORER.restore(read).restored()).isEqualTo(truth);
  }

  @Test
  void leavesTheRulesOfATableAlone() {
    assertThat(RESTORER.restore("| Benh vien | 1 | Truong hoc |").restored())
        .isEqualTo("| Bệnh viện | 1 | Trường học |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ủy ban nhân dân xã tổ chức thực hiện Kế hoạch này, báo cáo kết quả trước ngày 15/12/2024.",
        "",
        " ",
        "\n\n",
        "12/2024",
        "The quick brown fox jumps over the lazy dog",
        "\u0000\u0001\ufffd\ud800 \uffff\t%%%"
      })
  void leavesAlone(String text) {
    RestoredText left = RESTORER.restore(text);
    assertThat(left.restored()).isEqualTo(text);
    assertThat(left.edits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trach nhiém cua can bé, céng chi?c, vién ch?c trong thuc hién nhiém vu"
            + "|Trách nhiệm của cán bộ, công chức, viên chức trong thực hiện nhiệm vụ",
        "Céng théng tin dién tv' cua tinh dang tai day du|Cổng thông tin điện tử của tỉnh đăng tải đầy đủ",
        "Can cw’ Luat Luu trti? ngay 21 thang 6, phuong an dau tu’ xay dung nha o' xa héi"
            + "|Căn cứ Luật Lưu trữ ngày 21 tháng 6, phương án đầu tư xây dựng nhà ở xã hội",
        "Giam déc, cac PGD SO chi dao cac don vi thuc hién|Giám đốc, các PGD Sở chỉ đạo các đơn vị thực hiện",
        "Can cw Quyét dinh s6 411/QDB-TTg va Théng tu s6 21/2010/TT-BGDDPT cua Bo trudng"
            + "|Căn cứ Quyết định số 411/QĐ-TTg và Thông tư số 21/2010/TT-BGDĐT của Bộ trưởng",
        "Phong Giao duc ban hanh Ké hoach s6 88/KH-PGD&DT vé hoi thi"
            + "|Phòng Giáo dục ban hành Kế hoạch số 88/KH-PGD&ĐT về hội thi",
        "Can ctr Nghi dinh 36 84/2020/ND-CP ngay 14 thang 7, theo dé nghi cua SO Xay dung"
            + "|Căn cứ Nghị định số 84/2020/NĐ-CP ngày 14 tháng 7, theo đề nghị của Sở Xây dựng",
        "3. Theo doi, dén ddc viéc thuc hién|3. Theo dõi, đôn đốc việc thực hiện",
        "Iv. TO CHUC THUC HIEN|IV. TỔ CHỨC THỰC HIỆN"
      })
  void readsWhatALatinModelMadeOfLetters(String read, String truth) {
    assertThat(RESTORER.restore(read).restored()).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tai To trinh so 3954/TTr-SLDTBXH ngay 29/12/2023|tại Tờ trình số 3954/TTr-SLĐTBXH ngày 29/12/2023",
        "tai To trinh so 269 /TTr-STC ngay 15/01/2025|tại Tờ trình số 269 /TTr-STC ngày 15/01/2025",
        "tai Ke hoach so 58/KH-CCDS ngay 08/3/2010|tại Kế hoạch số 58/KH-CCDS ngày 08/3/2010",
        "dang tren Trang TTDT cua Bo|đăng trên Trang TTĐT của Bộ"
      })
  void givesAbbreviationsTheirLettersBack_withoutTurningThemIntoOthers(String read, String truth) {
    assertThat(RESTORER.restore(read).restored()).isEqualTo(truth);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Những tưởng anh em Niê, Xệng và Khuổi sẽ tìm được cho mình một nghề ổn định.",
        "Nhà bảo vệ, kiốt và dịch vụ khác trong khu vực chợ do Ban quản lý chợ giao.",
        "Người sử dụng trái phép chất ma túy hoặc người nghiệ... phải khai báo với cơ quan công an."
      })
  void leavesNamesLoanWordsAndBrokenWordsAlone_whereTheTextIsGood(String text) {
    assertThat(RESTORER.restore(text)).isEqualTo(RestoredText.unchanged(text));
  }

  @Test
  void writesTheEthOfIcelandic_asTheLetterThatLooksLikeIt() {
    RestoredText text =
        RESTORER.restore("Thực hiện Nghị quyết số 04-NQ/ÐU của Ðảng ủy xã về nhiệm vụ năm 2016.");
    assertThat(text.restored())
        .isEqualTo("Thực hiện Nghị quyết số 04-NQ/ĐU của Đảng ủy xã về nhiệm vụ năm 2016.");
    assertThat(text.edits()).hasSize(2);
  }

  @Test
  void placesEachToneWhereItsLettersShowIt() {
    String read =
        "Phòng Van hoä và Thông tin phôi hop voi Trung tâm Văn höa thuc hien ké hoach dê ra";
    assertThat(RESTORER.restore(read).restored())
        .startsWith("Phòng Văn hoá và Thông tin phối hợp với Trung tâm Văn hóa");
  }

  @Test
  void restoresOneLineOfAMegabyte_asItRestoresItsParts() {
    String sentence = "Uy ban nhan dan tinh giao So Xay dung chu tri thuc hien nhiem vu nay. ";
    String line = sentence.repeat((1 << 20) / sentence.length());
    assertThat(RESTORER.restore(line).restored())
        .isEqualTo(RESTORER.restore(sentence).restored().repeat((1 << 20) / sentence.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "|", "ủ", "1/", "A-", "\u0301", "(", "\ud83d\ude00", "\u0000"})
  void survivesATokenOfAMegabyte(String repeated) {
    String token = repeated.repeat((1 << 20) / repeated.length());
    Alignment.of(RESTORER.restore("Uy ban nhan dan " + token + " giao So Xay dung"));
  }

  @Test
  void keepsTheWordBeforeAMegabyteOfSigns_whereTheTextIsGarbled() {
    String read = "Cdng théng tin dién tt cua tinh dang tai day du vé céng tac cai cach";
    String signs = "'".repeat(1 << 20);
    assertThat(RESTORER.restore(read + signs).restored())
        .startsWith("Cổng thông tin điện tử của tỉnh đăng tải đầy đủ");
  }

  @Test
  void survivesBinaryJunk() {
    long seed = 3;
    Random random = new Random(seed);
    byte[] junk = new byte[300_000];
    random.nextBytes(junk);
    for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
      Alignment.of(RESTORER.restore(new String(junk, charset)));
    }
  }

  @Test
  void keepsLineBreaks_andRecordsEveryChange() {
    String read = "Thuc hien nhiem vu duoc giao, cac don vi xay dung ke\nhoach cu the cua minh.\n";
    RestoredText restored = RESTORER.restore(read);
    assertThat(restored.restored())
        .isEqualTo(
            "Thực hiện nhiệm vụ được giao, các đơn vị xây dựng kế\nhoạch cụ thể của mình.\n");
    Alignment.of(restored);
    assertThat(restored.edits())
        .allSatisfy(edit -> assertThat(edit.change().probability()).isBetween(0.0, 1.0));
  }

  @Test
  void restoresAPageWordByWord() {
    List<String> read = List.of("Uy", "ban", "nhan", "dan", "tinh", "giao", "So", "Tai", "chinh");
    List<Word> words =
        read.stream().map(raw -> Word.read(raw, new Rect(0, 0, 10, 10), 0.9, 0)).toList();
    Page page = new Page(1, 100, 100, 200, Origin.OCR, 0, 0, 0.9, words);
    Page restored = RESTORER.restore(page);
    assertThat(restored.text()).isEqualTo("Ủy ban nhân dân tỉnh giao Sở Tài chính\n");
    assertThat(restored.words().get(0).change()).isPresent();
    assertThat(restored.words().get(1).change()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Xay dung duong giao thong tai Phieng Ang|Xây dựng đường giao thông tại Phiêng Ấng",
        "HO TRO CAC HO NGHEO THON PHIENG ANG|HỖ TRỢ CÁC HỘ NGHÈO THÔN PHIÊNG ẤNG"
      })
  void restoresTheTermsOfALexicon(String read, String truth, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("hamlets.txt"), "# bản\nPhiêng Ấng\n");
    assertThat(Restorer.load(MODEL, Optional.of(file)).restore(read).restored()).isEqualTo(truth);
  }

  @Test
  void namesModelAndLexicon_asTheSourcesOfItsLanguage(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("hamlets.txt"), "Phiêng Ấng\n");
    assertThat(RESTORER.sources()).containsOnlyKeys("vi-admin");
    assertThat(Restorer.load(MODEL, Optional.of(file)).sources())
        .containsOnlyKeys("vi-admin", "lexicon hamlets.txt");
  }

  @Test
  void changesASureWord_whereTheContextSaysSoAndTheEngineSawTheOtherToo() {
    assertThat(recognised("biến đối khí hậu", "đối", new SymbolChoice(1, 'ổ', 16)))
        .isEqualTo("biến đổi khí hậu\n");
  }

  @Test
  void believesASureWordThatTheLanguageKnows_whereTheEngineSawNothingElse() {
    String read = "Tình ủy Hà Giang";
    assertThat(recognised(read, "Tình", new SymbolChoice(1, 'ỉ', 10)))
        .isEqualTo("Tỉnh ủy Hà Giang\n");
    assertThat(recognised(read, "Tình", new SymbolChoice(0, 't', 29))).isEqualTo(read + "\n");
  }

  @Test
  void saysWhatAWordMayBe_thatTheEngineReadAndTheContextDoubts() {
    Page page = restoredPage("để án phát triển", "để", new SymbolChoice(1, 'ề', 60));

    assertThat(page.text()).isEqualTo("để án phát triển\n");
    assertThat(page.words().get(0).alternatives())
        .extracting(Alternative::text)
        .containsExactly("đề");
    assertThat(page.words().get(2).alternatives()).isEmpty();
  }

  /** A line, restored, in one word of which the engine saw something else. */
  private static String recognised(String line, String word, SymbolChoice choice) {
    return restoredPage(line, word, choice).text();
  }

  private static Page restoredPage(String line, String word, SymbolChoice choice) {
    List<Word> words = new ArrayList<>();
    for (String raw : line.split(" ", -1)) {
      Word read = Word.read(raw, new Rect(0, 0, 10, 10), 0.965, 0);
      words.add(raw.equals(word) ? read.withChoices(List.of(choice)) : read);
    }
    return RESTORER.restore(new Page(1, 99, 99, 200, Origin.OCR, 0, 0, 0.9, words));
  }

  @Test
  void namesTheFile_whenTheModelIsDamaged(@TempDir Path folder) throws IOException {
    try (var files = Files.list(MODEL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(folder.resolve("codes.tsv"), "QĐ\t5\n");
    assertThatThrownBy(() -> Restorer.load(folder))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INCOMPATIBLE))
        .hasMessageContaining("codes.tsv");
  }

  @Test
  void saysWhatIsMissing_whenThereIsNoModel(@TempDir Path folder) {
    assertThatThrownBy(() -> Restorer.load(folder))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
        .hasMessageContaining("manifest.properties");
  }
}
