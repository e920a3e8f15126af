package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.cli.VankhoProcess.Outcome;
import vn.vankho.export.VeraPdf;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Word;
import vn.vankho.store.Archive;

/** From scans to PDF/A through the command line: the whole way, with real recognition. */
class ArchivalExportIT {
  private static final Path SCANS =
      Path.of("..", "corpus-samples", "scans").toAbsolutePath().normalize();

  @TempDir private static Path folder;

  @Test
  void everyDocumentBecomesAPdfOfItsOwnPagesAndWords() throws Exception {
    VankhoProcess vankho = VankhoProcess.in(folder);
    Outcome imported =
        vankho.run(
            "import",
            SCANS.resolve("hai-phong-2012-tra-vinh-2024.pdf").toString(),
            SCANS.resolve("nong-thon-moi-thai-binh-2016.pdf").toString(),
            "--archive",
            "archive");
    assertThat(imported.exitCode()).as(imported.err()).isZero();

    Outcome exported = vankho.run("export", "-a", "archive", "-f", "pdf", "-o", "pdfs");

    assertThat(exported.exitCode()).as(exported.err()).isZero();
    List<PlanDocument> documents;
    try (Archive archive = Archive.open(folder.resolve("archive"));
        var all = archive.documents()) {
      documents = all.toList();
    }
    assertThat(documents).hasSize(3);
    for (PlanDocument document : documents) {
      Path pdf = folder.resolve("pdfs").resolve(document.id().replace('#', '-') + ".pdf");
      assertThat(VeraPdf.violations(Files.readAllBytes(pdf))).isEmpty();
      assertThat(words(pdf)).as(document.id()).containsExactlyInAnyOrderElementsOf(words(document));
    }
  }

  private static List<String> words(PlanDocument document) {
    List<String> words = new ArrayList<>();
    for (Page page : document.pages()) {
      for (Word word : page.words()) {
        words.addAll(Arrays.asList(word.text().split(" ", -1)));
      }
    }
    return words;
  }

  private static List<String> words(Path pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return Arrays.asList(new PDFTextStripper().getText(document).strip().split("\\s+", -1));
    }
  }
}
