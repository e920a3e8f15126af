package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.Citation;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Rect;

class PlanSearcherIT {
  private static final PlanDocument REFORM =
      PlanDraft.of("reform")
          .number("780/KH-SXD")
          .parentBody("UBND tỉnh Bình Phước")
          .issuer("Sở Xây dựng")
          .date("2024-03-27")
          .province("binh-phuoc", "Bình Phước", "dong-nai")
          .title("Tuyên truyền cải cách hành chính năm 2024")
          .signer("Nông Văn Niệp")
          .recipients("Các phòng thuộc Sở")
          .citations(cite("2142/QĐ-UBND"))
          .pages(
              "SỞ XÂY DỰNG Số: 780/KH-SXD\nKẾ HOẠCH tuyên truyền cải cách hành chính\n"
                  + "Thực hiện Quyết định số 2142/QĐ-UBND ngày 29 tháng 12 năm 2023",
              "II. TỔ CHỨC THỰC HIỆN\nVăn phòng Sở theo dõi đường thủy nội địa và báo cáo")
          .build();

  private static final PlanDocument FOREST =
      PlanDraft.of("forest")
          .number("15/KH-UBND")
          .issuer("Ủy ban nhân dân tỉnh")
          .date("2021-05-04")
          .province("dak-lak-2004", "Đắk Lắk", "dak-lak")
          .title("Bảo vệ rừng giai đoạn 2021-2025")
          .pages("KẾ HOẠCH bảo vệ rừng\nviệc cai quản đất rừng theo kế hoạch số 780/KH-SXD")
          .build();

  private static final PlanDocument SCHOOL =
      PlanDraft.of("school")
          .number("96/QĐ-SGDĐT")
          .type("QUYẾT ĐỊNH")
          .issuer("Sở Giáo dục và Đào tạo")
          .date("2019")
          .province("thai-nguyen-1997", "Thái Nguyên", "thai-nguyen")
          .title("Dạy học cả ngày")
          .pages("QUYẾT ĐỊNH về dạy học\nhoà nhập, chất lượng; cach thuc hanh trong nha truong")
          .build();

  @TempDir private Path folder;

  @Test
  void ranksWhatTreatsTheSubject_aboveATitleWithSomeOfItsWords() {
    PlanDocument other =
        PlanDraft.of("other")
            .title("Xây dựng nông thôn mới nâng cao")
            .pages("xây dựng nông thôn mới, văn hóa nông thôn, sinh hoạt văn hóa tại thôn, bản")
            .build();
    PlanDocument subject =
        PlanDraft.of("subject")
            .title("Ứng phó với biến đổi khí hậu")
            .pages("cấp nước sinh hoạt cho hộ dân, trữ nước sinh hoạt, nông nghiệp và thủy lợi")
            .build();
    PlanDocument about =
        PlanDraft.of("about")
            .title("Cấp nước sinh hoạt nông thôn")
            .pages("cấp nước sinh hoạt nông thôn cho các hộ dân")
            .build();
    Path index = folder.resolve("titles");
    PlanIndex.rebuild(index, Stream.of(other, subject, about));
    try (PlanSearcher searcher = PlanSearcher.open(index)) {
      SearchResult found = searcher.search(SearchRequest.of("nước sinh hoạt nông thôn", 9));
      assertThat(Stream.concat(found.hits().stream(), found.near().stream()))
          .extracting(Hit::documentId)
          .containsExactly(about.id(), subject.id(), other.id());
    }
  }

  @Test
  void findsWordsWithAndWithoutMarks() {
    assertThat(ids("cải cách")).containsExactly(REFORM.id());
    assertThat(ids("cai cach hanh chinh")).containsExactly(REFORM.id());
    assertThat(ids("CẢI CÁCH HÀNH CHÍNH")).containsExactly(REFORM.id());
  }

  @Test
  void findsDecomposedLetters() {
    assertThat(ids("ca\u0309i ca\u0301ch")).containsExactly(REFORM.id());
  }

