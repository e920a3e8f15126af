package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;

/** What no package is made of, and what is said of it. */
class PackageRefusalTest {
  @TempDir private Path folder;
  private PackageScene scene;

  @BeforeEach
  void openArchive() {
    scene = new PackageScene(folder);
  }

  @AfterEach
  void closeArchive() {
    scene.close();
  }

  @Test
  void listsAllThatIsMissing_andWritesNothing() throws IOException {
    scene.publish("a", draft -> draft.date("2024-03").title(" "));
    scene.publish("b", draft -> draft.number("123456789012/KH-SXD"));

    assertThat(scene.findings("arcFileCode = X\nmode = 04\nriskRecovery = 1\n", false))
        .containsExactly(
            "  dossier: title (Tiêu đề hồ sơ): missing, expected text",
            "  dossier: maintenance (Thời hạn lưu trữ): missing, expected one of 01 (vĩnh viễn),"
                + " 02 (70 năm), 03 (50 năm), 04 (30 năm), 05 (20 năm), 06 (10 năm), 07 (khác)",
            "  dossier: mode (Chế độ sử dụng): '04', expected one of 01 (công khai),"
                + " 02 (có điều kiện), 03 (mật)",
            "  dossier: numberOfPaper (Số lượng tờ): missing, expected a number",
            "  dossier: paperFileCode (Mã hồ sơ giấy): missing, and needed since confidenceLevel"
                + " is 02",
            "  dossier: riskRecoveryStatus (Tình trạng dự phòng): missing, and needed since"
                + " riskRecovery is 1",
            "  document 1 ("
                + scene.shortId(0)
                + ", a.pdf): mode (Chế độ sử dụng): '04', expected one"
                + " of 01 (công khai), 02 (có điều kiện), 03 (mật)",
            "  document 1 ("
                + scene.shortId(0)
                + ", a.pdf): issuedDate (Ngày, tháng, năm tài liệu):"
                + " '03/2024', expected DD/MM/YYYY",
            "  document 1 ("
                + scene.shortId(0)
                + ", a.pdf): subject (Trích yếu nội dung): missing,"
                + " expected text",
            "  document 2 ("
                + scene.shortId(1)
                + ", b.pdf): mode (Chế độ sử dụng): '04', expected one"
                + " of 01 (công khai), 02 (có điều kiện), 03 (mật)",
            "  document 2 ("
                + scene.shortId(1)
                + ", b.pdf): codeNumber (Số của tài liệu): 12"
                + " characters, at most 11 may stand there");
  }

  @Test
  void aSecretDocumentIsNeverPacked() throws IOException {
    scene.publish("a", draft -> draft.security("MẬT"));

    assertThat(scene.findings(PackageScene.DESCRIPTION, true))
        .singleElement()
        .asString()
        .contains("mark of secrecy");
    scene.documents.clear();
    scene.publish("b", draft -> draft);
    assertThat(
            scene.findings(
                PackageScene.DESCRIPTION + "document." + scene.shortId(0) + ".mode = 03", true))
        .singleElement()
        .asString()
        .contains("mode is 03");
  }

  @Test
  void aCodeThatNamesAnotherFolderIsRefused() throws IOException {
    scene.publish("a", draft -> draft);

    String elsewhere = PackageScene.DESCRIPTION.replace("H49.33.2024.160", "../../etc/x");

    assertThat(scene.findings(elsewhere, true))
        .singleElement()
        .asString()
        .contains("'../../etc/x'");
  }

  @Test
  void tellsOfCoarseScansLostScansAndStrayNames() throws IOException {
    Page coarse = new Page(1, 800, 1100, 96, Origin.OCR, 0, 0, 0, List.of());
    scene.publish("a", draft -> draft.pages(List.of(coarse)));
    scene.publish("b", draft -> draft);
    Files.delete(scene.archive.original(scene.documents.get(1).source().sha256()).orElseThrow());

    assertThat(scene.findings(PackageScene.DESCRIPTION + "document.0123456789.subject = x", false))
        .containsExactly(
            "  dossier: the description names document '0123456789', which is not among these",
            "  document 1 ("
                + scene.shortId(0)
                + ", a.pdf): a page of 96 dpi, expected at least 200",
            "  document 2 ("
                + scene.shortId(1)
                + ", b.pdf): its scan is gone from the archive; import it again");
  }

  @Test
  void refusesADossierOfNoDocuments() {
    assertThat(scene.findings(PackageScene.DESCRIPTION, true))
        .anyMatch(line -> line.contains("no document in it"));
  }

  @Test
  void twoDocumentsOfOneNameAreRefused() throws IOException {
    scene.publish("a", draft -> draft);
    scene.publish("b", draft -> draft);
    String same =
        "document."
            + scene.shortId(0)
            + ".docId = H49.X.1\ndocument."
            + scene.shortId(1)
            + ".docId = h49.x.1\n";

    assertThat(
            scene.findings(
                PackageKind.SIP_HOSO, scene.description(PackageKind.SIP_HOSO) + same, true))
        .containsExactly(
            "  document 2 ("
                + scene.shortId(1)
                + ", b.pdf): docId 'h49.x.1' is that of document 1 ("
                + scene.shortId(0)
                + ", a.pdf) too: give each its own");
  }

