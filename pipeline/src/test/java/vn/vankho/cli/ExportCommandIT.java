package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import vn.vankho.export.VeraPdf;
import vn.vankho.model.PlanDocument;
import vn.vankho.run.DocumentReader;
import vn.vankho.run.ImportListener;
import vn.vankho.run.ImportRun;
import vn.vankho.run.ReadSettings;
import vn.vankho.samples.Samples;
import vn.vankho.store.Archive;

/** The command over an archive that was really read: a scan of two documents, and a turned page. */
@DisabledOnOs(OS.WINDOWS)
class ExportCommandIT {
  @TempDir private static Path folder;
  private static VankhoProcess vankho;
  private static List<PlanDocument> documents = List.of();

  @BeforeAll
  static void importSamples() {
    vankho = VankhoProcess.in(folder);
    Path model = Samples.folder().resolveSibling("models").resolve("vi-admin");
    ReadSettings settings = ReadSettings.defaults(model, Path.of("target", "ocr-cache"));
    try (Archive archive = Archive.openOrCreate(folder.resolve("archive"));
        DocumentReader reader = new DocumentReader(settings)) {
      List<Path> files =
          Stream.of("hai-phong-2012-tra-vinh-2024.pdf", "tinh-uy-kon-tum-2020.pdf")
              .map(name -> Samples.named(name).scan())
              .toList();
      new ImportRun(archive, reader, settings.jobs())
          .run(files, false, ImportListener.SILENT_IMPORT);
      documents = archive.documents().toList();
    }
  }

  private static VankhoProcess.Outcome export(String... args) throws Exception {
    List<String> all = new ArrayList<>(List.of("export", "-a", "archive"));
    all.addAll(List.of(args));
    return vankho.run(all.toArray(String[]::new));
  }

  private static Document xml(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static long words(PlanDocument document) {
    return document.pages().stream().mapToLong(page -> page.words().size()).sum();
  }

  private static String fileName(PlanDocument document, String extension) {
    return document.id().replace('#', '-') + extension;
  }

  @Test
  void writesPdfsOfTheirOwnPagesWithTheRestoredWords() throws Exception {
    assertThat(export("-f", "pdf", "-o", "pdf").err()).isEqualTo("3 files written to pdf\n");

    for (PlanDocument document : documents) {
      Path file = folder.resolve("pdf").resolve(fileName(document, ".pdf"));
      assertThat(VeraPdf.violations(Files.readAllBytes(file))).isEmpty();
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        assertThat(pdf.getNumberOfPages()).isEqualTo(document.pages().size());
        assertThat(new PDFTextStripper().getText(pdf).strip().split("\\s+", -1))
            .containsExactlyInAnyOrder(
                document.pages().stream()
                    .flatMap(page -> page.words().stream())
                    .flatMap(word -> Stream.of(word.text().split(" ", -1)))
                    .toArray(String[]::new));
      }
    }
  }

  @Test
  void writesEveryWordOfEveryDocumentWithItsPlace() throws Exception {
    assertThat(export("-f", "alto", "-o", "alto").err()).isEqualTo("3 files written to alto\n");
    assertThat(export("-f", "hocr", "-o", "hocr").exitCode()).isZero();

    assertThat(documents).hasSize(3);
    for (PlanDocument document : documents) {
      Document alto = xml(folder.resolve("alto").resolve(fileName(document, ".alto.xml")));
      Document hocr = xml(folder.resolve("hocr").resolve(fileName(document, ".hocr")));
      assertThat(alto.getElementsByTagName("String").getLength()).isEqualTo((int) words(document));
      assertThat(hocr.getElementsByTagName("p").getLength())
          .isEqualTo(alto.getElementsByTagName("TextBlock").getLength());
    }
    assertThat(namesIn("alto")).hasSize(3).allMatch(name -> name.endsWith(".alto.xml"));
  }

  @Test
  void writesAWorkbookToAPipe() throws Exception {
    VankhoProcess.Outcome outcome =
        vankho.runInShell("\"$@\" | cat > plans.xlsx", "export", "-a", "archive", "-f", "xlsx");

    assertThat(outcome.exitCode()).isZero();
    try (ReadableWorkbook workbook = new ReadableWorkbook(folder.resolve("plans.xlsx").toFile())) {
      assertThat(workbook.getFirstSheet().read().stream().skip(1).map(row -> row.getCellText(0)))
          .isEqualTo(documents.stream().map(PlanDocument::id).toList());
    }
  }

  @Test
  void writesOneDocumentToStandardOutputOrAFile() throws Exception {
    String second = documents.get(documents.size() - 1).id();

    assertThat(export("-f", "hocr", second).out()).contains("content=\"" + second + "\"");
    assertThat(export("-f", "md", second, "-o", "one.md").exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("one.md")))
        .startsWith("# ")
        .contains(second.replace("#", "\\#"));
  }

  @Test
  void endsWithoutAWord_whenTheReaderLeaves() throws Exception {
    for (String format : List.of("jsonl", "csv", "md", "txt", "xlsx")) {
      VankhoProcess.Outcome outcome =
          vankho.runInShell(
              "set -o pipefail; \"$@\" | head -c 1 > /dev/null",
              "export",
              "-a",
              "archive",
              "-f",
              format);

      assertThat(outcome.exitCode()).as(format).isZero();
      assertThat(outcome.err()).as(format).isEmpty();
    }
  }

  @Test
  void saysThatTheDiskIsFull() throws Exception {
    for (String format : List.of("jsonl", "csv", "md", "xlsx")) {
      VankhoProcess.Outcome outcome =
          vankho.runInShell("\"$@\" > /dev/full", "export", "-a", "archive", "-f", format);

      assertThat(outcome.exitCode()).as(format).isEqualTo(4);
      assertThat(outcome.err()).as(format).contains("No space left on device");
    }
  }

  private static List<String> namesIn(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
