package vn.vankho.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.vankho.model.Alternative;
import vn.vankho.model.Assignment;
import vn.vankho.model.Change;
import vn.vankho.model.Citation;
import vn.vankho.model.Finding;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Rect;
import vn.vankho.model.Section;
import vn.vankho.model.Table;
import vn.vankho.model.Word;

/** Fictional plans for the tests of the pages. */
final class SamplePages {
  /** Every way to run something that a scan, a file name or a query might try. */
  static final String HOSTILE =
      "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>"
          + "</textarea><iframe src=javascript:alert(4)>{{7*7}}${7*7}";

  private SamplePages() {}

  /** Three plans: two of different provinces, one that names the first. */
  static List<Function<byte[], PlanDraft>> plans() {
    return List.of(
        source ->
            PlanDraft.ofSource(source)
                .fileName("kế hoạch \"số\".png")
                .number("48/KH-UBND")
                .issuer("Ủy ban nhân dân tỉnh Đắk Lắk")
                .level(IssuerLevel.PROVINCE)
                .province("dak-lak-2004", "Đắk Lắk", "dak-lak")
                .date("2023-03-14")
                .title("Chuyển đổi số tỉnh Đắk Lắk năm 2023")
                .signer("Nông Văn Niệp")
                .sections(
                    new Section(
                        "I", 1, Optional.of("MỤC TIÊU"), "Chuyển đổi số toàn diện", 1, List.of()))
                .assignments(
                    new Assignment(
                        "Sở Nội vụ", List.of("Sở Y tế"), "Chủ trì", Optional.of("2024"), "I"))
                .tables(new Table(1, Optional.empty(), List.of(List.of("a", "b"))))
                .warnings(Finding.ofField("DATE_PARTIAL", "the day is missing", "date"))
                .pages(List.of(restoredPage())),
        source ->
            PlanDraft.ofSource(source)
                .number("12/KH-SXD")
                .issuer("Sở Xây dựng")
                .province("binh-phuoc", "Bình Phước", "dong-nai")
                .date("2024-05-02")
                .title("Chuyển đổi số ngành xây dựng")
                .pages("Chuyển đổi số ngành xây dựng\nphòng cháy chữa cháy", "trang hai"),
        source ->
            PlanDraft.ofSource(source)
                .number("7/KH-UBND")
                .issuer("Ủy ban nhân dân huyện")
                .date("2024-09-01")
                .title("Thực hiện kế hoạch của tỉnh")
                .legalBases(
                    new LegalBasis(
                        "Căn cứ Kế hoạch số 48/KH-UBND",
                        List.of(
                            new Citation(
                                Optional.of("48/KH-UBND"),
                                Optional.of("Kế hoạch"),
                                Optional.empty(),
                                Optional.empty(),
                                "Kế hoạch số 48/KH-UBND"))))
                .citations(
                    new Citation(
                        Optional.of("999/QĐ-TTg"),
                        Optional.of("Quyết định"),
                        Optional.empty(),
                        Optional.empty(),
                        "Quyết định số 999/QĐ-TTg"))
                .sections(
                    new Section("I", 1, Optional.of("YÊU CẦU CHUNG"), "Làm đúng hạn", 1, List.of()))
                .pages("Thực hiện kế hoạch của tỉnh\nI. YÊU CẦU CHUNG\nLàm đúng hạn"));
  }

  /** A plan that tries to run something from every text it has. */
  static Function<byte[], PlanDraft> hostile() {
    return source ->
        PlanDraft.ofSource(source)
            .fileName("<img src=x onerror=alert(5)>.png")
            .number("<b>1</b>/KH")
            .type(HOSTILE)
            .issuer(HOSTILE)
            .province("dak-lak-2004", HOSTILE, "dak-lak")
            .date("2022-01-01")
            .title("độc hại " + HOSTILE)
            .signer(HOSTILE)
            .recipients(HOSTILE)
            .sections(new Section("I", 1, Optional.of(HOSTILE), HOSTILE, 1, List.of()))
            .assignments(
                new Assignment(HOSTILE, List.of(HOSTILE), HOSTILE, Optional.of(HOSTILE), "I"))
            .citations(
                new Citation(
                    Optional.of("<i>2</i>/QĐ"),
                    Optional.of(HOSTILE),
                    Optional.empty(),
                    Optional.empty(),
                    HOSTILE))
            .legalBases(new LegalBasis(HOSTILE, List.of()))
            .tables(new Table(1, Optional.of(HOSTILE), List.of(List.of(HOSTILE))))
            .warnings(Finding.ofDocument("<u>CODE</u>", HOSTILE))
            .pages("độc hại " + HOSTILE + " <script>alert(6)</script>");
  }

  /** A word that only the document of a number has. */
  static String mark(int number) {
    return String.format(Locale.ROOT, "dấu%03d", number);
  }

  /** A plan that says one thing wherever it says anything; found by {@link #mark}. */
  static Function<byte[], PlanDraft> saying(String text, int number) {
    return source ->
        PlanDraft.ofSource(source)
            .fileName(text + ".png")
            .number(number + "/KH-UBND")
            .type(text)
            .issuer(text)
            .province("dak-lak-2004", text, "dak-lak")
            .date("2022-01-01")
            .title(mark(number) + " " + text)
            .signer(text)
            .recipients(text)
            .sections(new Section("I", 1, Optional.of(text), text, 1, List.of()))
            .assignments(new Assignment(text, List.of(text), text, Optional.of(text), "I"))
            .citations(
                new Citation(
                    Optional.of("1/QĐ"),
                    Optional.of(text),
                    Optional.empty(),
                    Optional.empty(),
                    text))
            .legalBases(new LegalBasis(text, List.of()))
            .tables(new Table(1, Optional.of(text), List.of(List.of(text))))
            .warnings(Finding.ofDocument("DAMAGED_IMAGE", text))
            .pages(mark(number) + " " + text + " " + mark(number));
  }

  /** A page with a plain, a restored and a doubtful word. */
  static Page restoredPage() {
    Word restored =
        new Word(
            "đổi",
            "doi",
            Optional.of(new Rect(130, 60, 55, 30)),
            0.9,
            0,
            Optional.of(new Change("marks", 0.93, List.of(new Alternative("dọi", 0.04)))));
    List<Word> words =
        List.of(
            Word.read("Chuyển", new Rect(60, 60, 65, 30), 0.97, 0),
            restored,
            Word.read("số", new Rect(190, 60, 30, 30), 0.95, 0),
            Word.read("tinh", new Rect(60, 100, 50, 30), 0.41, 1));
    return new Page(1, 827, 1169, 100, Origin.OCR, 0, 0, Page.meanConfidence(words), words);
  }
}
