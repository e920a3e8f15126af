package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

/** BibTeX and RIS, read again by programs that others wrote. */
class ReferenceFormatsTest {
  private static final PlanDocument PLAN =
      PlanDraft.of("a")
          .number("12/KH-UBND")
          .date("2024-03-05")
          .issuer("Sở Văn hóa, Thể thao và Du lịch")
          .parentBody("UBND tỉnh Cà Mau")
          .title("Bảo tồn 100% di tích & phát huy #1 {đợt_2}")
          .build();

  private static final CitedPlace PLACE =
      new CitedPlace(PLAN, Optional.of(3), List.of("II", "1", "-"), "đoạn\nER  - trích");

  private static String written(ResultFormat format, CitedPlace... places) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writePlaces(List.of(places), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, CSLItemData> bibTex(CitedPlace... places)
      throws IOException, ParseException {
    byte[] text = written(new BibTexFormat(), places).getBytes(StandardCharsets.UTF_8);
    BibTeXConverter converter = new BibTeXConverter();
    return converter.toItemData(converter.loadDatabase(new ByteArrayInputStream(text)));
  }

  private static List<RISReference> ris(CitedPlace... places) throws IOException {
    return new RISParser()
        .parse(new StringReader(written(new RisFormat(), places)))
        .getReferences();
  }

  @Test
  void citesAsPeopleDo() {
    assertThat(PLACE.citation())
        .isEqualTo(
            "Sở Văn hóa, Thể thao và Du lịch (UBND tỉnh Cà Mau), Kế hoạch số 12/KH-UBND ngày"
                + " 05/3/2024, mục II.1, tr. 3 ("
                + PLACE.locator()
                + ")");
  }

  @Test
  void citesByTheSubject_whereThereIsNoNumber() {
    PlanDocument plan = PlanDraft.of("b").date("2025-12").title("Cây xanh").build();

    assertThat(CitedPlace.whole(plan).citation())
        .isEqualTo("Kế hoạch “Cây xanh” tháng 12/2025 (" + CitedPlace.whole(plan).locator() + ")");
  }

  @Test
  void writesBibTexThatAnotherProgramReads() throws IOException, ParseException {
    CSLItemData read = bibTex(PLACE).values().iterator().next();

    assertThat(read.getTitle()).isEqualTo("Bảo tồn 100% di tích & phát huy #1 {đợt_2}");
    assertThat(read.getAuthor()).hasSize(1);
    assertThat(read.getAuthor()[0].getLiteral() + read.getAuthor()[0].getFamily())
        .contains("Sở Văn hóa, Thể thao và Du lịch");
    assertThat(read.getNumber()).isEqualTo("12/KH-UBND");
    assertThat(read.getIssued().getRaw()).isEqualTo("2024-03-05");
    assertThat(read.getNote()).isEqualTo(PLACE.citation());
    assertThat(read.getPage()).isEqualTo("3");
  }

  @Test
  void givesEachBibTexEntryAKeyOfItsOwn() throws IOException, ParseException {
    assertThat(bibTex(PLACE, PLACE, CitedPlace.whole(PLAN))).hasSize(3);
  }

  @Test
  void writesRisThatAnotherProgramReads() throws IOException {
    RISReference read = ris(PLACE).get(0);

    assertThat(read.getTitle()).isEqualTo("Bảo tồn 100% di tích & phát huy #1 {đợt_2}");
    assertThat(read.getAuthors()).containsExactly("Sở Văn hóa Thể thao và Du lịch");
    assertThat(read.getPublisher()).isEqualTo("Sở Văn hóa, Thể thao và Du lịch");
    assertThat(read.getTypeOfWork()).isEqualTo("Kế hoạch");
    assertThat(read.getNumber()).isEqualTo("12/KH-UBND");
    assertThat(read.getSection()).isEqualTo("II.1");
    assertThat(read.getStartPage()).isEqualTo("3");
    assertThat(read.getAccessionNumber()).isEqualTo(PLACE.locator().toString());
    assertThat(read.getNotes()).containsExactly(PLACE.citation());
    assertThat(read.getAbstrct()).isEqualTo("đoạn ER - trích");
  }

  @Test
  void keepsEntriesApart_whateverTheirTextHolds() throws IOException, ParseException {
    long seed = 20_240_305;
    Random random = new Random(seed);
    String nasty = "{}\\%&#$_~^@\",=\n\r\tER  - TY  - đấ🌳\u0000\u202E\uFFFF/*";
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 12; j++) {
        text.append(nasty.charAt(random.nextInt(nasty.length())));
      }
      PlanDocument plan =
          PlanDraft.of("x" + i)
              .title("a" + text)
              .issuer("b" + text)
              .number("1/" + text)
              .date("2024-01-02")
              .build();
      CitedPlace hostile =
          new CitedPlace(plan, Optional.of(1), List.of(text.toString()), text.toString());

      assertThat(bibTex(hostile, PLACE)).as("seed %d, round %d: %s", seed, i, text).hasSize(2);
      assertThat(ris(hostile, PLACE)).as("seed %d, round %d: %s", seed, i, text).hasSize(2);
    }
  }

  @Test
  void putsTheCitationOfEachPlaceIntoCsvAndJsonLines() throws IOException {
    assertThat(written(new CsvFormat(false), PLACE))
        .startsWith("Trích dẫn,Mã trích dẫn,Trang,Mục,Đoạn trích,Mã định danh,")
        .contains("\"" + PLACE.citation() + "\"," + PLACE.locator() + ",3,II.1,");
    assertThat(written(new JsonLinesFormat(), PLACE))
        .startsWith("{\"identifier\":\"" + PLACE.locator() + "\",\"citation\":\"")
        .contains("\"page\":3,\"section\":\"II.1\"", "\"document\":{\"schemaVersion\"")
        .hasLineCount(1);
  }
}
