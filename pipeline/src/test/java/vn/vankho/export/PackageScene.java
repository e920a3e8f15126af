package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.Archive;

/** An archive with documents, and dossiers of them, for the tests of packages. */
final class PackageScene implements AutoCloseable {
  static final String DESCRIPTION =
      """
      agency = Chi cục Văn thư & Lưu trữ
      arcFileCode = H49.33.2024.160
      title = Kế hoạch <2024> "cải cách"
      maintenance = 01
      mode = 01
      numberOfPaper = 2
      paperFileCode = TT.K2.33
      riskRecovery = 0
      """;

  private static final String OF_DOCUMENTS =
      """
      documents.maintenance = 01
      documents.mode = 01
      documents.riskRecovery = 0
      """;

  private static final String LOOSE =
      """
      agency = Chi cục Văn thư & Lưu trữ
      title = Kế hoạch đi, năm 2024
      source = 0
      """;

  private static final String REQUEST =
      OF_DOCUMENTS
          + """
          agency = Trung tâm Lưu trữ
          requestID = YC-15
          requestDate = 12/06/2026
          purpose = 01
          purposeContent = Viết luận văn
          feeObjectType = 01
          researchTopic = Cây xanh đô thị
          """;

  final Archive archive;
  final List<PlanDocument> documents = new ArrayList<>();

  /** Files that are attached to every package. */
  final List<Path> attached = new ArrayList<>();

  private final Path folder;

  PackageScene(Path folder) {
    this.folder = folder;
    this.archive = Archive.openOrCreate(folder.resolve("kho"));
  }

  @Override
  public void close() {
    archive.close();
  }

  /** Documents have numbers from 780 on: none is there twice. */
  private PlanDraft draft(byte[] scan) {
    return PlanDraft.ofSource(scan)
        .title("Trồng cây")
        .issuer("Sở Xây dựng")
        .number(780 + documents.size() + "/KH-SXD")
        .date("2024-03-27")
        .pages("Một", "Hai");
  }

  void publish(String name, UnaryOperator<PlanDraft> change) throws IOException {
    byte[] scan = name.getBytes(StandardCharsets.UTF_8);
    PlanDocument document = change.apply(draft(scan).fileName(name + ".pdf")).build();
    archive.publish(Files.write(folder.resolve(name), scan), List.of(document));
    documents.add(document);
  }

  /** Stands for the writer of PDF/A: the id of the document. */
  private static final class Pages implements DocumentFormat {
    @Override
    public String extension() {
      return ".pdf";
    }

    @Override
    public void write(PlanDocument document, OutputStream out) throws IOException {
      out.write(document.id().getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** A complete description of a package of the first two documents. */
  String description(PackageKind kind) {
    return switch (kind) {
      case AIP_HOSO -> DESCRIPTION;
      case SIP_HOSO -> DESCRIPTION.replace("arcFileCode", "fileCode");
      case AIP_TAILIEU -> "arcFileCode = H49.2024.01.0000001\ndocuments.mode = 01\n" + LOOSE;
      case SIP_TAILIEU -> "fileCode = H49.2024.01.0000001\n" + OF_DOCUMENTS + LOOSE;
      case DIP -> REQUEST + archiveCode(0, "7.0000001") + archiveCode(1, "9.0000012");
    };
  }

  private String archiveCode(int index, String end) {
    return "document." + shortId(index) + ".arcDocCode = TT.H49.2024." + end + "\n";
  }

  byte[] written(String description, boolean evenIncomplete) throws IOException {
    return written(PackageKind.AIP_HOSO, description, evenIncomplete);
  }

  byte[] written(PackageKind kind, String description, boolean evenIncomplete) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new InformationPackage(
            archive,
            new Pages(),
            PackageDescription.parse(kind, description),
            new InformationPackage.Making(
                OffsetDateTime.parse("2026-07-01T01:30:00Z"),
                "vankho",
                "0.1.0",
                evenIncomplete,
                attached))
        .write(documents, out);
    return out.toByteArray();
  }

  /** Path below the folder at the top to content. */
  static Map<String, byte[]> files(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getName()).matches("(urn_uuid_|uuid-)[^/]*/.*");
        files.put(entry.getName().replaceFirst("^[^/]*/", ""), in.readAllBytes());
      }
    }
    return files;
  }

  static Document xml(byte[] content) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
  }

  static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static String text(byte[] content, String element) throws Exception {
    return elements(xml(content), element).get(0).getTextContent();
  }

  List<String> findings(String description, boolean evenIncomplete) {
    return findings(PackageKind.AIP_HOSO, description, evenIncomplete);
  }

  List<String> findings(PackageKind kind, String description, boolean evenIncomplete) {
    List<String> said = new ArrayList<>();
    assertThatThrownBy(() -> written(kind, description, evenIncomplete))
        .isInstanceOfSatisfying(
            PipelineException.class,
            refused -> {
              assertThat(refused.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
              String message = String.valueOf(refused.getMessage());
              message.lines().filter(line -> line.startsWith("  ")).forEach(said::add);
            });
    return said;
  }

  String shortId(int index) {
    return documents.get(index).id().substring(0, 12);
  }
}