  @Test
  void ranksWhatIsWrittenSoAboveWhatOnlyFoldsSo() {
    PlanDocument exact = PlanDraft.of("1").pages("lúa mới đã chín trên đồng").build();
    PlanDocument folded = PlanDraft.of("2").pages("lùa mới đã chín trên đồng").build();

    assertThat(ids("lúa", exact, folded)).containsExactly(exact.id(), folded.id());
    assertThat(ids("lùa", exact, folded)).containsExactly(folded.id(), exact.id());
    assertThat(ids("lua", exact, folded)).containsExactlyInAnyOrder(exact.id(), folded.id());
  }

  @Test
  void tellsStrokedDFromPlainOnlyWhenTheQueryHasMarks() {
    PlanDocument road = PlanDraft.of("1").pages("đường thủy").build();
    PlanDocument sugar = PlanDraft.of("2").pages("dường thủy").build();

    assertThat(ids("đường", road, sugar)).containsExactly(road.id(), sugar.id());
    assertThat(ids("duong", road, sugar)).hasSize(2);
  }

  @Test
  void takesBothPlacesOfTheToneForOne() {
    assertThat(ids("hòa nhập")).containsExactly(SCHOOL.id());
    assertThat(ids("\"đường thuỷ\"")).containsExactly(REFORM.id());
  }

  @Test
  void findsAJointPlanByEachOfItsBodiesAndSigners() {
    PlanDocument joint =
        PlanDraft.of("joint")
            .issuer("Sở Tài chính; Sở Y tế")
            .signer("Nguyễn Thị Sim; Lò Văn Pánh")
            .pages("KẾ HOẠCH liên tịch")
            .build();

    assertThat(ids("signer:\"Lò Văn Pánh\"", joint)).containsExactly(joint.id());
    assertThat(ids("signer:\"nguyen thi sim\"", joint)).containsExactly(joint.id());
    assertThat(ids("issuer:\"Sở Y tế\"", joint)).containsExactly(joint.id());
  }

  @Test
  void findsPhrasesOnlyInOrder() {
    assertThat(ids("\"cải cách hành chính\"")).containsExactly(REFORM.id());
    assertThat(ids("\"hành chính cải cách\"")).isEmpty();
  }

  @Test
  void findsPhrasesAcrossLinesAndPages() {
    assertThat(ids("\"hành chính thực hiện\"")).containsExactly(REFORM.id());
    assertThat(ids("\"năm 2023 II tổ chức\"")).containsExactly(REFORM.id());
  }

  @Test
  void excludesWords() {
    assertThat(ids("kế hoạch")).containsExactlyInAnyOrder(REFORM.id(), FOREST.id());
    assertThat(ids("kế hoạch -rừng")).containsExactly(REFORM.id());
    assertThat(ids("kế hoạch -\"cải cách\"")).containsExactly(FOREST.id());
  }

  @Test
  void readsORAsWeakerThanNeighbourhood() {
    assertThat(ids("cải cách OR bảo vệ rừng")).containsExactlyInAnyOrder(REFORM.id(), FOREST.id());
    assertThat(ids("kế hoạch (cải OR rừng) -tuyên")).containsExactly(FOREST.id());
  }

  @Test
  void findsADocumentNumberHoweverItIsTyped_theDocumentItselfFirst() {
    for (String query :
        List.of(
            "780/KH-SXD",
            "780/kh-sxd",
            "780/KH",
            "780 KH SXD",
            "780 kh sxd",
            "KH 780",
            "kh 780",
            "số:780/KH-SXD",
            "780/KH–SXD",
            "0780/KH-SXD")) {
      assertThat(ids(query)).as(query).startsWith(REFORM.id());
    }
    assertThat(ids("780/KH-SXD")).containsExactly(REFORM.id(), FOREST.id());
    assertThat(ids("2142/qd-ubnd")).containsExactly(REFORM.id());
    assertThat(ids("căncứ:2142/QĐ-UBND")).containsExactly(REFORM.id());
    assertThat(ids("781/KH-SXD")).isEmpty();
  }

