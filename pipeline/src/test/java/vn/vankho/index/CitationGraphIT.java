package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.Citation;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class CitationGraphIT {
  @TempDir private Path folder;

  private static PlanDraft plan(String seed, String number, String date, String province) {
    String id = province.equals("Huế") ? "hue" : province.equals("Cà Mau") ? "ca-mau" : "an-giang";
    return PlanDraft.of(seed)
        .number(number)
        .date(date)
        .province(id, province, id)
        .title("Kế hoạch " + seed)
        .pages("kế hoạch");
  }

  private static PlanDraft ofProvince(String seed, String number, String date, String province) {
    return plan(seed, number, date, province)
        .issuer("Ủy ban nhân dân tỉnh " + province)
        .level(IssuerLevel.PROVINCE);
  }

  private static PlanDraft ofDepartment(String seed, String number, String date, String province) {
    return plan(seed, number, date, province)
        .issuer("Sở Y tế")
        .parentBody("UBND tỉnh " + province)
        .level(IssuerLevel.PROVINCE);
  }

  private static Citation citation(String number, String date, String issuer) {
    return new Citation(
        Optional.of(number),
        Optional.of("Kế hoạch"),
        Optional.of(date).filter(d -> !d.isEmpty()),
        Optional.of(issuer).filter(i -> !i.isEmpty()),
        "Kế hoạch số " + number);
  }

  /** A plan of a department in Huế that cites one document. */
  private static PlanDocument citing(String number, String date, String issuer) {
    return ofDepartment("d", "7/KH-SYT", "2024-02-01", "Huế")
        .citations(citation(number, date, issuer))
        .build();
  }

  private CitationNeighbourhood around(PlanDocument of, int depth, PlanDocument... archive) {
    PlanIndex.rebuild(folder.resolve("index"), Stream.of(archive));
    try (PlanSearcher searcher = PlanSearcher.open(folder.resolve("index"))) {
      return new CitationGraph(searcher).around(of.id(), depth);
    }
  }

  private CitationLink only(PlanDocument citing, PlanDocument... others) {
    PlanDocument[] all =
        Stream.concat(Stream.of(citing), Stream.of(others)).toArray(PlanDocument[]::new);
    CitationNeighbourhood found = around(citing, 1, all);
    assertThat(found.cites()).hasSize(1);
    return found.cites().get(0);
  }

  private static List<String> ids(CitationLink link) {
    return link.targets().stream().map(DocumentRef::id).toList();
  }

  @Test
  void findsTheDocumentOfTheSameNumberDayAndProvince() {
    PlanDocument meant = ofProvince("a", "31/KH-UBND", "2024-01-18", "Huế").build();
    PlanDocument elsewhere = ofProvince("b", "31/KH-UBND", "2024-01-18", "Cà Mau").build();
    PlanDocument nextYear = ofProvince("c", "31/KH-UBND", "2025-01-18", "Huế").build();
    PlanDocument citing = citing("31/KH-UBND", "2024-01-18", "UBND tỉnh");

    CitationLink link = only(citing, meant, elsewhere, nextYear);

    assertThat(link.match()).isEqualTo(CitationMatch.FOUND);
    assertThat(ids(link)).containsExactly(meant.id());
  }

  @Test
  void saysMissing_whereOnlyAnotherProvinceOrYearHasTheNumber() {
    PlanDocument elsewhere = ofProvince("b", "31/KH-UBND", "2024-01-18", "Cà Mau").build();
    PlanDocument nextYear = ofProvince("c", "31/KH-UBND", "2025-01-18", "Huế").build();
    PlanDocument citing = citing("31/KH-UBND", "2024-01-18", "UBND tỉnh");

    CitationLink link = only(citing, elsewhere, nextYear);

    assertThat(link.match()).isEqualTo(CitationMatch.MISSING);
    assertThat(link.work().codeNumber()).contains("31/KH-UBND");
  }

  @Test
  void saysAmbiguous_whereNothingTellsTheYear() {
    PlanDocument first = ofProvince("a", "31/KH-UBND", "2023-01-18", "Huế").build();
    PlanDocument second = ofProvince("b", "31/KH-UBND", "2024-01-20", "Huế").build();
    PlanDocument citing = citing("31/KH-UBND", "", "UBND tỉnh");

    CitationLink link = only(citing, first, second);

    assertThat(link.match()).isEqualTo(CitationMatch.AMBIGUOUS);
    assertThat(ids(link)).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void takesTwoScansOfOneDocumentForCopies() {
    PlanDocument first = ofProvince("a", "31/KH-UBND", "2024-01-18", "Huế").build();
    PlanDocument copy = ofProvince("b", "31/KH-UBND", "2024-01-18", "Huế").build();
    PlanDocument citing = citing("31/KH-UBND", "2024-01-18", "UBND tỉnh");

    CitationLink link = only(citing, first, copy);

    assertThat(link.match()).isEqualTo(CitationMatch.FOUND);
    assertThat(ids(link)).containsExactlyInAnyOrder(first.id(), copy.id());
  }

  @Test
  void tellsTheProvinceFromTheDistrict() {
    PlanDocument district =
        plan("a", "31/KH-UBND", "2024-01-18", "An Giang")
            .issuer("Ủy ban nhân dân huyện Tri Tôn")
            .parentBody("UBND tỉnh An Giang")
            .level(IssuerLevel.DISTRICT)
            .build();
    PlanDocument citing =
        ofDepartment("d", "7/KH-SYT", "2024-02-01", "An Giang")
            .citations(citation("31/KH-UBND", "2024-01-18", "UBND tỉnh"))
            .build();

    assertThat(only(citing, district).match()).isEqualTo(CitationMatch.MISSING);
  }

  @Test
  void marksADigitThatWasMisread() {
    PlanDocument meant = ofProvince("a", "186/KH-UBND", "2024-01-18", "Huế").build();
    PlanDocument citing = citing("136/KH-UBND", "2024-01-18", "UBND tỉnh");

    CitationLink link = only(citing, meant);

    assertThat(link.match()).isEqualTo(CitationMatch.LIKELY);
    assertThat(link.doubts()).containsExactly(CitationDoubt.NUMBER_DIFFERS);
  }

  @Test
  void takesTheNextNumberOfADayForAnotherDocument() {
    PlanDocument other = ofProvince("a", "30/KH-UBND", "2024-01-18", "Huế").build();
    PlanDocument citing = citing("31/KH-UBND", "2024-01-18", "UBND tỉnh");

    assertThat(only(citing, other).match()).isEqualTo(CitationMatch.MISSING);
  }

  @Test
  void marksADayThatDiffers() {
    PlanDocument meant = ofProvince("a", "31/KH-UBND", "2024-01-18", "Huế").build();
    PlanDocument citing = citing("31/KH-UBND", "2024-01-13", "UBND tỉnh");

    CitationLink link = only(citing, meant);

    assertThat(link.match()).isEqualTo(CitationMatch.LIKELY);
    assertThat(link.doubts()).containsExactly(CitationDoubt.DATE_DIFFERS);
  }

  @Test
  void findsADecisionOfTheCentreFromEveryProvince() {
    PlanDocument decision =
        PlanDraft.of("a")
            .type("QUYẾT ĐỊNH")
            .number("411/QĐ-TTg")
            .date("2022-03-31")
            .issuer("Thủ tướng Chính phủ")
            .level(IssuerLevel.CENTRAL)
            .build();
    PlanDocument citing =
        ofProvince("d", "7/KH-UBND", "2024-02-01", "Huế")
            .citations(citation("411/QĐ-TTg", "2022-03-31", "Thủ tướng Chính phủ"))
            .build();

    assertThat(only(citing, decision).match()).isEqualTo(CitationMatch.FOUND);
  }

  @Test
  void findsALawByItsTitle() {
    PlanDocument law = PlanDraft.of("a").type("LUẬT").title("Lưu trữ").date("2024-06-21").build();
    Citation named =
        new Citation(
            Optional.empty(),
            Optional.of("Luật"),
            Optional.of("2024-06-21"),
            Optional.empty(),
            "Luật Lưu trữ ngày 21 tháng 6 năm 2024");
    PlanDocument citing =
        ofProvince("d", "7/KH-UBND", "2024-08-01", "Huế").citations(named).build();

    assertThat(only(citing, law).match()).isEqualTo(CitationMatch.FOUND);
  }

  @Test
  void goesBothWaysToTheDepthAsked() {
    PlanDocument national = ofProvince("a", "1/KH-UBND", "2024-01-02", "Huế").build();
    PlanDocument middle =
        ofDepartment("b", "2/KH-SYT", "2024-01-03", "Huế")
            .legalBases(
                new LegalBasis(
                    "Thực hiện…", List.of(citation("1/KH-UBND", "2024-01-02", "UBND tỉnh"))))
            .build();
    PlanDocument last =
        ofDepartment("c", "3/KH-SYT", "2024-01-04", "Huế")
            .citations(citation("2/KH-SYT", "2024-01-03", "Sở Y tế"))
            .build();

    CitationNeighbourhood fromLast = around(last, 2, national, middle, last);
    CitationNeighbourhood fromFirst = around(national, 2, national, middle, last);

    assertThat(fromLast.cites())
        .extracting(link -> link.targets().get(0).id(), CitationLink::distance, CitationLink::role)
        .containsExactly(
            tuple(middle.id(), 1, CitationRole.CITED), tuple(national.id(), 2, CitationRole.BASIS));
    assertThat(fromFirst.citedBy())
        .extracting(link -> link.from().id(), CitationLink::distance)
        .containsExactly(tuple(middle.id(), 1), tuple(last.id(), 2));
    assertThat(fromFirst.cites()).isEmpty();
  }

  @Test
  void findsByMisreadNumberWhoCitesADocument() {
    PlanDocument meant = ofProvince("a", "186/KH-UBND", "2024-01-18", "Huế").build();
    PlanDocument citing = citing("136/KH-UBND", "2024-01-18", "UBND tỉnh");

    assertThat(around(meant, 1, meant, citing).citedBy())
        .extracting(link -> link.from().id())
        .containsExactly(citing.id());
  }

  @Test
  void countsWhatIsMissing() {
    PlanDocument[] plans = new PlanDocument[4];
    for (int i = 0; i < plans.length; i++) {
      plans[i] =
          ofDepartment("p" + i, i + 1 + "/KH-SYT", "2024-03-0" + (i + 1), i < 3 ? "Huế" : "Cà Mau")
              .citations(
                  citation("31/KH-UBND", i == 1 ? "" : "2024-01-18", "UBND tỉnh"),
                  citation("1521/QĐ-TTg", "2020-10-06", "Thủ tướng Chính phủ"))
              .build();
    }
    PlanIndex.rebuild(folder.resolve("index"), Stream.of(plans));
    try (PlanSearcher searcher = PlanSearcher.open(folder.resolve("index"))) {
      List<CitedCount> missing = new CitationGraph(searcher).mostCited(true, 10);

      assertThat(missing)
          .extracting(count -> count.work().codeNumber().orElse(""), CitedCount::documents)
          .containsExactly(
              tuple("1521/QĐ-TTg", 4L), tuple("31/KH-UBND", 3L), tuple("31/KH-UBND", 1L));
      assertThat(missing.get(1).work().date()).contains("2024-01-18");
    }
  }

  @Test
  void refusesADocumentThatIsNotThere() {
    PlanDocument plan = ofProvince("a", "1/KH-UBND", "2024-01-02", "Huế").build();
    PlanDocument other = ofProvince("b", "2/KH-UBND", "2024-01-02", "Huế").build();

    assertThatThrownBy(() -> around(other, 1, plan))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining(other.id());
  }
}
