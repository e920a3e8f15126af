package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveFieldTest {
  private static ArchiveField field(List<ArchiveField> fields, String code) {
    return fields.stream().filter(field -> field.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void packagesHaveAsManyFieldsAsTheCircularCounts() {
    assertThat(List.of(PackageKind.values()))
        .extracting(kind -> kind.title() + " " + kind.fields().size() + " " + documentFields(kind))
        .containsExactly(
            "AIP_hoso 18 19", "AIP_tailieu 4 19", "SIP_hoso 18 21", "SIP_tailieu 5 21", "DIP 7 20");
  }

  private static int documentFields(PackageKind kind) {
    return kind.documentFields().size();
  }

  @Test
  void codesAndIssuersOfDocumentsAreNamedAsEachPackageNamesThem() {
    assertThat(codes(ArchiveFields.DOCUMENT_SIP))
        .startsWith("docId", "docCode")
        .contains("organName", "maintenance")
        .doesNotContain("arcFileCode", "docOrdinal", "arcDocCode");
    assertThat(codes(ArchiveFields.DOCUMENT_DIP))
        .startsWith("docId", "arcDocCode")
        .contains("maintenance")
        .doesNotContain("organName", "docCode", "arcFileCode");
    assertThat(codes(ArchiveFields.DOSSIER_SIP))
        .startsWith("fileCode")
        .endsWith("riskRecoveryStatus", "description");
    assertThat(codes(ArchiveFields.LOOSE_SIP))
        .containsExactly("fileCode", "title", "source", "totalDoc", "description");
    assertThat(codes(ArchiveFields.LOOSE_AIP))
        .containsExactly("arcFileCode", "title", "source", "description");
  }

  private static List<String> codes(List<ArchiveField> fields) {
    return fields.stream().map(ArchiveField::code).toList();
  }

  @Test
  void aDocumentNeedsAWholeDayThatExists() {
    ArchiveField day = field(ArchiveFields.DOCUMENT_AIP, "issuedDate");

    assertThat(day.trouble("29/02/2024")).isEmpty();
    for (String wrong : List.of("29/02/2023", "03/2024", "2024", "2024-03-01", "1/3/2024")) {
      assertThat(day.trouble(wrong)).contains("'" + wrong + "', expected DD/MM/YYYY");
    }
  }

  @Test
  void aDossierMayBeginInAMonthOrAYear() {
    ArchiveField start = field(ArchiveFields.DOSSIER_AIP, "startDate");

    assertThat(List.of("01/03/2024", "03/2024", "2024")).allMatch(d -> start.trouble(d).isEmpty());
    assertThat(List.of("13/2024", "32/01/2024", "24")).allMatch(d -> start.trouble(d).isPresent());
    assertThat(field(ArchiveFields.DOSSIER_SIP, "startDate").trouble("03/2024")).isPresent();
  }

  @Test
  void codesAreThoseOfTheTables() {
    ArchiveField retention = field(ArchiveFields.DOSSIER_AIP, "maintenance");
    ArchiveField language = field(ArchiveFields.DOSSIER_AIP, "language");

    assertThat(retention.trouble("01")).isEmpty();
    assertThat(retention.trouble("1").orElseThrow()).contains("01 (vĩnh viễn), 02 (70 năm)");
    assertThat(language.trouble("01;11")).isEmpty();
    assertThat(language.trouble("01;vi").orElseThrow()).contains("01 (tiếng Việt)", "11 (khác)");
  }

  @Test
  void lengthIsCountedInCharacters() {
    ArchiveField notation = field(ArchiveFields.DOCUMENT_AIP, "codeNotation");

    assertThat(notation.trouble("𡨸".repeat(30))).isEmpty();
    assertThat(notation.trouble("Đ".repeat(31)))
        .contains("31 characters, at most 30 may stand there");
  }

  @Test
  void typesHaveTheCodesOfTheCircular() {
    assertThat(ArchiveFields.typeCode("KẾ HOẠCH")).isEqualTo("10");
    assertThat(ArchiveFields.typeCode("TỜ TRÌNH")).isEqualTo("15");
    assertThat(ArchiveFields.typeCode("KẾT LUẬN")).isEqualTo("32");
  }
}