  @Test
  void findsDates() {
    assertThat(ids("27/3/2024")).containsExactly(REFORM.id());
    assertThat(ids("29-12-2023")).containsExactly(REFORM.id());
  }

  @Test
  void filtersByYearProvinceIssuerAndType() {
    assertThat(filtered(r -> r.years(2024, 2024))).containsExactly(REFORM.id());
    assertThat(filtered(r -> r.years(2019, 2021))).containsExactly(FOREST.id(), SCHOOL.id());
    for (String province :
        List.of(
            "Bình Phước",
            "binh phuoc",
            "tỉnh Bình Phước",
            "binh-phuoc",
            "Đồng Nai",
            "dong-nai",
            "dongnai",
            "binhphuoc")) {
      assertThat(filtered(r -> r.province(Optional.of(province))))
          .as(province)
          .containsExactly(REFORM.id());
    }
    assertThat(filtered(r -> r.province(Optional.of("Thái Nguyên")))).containsExactly(SCHOOL.id());
    assertThat(filtered(r -> r.issuer(Optional.of("so xay dung")))).containsExactly(REFORM.id());
    assertThat(filtered(r -> r.issuer(Optional.of("UBND tỉnh Bình Phước"))))
        .containsExactly(REFORM.id());
    assertThat(filtered(r -> r.type(Optional.of("QĐ")))).containsExactly(SCHOOL.id());
    assertThat(filtered(r -> r.type(Optional.of("kế hoạch"))))
        .containsExactly(REFORM.id(), FOREST.id());
  }

  @Test
  void takesConditionsInTheQuery() {
    assertThat(ids("năm:2019..2021 kế hoạch")).containsExactly(FOREST.id());
    assertThat(ids("ngày:4/5/2021")).containsExactly(FOREST.id());
    assertThat(ids("ngày:3/2024 cải cách")).containsExactly(REFORM.id());
    assertThat(ids("ngày:..1/6/2021")).containsExactlyInAnyOrder(FOREST.id(), SCHOOL.id());
    assertThat(ids("ngày:2019..2024 NOT ngày:2020..2021"))
        .containsExactlyInAnyOrder(REFORM.id(), SCHOOL.id());
    assertThat(ids("tỉnh:\"Đắk Lắk\"")).containsExactly(FOREST.id());
    assertThat(ids("ký:Niệp")).containsExactly(REFORM.id());
    assertThat(ids("loại:QĐ")).containsExactly(SCHOOL.id());
    assertThat(ids("cơquan:\"xây dựng\" cải cách")).containsExactly(REFORM.id());
    assertThat(ids("trích_yếu:rừng")).containsExactly(FOREST.id());
    assertThat(ids("nơinhận:\"các phòng\"")).containsExactly(REFORM.id());
  }

  @Test
  void listsEverythingNewestFirst_whenNothingIsAsked() {
    assertThat(ids("")).containsExactly(REFORM.id(), FOREST.id(), SCHOOL.id());
  }

  @Test
  void settlesForMostWords_whenNoDocumentHasAll() {
    SearchResult result = search("tuyên truyền cải cách hành chính xyzzy", REFORM, FOREST, SCHOOL);

    assertThat(result.relaxed()).isTrue();
    assertThat(result.hits()).first().extracting(Hit::documentId).isEqualTo(REFORM.id());
  }

  @Test
  void doesNotBelieveACorrection_underWhichNoDocumentHasAllTheWords() {
    PlanDocument storms =
        PlanDraft.of("storms").pages("báo cáo về huyện trước 17 giờ\nCHỦ TỊCH Bhơn").build();
    PlanDocument fires =
        PlanDraft.of("fires").pages("huyện Lạng Giang kiểm tra, báo cáo chủ tịch").build();

    SearchResult result =
        search("Alạng Bhơn chủ tịch huyện", storms, fires, REFORM, FOREST, SCHOOL);

    assertThat(result.relaxed()).isTrue();
    assertThat(result.notes()).noneMatch(note -> note.kind() == QueryNote.Kind.CORRECTED);
    assertThat(result.hits()).first().extracting(Hit::documentId).isEqualTo(storms.id());
  }

