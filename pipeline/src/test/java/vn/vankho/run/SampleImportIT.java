package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.index.Hit;
import vn.vankho.index.PlanSearcher;
import vn.vankho.index.SearchRequest;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.samples.Samples;
import vn.vankho.store.Archive;
import vn.vankho.store.PlanSchema;

/** The whole way from sample scans to search results: real Tesseract, model, store and index. */
class SampleImportIT {
  private static final List<String> SCANS =
      List.of(
          "cchc-binh-phuoc-2024.pdf",
          "luu-tru-lam-dong-2026.pdf",
          "pho-cap-hau-giang-2004.pdf",
          "hai-phong-2012-tra-vinh-2024.pdf",
          "giam-ngheo-soc-trang-2013.pdf");

  @TempDir private static Path folder;
  private static ImportReport report;

  @BeforeAll
  static void importSamples() {
    Path model = Samples.folder().resolveSibling("models").resolve("vi-admin");
    ReadSettings settings = ReadSettings.defaults(model, Path.of("target", "ocr-cache"));
    try (Archive archive = Archive.openOrCreate(folder.resolve("archive"));
        DocumentReader reader = new DocumentReader(settings)) {
      List<Path> files = SCANS.stream().map(name -> Samples.named(name).scan()).toList();
      report =
          new ImportRun(archive, reader, settings.jobs())
              .run(files, false, ImportListener.SILENT_IMPORT);
    }
  }

  @Test
  void importsEveryFile() {
    assertThat(report.outcomes())
        .allSatisfy(outcome -> assertThat(outcome.kind()).isEqualTo(ImportOutcome.Kind.IMPORTED));
    assertThat(report.documentsAdded()).isEqualTo(6);
  }

  @Test
  void writesDocumentsThatTheSchemaAccepts() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("archive/documents"))) {
      List<Path> documents =
          files.filter(file -> file.toString().matches(".*/\\d+\\.json")).toList();
      assertThat(documents).hasSize(6);
      assertThat(documents).allSatisfy(file -> assertThat(PlanSchema.faults(read(file))).isEmpty());
    }
  }

  @Test
  void readsTheHeader_fromScansAndFromTextLayers() {
    assertThat(documents())
        .extracting(PlanDocument::codeNumber)
        .containsExactlyInAnyOrder(
            Optional.of("0217/KH-SCT"),
            Optional.of("384/KH-SNV"),
            Optional.of("12/KH-UB"),
            Optional.of("305/KH-PGDĐT"),
            Optional.of("27/KH-THLSC"),
            Optional.of("1046/KH-SLĐTBXH"));
  }

  @Test
  void takesGoodLayersAndRecognisesTheRest() {
    assertThat(originOf("384/KH-SNV")).isEqualTo(Origin.TEXT_LAYER);
    assertThat(originOf("12/KH-UB")).isEqualTo(Origin.TEXT_LAYER);
    assertThat(originOf("0217/KH-SCT")).isEqualTo(Origin.OCR);
    // Its hidden layer was made by an English model.
    assertThat(originOf("1046/KH-SLĐTBXH")).isEqualTo(Origin.OCR);
  }

  @Test
  void findsAPlanByItsTitleWithoutAccents_andItsPlaceOnThePage() {
    try (PlanSearcher searcher = PlanSearcher.open(folder.resolve("archive/index"))) {
      Hit first =
          searcher.search(SearchRequest.of("don gian hoa thu tuc hanh chinh", 10)).hits().get(0);

      assertThat(first.codeNumber()).hasValue("0217/KH-SCT");
      assertThat(first.boxes()).isNotEmpty();
      Page page = byNumber("0217/KH-SCT").pages().get(first.page() - 1);
      assertThat(first.boxes())
          .allSatisfy(
              box -> {
                assertThat(box.right()).isLessThanOrEqualTo(page.width());
                assertThat(box.bottom()).isLessThanOrEqualTo(page.height());
              });
    }
  }

  private static Origin originOf(String codeNumber) {
    return byNumber(codeNumber).pages().get(0).origin();
  }

  private static PlanDocument byNumber(String codeNumber) {
    return documents().stream()
        .filter(document -> document.codeNumber().equals(Optional.of(codeNumber)))
        .findFirst()
        .orElseThrow();
  }

  private static List<PlanDocument> documents() {
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Stream<PlanDocument> documents = archive.documents()) {
      return documents.toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
