package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveFieldTest {
  private static ArchiveField field(List<ArchiveField> fields, String code) {
    return fields.stream().filter(field -> field.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void aDossierHas18FieldsAndADocument19() {
    assertThat(ArchiveFields.DOSSIER).hasSize(18);
    assertThat(ArchiveFields.DOCUMENT).hasSize(19);
  }

  @Test
  void aDocumentNeedsAWholeDayThatExists() {
    ArchiveField day = field(ArchiveFields.DOCUMENT, "issuedDate");

    assertThat(day.trouble("29/02/2024")).isEmpty();
    for (String wrong : List.of("29/02/2023", "03/2024", "2024", "2024-03-01", "1/3/2024")) {
      assertThat(day.trouble(wrong)).contains("'" + wrong + "', expected DD/MM/YYYY");
    }
  }

  @Test
  void aDossierMayBeginInAMonthOrAYear() {
    ArchiveField start = field(ArchiveFields.DOSSIER, "startDate");

    assertThat(List.of("01/03/2024", "03/2024", "2024")).allMatch(d -> start.trouble(d).isEmpty());
    assertThat(List.of("13/2024", "32/01/2024", "24")).allMatch(d -> start.trouble(d).isPresent());
  }

  @Test
  void codesAreThoseOfTheTables() {
    ArchiveField retention = field(ArchiveFields.DOSSIER, "maintenance");
    ArchiveField language = field(ArchiveFields.DOSSIER, "language");

    assertThat(retention.trouble("01")).isEmpty();
    assertThat(retention.trouble("1").orElseThrow()).contains("01 (vĩnh viễn), 02 (70 năm)");
    assertThat(language.trouble("01;11")).isEmpty();
    assertThat(language.trouble("01;vi").orElseThrow()).contains("01 to 11");
  }

  @Test
  void lengthIsCountedInCharacters() {
    ArchiveField notation = field(ArchiveFields.DOCUMENT, "codeNotation");

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
