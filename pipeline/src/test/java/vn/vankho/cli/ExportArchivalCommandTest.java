package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.Archive;

/** The exports for archives: PDF/A and packages. */
class ExportArchivalCommandTest {
  @TempDir private Path folder;
  private Path kho;
  private String trees = "";
  private String dykes = "";

  @BeforeEach
  void fillArchive() throws IOException {
    kho = folder.resolve("kho");
    try (Archive archive = Archive.openOrCreate(kho)) {
      trees = publish(archive, "cây xanh", 10);
      dykes = publish(archive, "đê điều", 20);
    }
  }

  private String publish(Archive archive, String title, int width) throws IOException {
    BufferedImage page = new BufferedImage(width, 30, BufferedImage.TYPE_BYTE_GRAY);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(page, "png", png);
    byte[] scan = png.toByteArray();
    Path original = Files.write(folder.resolve(width + ".png"), scan);
    PlanDocument plan =
        PlanDraft.ofSource(scan)
            .title(title)
            .issuer("Sở Xây dựng")
            .date("2024-03-27")
            .pages("Kế hoạch " + title)
            .build();
    archive.publish(original, List.of(plan));
    return plan.id();
  }

  private CommandLineRun run(String... more) {
    String[] args =
        Stream.concat(Stream.of("export", "--archive", kho.toString()), Stream.of(more))
            .toArray(String[]::new);
    return CommandLineRun.in(folder).run(args);
  }