  @Test
  void onlyWhatIsKeptForeverIsHandedOver() throws IOException {
    scene.publish("a", draft -> draft);
    scene.publish("b", draft -> draft);

    assertThat(
            scene.findings(
                PackageKind.SIP_HOSO,
                scene
                    .description(PackageKind.SIP_HOSO)
                    .replace("maintenance = 01", "maintenance = 04"),
                false))
        .containsExactly("  dossier: maintenance is 04, but only 01 (vĩnh viễn) is handed over");
  }

  @Test
  void aDossierThatEndsBeforeItBeginsIsToldOf() throws IOException {
    scene.publish("a", draft -> draft);

    scene.written(PackageScene.DESCRIPTION + "startDate = 05/2024\nendDate = 2024\n", false);
    assertThat(
            scene.findings(
                PackageScene.DESCRIPTION + "startDate = 05/2024\nendDate = 30/04/2024\n", false))
        .containsExactly("  dossier: startDate 05/2024 is after endDate 30/04/2024");
  }

  @Test
  void anArchiveCodeEndsInSevenDigits_andNamesNoFolder() throws IOException {
    scene.publish("a", draft -> draft);
    scene.publish("b", draft -> draft);
    scene.attached.add(Files.createFile(folder.resolve("xac-thuc.pdf")));
    String request = scene.description(PackageKind.DIP);

    assertThat(scene.findings(PackageKind.DIP, request.replace("7.0000001", "7.1"), false))
        .containsExactly(
            "  document 1 ("
                + scene.shortId(0)
                + ", a.pdf): arcDocCode 'TT.H49.2024.7.1', expected code of the dossier, '.', and 7"
                + " digits");
    assertThat(scene.findings(PackageKind.DIP, request.replace("= TT.H49.2024.7", "= ../x"), true))
        .anyMatch(line -> line.contains("docId '../x.1', expected letters"));
  }

  @Test
  void aDocumentThatIsThereAlreadyIsToldOf_unlessARemarkSaysWhatItIs() throws IOException {
    scene.publish("a", draft -> draft);
    scene.publish("b", draft -> draft.number("780/kh-sxd"));

    assertThat(scene.findings(PackageScene.DESCRIPTION, false))
        .containsExactly(
            "  document 2 ("
                + scene.shortId(1)
                + ", b.pdf): number, date and issuer are those of document 1 ("
                + scene.shortId(0)
                + ", a.pdf) too: leave one out, or say in description what this one is");
    scene.written(
        PackageScene.DESCRIPTION + "document." + scene.shortId(1) + ".description = Bản sao",
        false);
  }

  @Test
  void sheetsThatCannotHaveThesePagesAreToldOf() throws IOException {
    scene.publish("a", draft -> draft.pages("Một", "Hai", "Ba"));

    assertThat(scene.findings(PackageScene.DESCRIPTION.replace("Paper = 2", "Paper = 1"), false))
        .containsExactly(
            "  dossier: numberOfPaper is 1, but the documents have 3 pages: more than two a sheet");
    assertThat(scene.findings(PackageScene.DESCRIPTION.replace("Paper = 2", "Paper = 4"), false))
        .containsExactly(
            "  dossier: numberOfPaper is 4, but the documents have 3 pages: sheets without a page");
  }

  @Test
  void aReadersCopiesNeedTheCertificateOfTheArchive() throws IOException {
    scene.publish("a", draft -> draft);
    scene.publish("b", draft -> draft);

    assertThat(scene.findings(PackageKind.DIP, scene.description(PackageKind.DIP), false))
        .containsExactly(
            "  request: no certificate of the archive in PDF/A (article 42.2): --attach FILE");
  }

  @Test
  void refusesAttachmentsThatCannotBePacked() throws IOException {
    scene.publish("a", draft -> draft);
    Path inOther = Files.createDirectory(folder.resolve("other"));
    scene.attached.addAll(
        List.of(
            folder.resolve("none.pdf"),
            Files.createFile(folder.resolve("a b.pdf")),
            Files.createFile(folder.resolve("Missing.txt")),
            Files.createFile(folder.resolve("x.pdf")),
            Files.createFile(inOther.resolve("X.pdf"))));

    assertThat(scene.findings(PackageScene.DESCRIPTION, true))
        .extracting(line -> line.replaceFirst(".*/", "").replaceFirst(": call.*", ""))
        .containsExactly(
            "none.pdf: no file that can be read",
            "a b.pdf",
            "Missing.txt: another file is called so in the package",
            "X.pdf: another file is called so in the package");
  }

  @Test
  void theNameOfAScanAddsNoLineToTheList() throws IOException {
    scene.publish("a", draft -> draft.fileName("a\n  dossier: all is well.pdf").title(" "));

    assertThat(scene.findings(PackageScene.DESCRIPTION, false))
        .singleElement()
        .asString()
        .contains("a   dossier: all is well.pdf): subject");
  }
}