  @Test
  void hitTellsPageSnippetAndBoxes() {
    Hit hit = search("đường thủy", REFORM, FOREST, SCHOOL).hits().get(0);

    assertThat(hit.page()).isEqualTo(2);
    assertThat(hit.snippet()).contains(new Hit.Piece("đường thủy", true));
    assertThat(hit.snippetText())
        .isEqualTo("II. TỔ CHỨC THỰC HIỆN Văn phòng Sở theo dõi đường thủy nội địa và báo cáo");
    assertThat(hit.boxes()).containsExactly(new Rect(300, 40, 55, 30), new Rect(360, 40, 55, 30));
    assertThat(hit.codeNumber()).contains("780/KH-SXD");
    assertThat(hit.date()).contains("2024-03-27");
    assertThat(hit.year()).contains(2024);
    assertThat(hit.issuer()).contains("Sở Xây dựng");
    assertThat(hit.province()).contains("Bình Phước");
    assertThat(hit.documentType()).contains("KẾ HOẠCH");
  }

  @Test
  void marksANumberWhole() {
    Hit hit = search("780/KH-SXD", FOREST).hits().get(0);

    assertThat(hit.snippet()).contains(new Hit.Piece("780/KH-SXD", true));
    assertThat(hit.boxes()).hasSize(1);
  }

  @Test
  void pagesThroughHitsWithoutGapOrRepetition() {
    PlanDocument[] many =
        Stream.iterate(0, i -> i < 25, i -> i + 1)
            .map(i -> PlanDraft.of("d" + i).pages("rừng phòng hộ").build())
            .toArray(PlanDocument[]::new);
    try (PlanSearcher searcher = searcher(many)) {
      List<String> all = ids(searcher.search(SearchRequest.of("rừng", 25)));
      assertThat(all).hasSize(25).isSorted();
      List<String> pages =
          Stream.of(0, 10, 20)
              .flatMap(offset -> ids(searcher.search(page(offset, 10))).stream())
              .toList();
      assertThat(pages).isEqualTo(all);
    }
  }

  @Test
  void explainsABrokenQuery() {
    try (PlanSearcher searcher = searcher(REFORM)) {
      for (String query :
          List.of(
              "\"cải cách",
              "(cải",
              "cải OR",
              "OR cải",
              "-cải",
              "năm:xyz",
              "năm:",
              "???",
              "năm:2025..2020",
              "ngày:xyz",
              "ngày:32/1/2020",
              "ngày:5/2020..4/2020")) {
        assertThatThrownBy(() -> searcher.search(SearchRequest.of(query, 10)))
            .as(query)
            .asInstanceOf(type(PipelineException.class))
            .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
      }
    }
  }

  private static Citation cite(String number) {
    return new Citation(
        Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty(), number);
  }

  private PlanSearcher searcher(PlanDocument... documents) {
    Path index = folder.resolve("index" + System.nanoTime());
    PlanIndex.rebuild(index, Stream.of(documents));
    return PlanSearcher.open(index);
  }

  private SearchResult search(String query, PlanDocument... documents) {
    try (PlanSearcher searcher = searcher(documents)) {
      return searcher.search(SearchRequest.of(query, 10));
    }
  }

  private List<String> ids(String query, PlanDocument... documents) {
    return ids(search(query, documents));
  }

  private List<String> ids(String query) {
    return ids(query, REFORM, FOREST, SCHOOL);
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::documentId).toList();
  }

  private static SearchRequest page(int offset, int limit) {
    return SearchRequest.of("rừng", limit).with(request -> request.offset(offset));
  }

  private List<String> filtered(Consumer<SearchRequest.Builder> filters) {
    try (PlanSearcher searcher = searcher(REFORM, FOREST, SCHOOL)) {
      return ids(searcher.search(SearchRequest.of("", 10).with(filters)));
    }
  }
}