  private Path original(String id) {
    try (Archive archive = Archive.open(kho)) {
      return archive.original(id).orElseThrow();
    }
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).strip();
    }
  }

  @Test
  void writesOneSearchablePdf() throws IOException {
    Path pdf = folder.resolve("plan.pdf");

    assertThat(run("-f", "pdf", "-o", pdf.toString(), trees.substring(0, 8)).exitCode()).isZero();

    assertThat(text(pdf)).isEqualTo("Kế hoạch cây xanh");
  }

  @Test
  void writesTheOthers_whenAnOriginalIsGoneOrDamaged() throws IOException {
    Path pdfs = folder.resolve("pdfs");
    Files.write(original(trees), new byte[] {1, 2, 3});

    CommandLineRun run = run("-f", "pdf", "-o", pdfs.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(trees + ": ", "the original is damaged", "1 file written to " + pdfs);
    assertThat(pdfs.resolve(dykes + ".pdf")).exists();
    assertThat(pdfs.resolve(trees + ".pdf")).doesNotExist();
    Files.delete(original(trees));
    assertThat(run("-f", "pdf", "-o", pdfs.toString()).err()).contains("the original is gone");
  }

  @Test
  void packsTheDocumentsNamedInTheirOrder() throws IOException {
    Path zip = folder.resolve("ho-so.zip");
    Path dossier =
        Files.writeString(
            folder.resolve("ho-so.txt"),
            """
            arcFileCode = H49.33.2024.160
            title = Hồ sơ
            maintenance = 01
            mode = 01
            numberOfPaper = 2
            paperFileCode = TT.33
            riskRecovery = 0
            """);

    CommandLineRun run =
        run("-f", "aip", "--dossier", dossier.toString(), "-o", zip.toString(), dykes, trees);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      Path first = folder.resolve("first.pdf");
      String name =
          packed.stream()
              .map(entry -> entry.getName())
              .filter(entry -> entry.endsWith("/rep1/data/H49.33.2024.160.1.pdf"))
              .findFirst()
              .orElseThrow();
      Files.copy(packed.getInputStream(packed.getEntry(name)), first);
      assertThat(text(first)).isEqualTo("Kế hoạch đê điều");
    }
  }

  @Test
  void refusesAPackageWithGaps_unlessToldOtherwise() throws IOException {
    Path zip = folder.resolve("ho-so.zip");
    Path dossier = Files.writeString(folder.resolve("ho-so.txt"), "arcFileCode = H49.33");
    String[] args = {"-f", "aip", "--dossier", dossier.toString(), "-o", zip.toString(), trees};

    CommandLineRun refused = run(args);

    assertThat(refused.exitCode()).isEqualTo(10);
    assertThat(refused.err()).contains("title (Tiêu đề hồ sơ): missing", "--incomplete");
    assertThat(zip).doesNotExist();
    assertThat(
            run(Stream.concat(Stream.of(args), Stream.of("--incomplete")).toArray(String[]::new))
                .exitCode())
        .isZero();
    assertThat(zip).exists();
  }

  @Test
  void neverOverwritesItsOwnDescription() throws IOException {
    Path dossier = Files.writeString(folder.resolve("ho-so.txt"), "arcFileCode = H49.33");

    CommandLineRun run =
        run("-f", "aip", "--dossier", dossier.toString(), "-o", folder + "/./ho-so.txt");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("would overwrite what the package is made of");
    assertThat(dossier).hasContent("arcFileCode = H49.33");
  }

  @Test
  void saysWhichOptionsGoTogether() {
    assertThat(run("-f", "aip", "-o", "x.zip").err())
        .contains("aip needs --dossier FILE or --loose FILE");
    assertThat(run("-f", "dip", "-o", "x.zip").err()).contains("dip needs --request FILE");
    assertThat(run("-f", "csv", "--dossier", "x").err())
        .contains("--dossier FILE goes with aip and sip, not with csv");
    assertThat(run("-f", "sip", "--request", "x").err())
        .contains("--request FILE goes with dip, not with sip");
    assertThat(run("-f", "sip", "--dossier", "x", "--loose", "y").err())
        .contains("--dossier and --loose: a package is of a dossier or of loose documents");
    assertThat(run("-f", "csv", "--incomplete").err()).contains("--incomplete goes with aip");
    assertThat(run("-f", "csv", "--incomplete").exitCode()).isEqualTo(2);
    assertThat(run("-f", "csv", "--attach", "x").err())
        .contains("--attach FILE goes with aip, sip and dip, not with csv");
    assertThat(run("-f", "aip", "--dossier", "none.txt", "-o", "x.zip").exitCode()).isEqualTo(6);
  }

  @Test
  void packsLooseDocumentsToBeHandedOver() throws IOException {
    Path zip = folder.resolve("nop.zip");
    Path loose =
        Files.writeString(
            folder.resolve("goi.txt"),
            """
            fileCode = H49.33.2024.01.0000001
            title = Văn bản đi năm 2024
            source = 0
            documents.maintenance = 01
            documents.mode = 01
            documents.riskRecovery = 0
            """);

    CommandLineRun run =
        run("-f", "sip", "--loose", loose.toString(), "-o", zip.toString(), trees, dykes);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      assertThat(packed.stream().map(entry -> entry.getName()))
          .anyMatch(name -> name.endsWith("/rep1/data/H49.33.2024.01.0000001.2.pdf"))
          .noneMatch(name -> name.contains("PREMIS"));
    }
  }

  @Test
  void callsAPackageByItsId_inAFolderThatExists() throws IOException {
    Path packages = Files.createDirectory(folder.resolve("packages"));
    Path loose =
        Files.writeString(
            folder.resolve("goi.txt"),
            """
            fileCode = H49.1
            title = Gói
            source = 0
            documents.mode = 01
            documents.maintenance = 01
            documents.riskRecovery = 0
            """);

    CommandLineRun run =
        run("-f", "sip", "--loose", loose.toString(), "-o", packages.toString(), trees);

    assertThat(run.exitCode()).isZero();
    try (Stream<Path> files = Files.list(packages)) {
      List<Path> written = files.toList();
      assertThat(written).singleElement().asString().matches(".*/uuid-[0-9A-F-]{36}[.]zip");
      assertThat(run.err()).isEqualTo("written to " + written.get(0) + "\n");
    }
  }

  @Test
  void packsCopiesForAReader() throws IOException {
    Path zip = folder.resolve("doc-gia.zip");
    Path certificate = Files.writeString(folder.resolve("xac-thuc.pdf"), "%PDF-1.7");
    Path request =
        Files.writeString(
            folder.resolve("yeu-cau.txt"),
            """
            requestID = YC-1
            requestDate = 12/06/2026
            purpose = 01
            purposeContent = Viết luận văn
            feeObjectType = 01
            researchTopic = Cây xanh
            documents.maintenance = 01
            documents.mode = 01
            documents.riskRecovery = 0
            document.%s.arcDocCode = TT.H49.33.2024.0000007
            """
                .formatted(trees.substring(0, 8)));

    CommandLineRun run =
        run(
            "-f",
            "dip",
            "--request",
            request.toString(),
            "--attach",
            certificate.toString(),
            "-o",
            zip.toString(),
            trees);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      assertThat(packed.stream().map(entry -> entry.getName()))
          .anyMatch(name -> name.endsWith("/rep1/data/TT.H49.33.2024.7.pdf"))
          .anyMatch(name -> name.endsWith("/documentation/xac-thuc.pdf"));
    }
  }

  @Test
  void asksForWhatAReadersCopiesLack() throws IOException {
    Path zip = folder.resolve("doc-gia.zip");
    Path request = Files.writeString(folder.resolve("yeu-cau.txt"), "requestID = YC-1");

    CommandLineRun refused =
        run("-f", "dip", "--request", request.toString(), "-o", zip.toString(), trees);

    assertThat(refused.exitCode()).isEqualTo(10);
    assertThat(refused.err())
        .contains(
            "request: requestDate (Ngày yêu cầu): missing",
            "arcDocCode (Mã lưu trữ của tài liệu): missing",
            "without arcDocCode or docId its files cannot be named");
    assertThat(zip).doesNotExist();
  }
}
