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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.Archive;

class DossierPackageTest {
  private static final String DESCRIPTION =
      """
      agency = Chi cục Văn thư & Lưu trữ
      arcFileCode = H49.33.2024.160
      title = Kế hoạch <2024> "cải cách"
      maintenance = 01
      mode = 01
      numberOfPaper = 3
      paperFileCode = TT.K2.33
      riskRecovery = 0
      """;

  @TempDir private Path folder;
  private Archive archive;
  private final List<PlanDocument> documents = new ArrayList<>();

  @BeforeEach
  void openArchive() {
    archive = Archive.openOrCreate(folder.resolve("kho"));
  }

  @AfterEach
  void closeArchive() {
    archive.close();
  }

  private static PlanDraft draft(byte[] scan) {
    return PlanDraft.ofSource(scan)
        .title("Trồng cây")
        .issuer("Sở Xây dựng")
        .number("780/KH-SXD")
        .date("2024-03-27")
        .pages("Một", "Hai");
  }

  private void publish(String name, java.util.function.UnaryOperator<PlanDraft> change)
      throws IOException {
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

  private byte[] written(String description, boolean evenIncomplete) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DossierPackage(
            archive,
            new Pages(),
            DossierDescription.parse(description),
            new DossierPackage.Making(
                OffsetDateTime.parse("2026-07-01T01:30:00Z"), "vankho", "0.1.0", evenIncomplete))
        .write(documents, out);
    return out.toByteArray();
  }

  /** Path below the folder at the top to content. */
  private static Map<String, byte[]> files(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getName()).startsWith("urn_uuid_");
        files.put(entry.getName().replaceFirst("^[^/]*/", ""), in.readAllBytes());
      }
    }
    return files;
  }

  private static Document xml(byte[] content) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(byte[] content, String element) throws Exception {
    return elements(xml(content), element).get(0).getTextContent();
  }

  private List<String> findings(String description, boolean evenIncomplete) {
    List<String> said = new ArrayList<>();
    assertThatThrownBy(() -> written(description, evenIncomplete))
        .isInstanceOfSatisfying(
            PipelineException.class,
            refused -> {
              assertThat(refused.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
              String message = String.valueOf(refused.getMessage());
              message.lines().filter(line -> line.startsWith("  ")).forEach(said::add);
            });
    return said;
  }

  @Test
  void holdsTheTreeOfTheCircular() throws IOException {
    publish("a", draft -> draft);
    publish("b", draft -> draft);

    assertThat(files(written(DESCRIPTION, false)).keySet())
        .containsExactlyInAnyOrder(
            "METS.xml",
            "metadata/descriptive/EAD.xml",
            "metadata/preservation/PREMIS.xml",
            "representations/rep1/METS.xml",
            "representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml",
            "representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.2.xml",
            "representations/rep1/data/H49.33.2024.160.1.pdf",
            "representations/rep1/data/H49.33.2024.160.2.pdf",
            "schemas/EAD.xsd",
            "schemas/EAD_doc.xsd");
  }

  @Test
  void inventoriesNameEveryFileWithSizeAndDigest() throws Exception {
    publish("a", draft -> draft);
    Map<String, byte[]> files = files(written(DESCRIPTION, false));
    List<String> named = new ArrayList<>(List.of("METS.xml"));
    for (String base : List.of("", "representations/rep1/")) {
      Document mets = xml(files.get(base + "METS.xml"));
      Stream<Element> references =
          Stream.concat(elements(mets, "mdRef").stream(), elements(mets, "file").stream());
      references.forEach(
          reference -> {
            Element link =
                reference.getLocalName().equals("file")
                    ? (Element) reference.getElementsByTagNameNS("*", "FLocat").item(0)
                    : reference;
            String path = base + link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
            byte[] content = files.get(path);
            named.add(path);
            assertThat(reference.getAttribute("SIZE")).isEqualTo(String.valueOf(content.length));
            assertThat(reference.getAttribute("CHECKSUM")).isEqualTo(PlanDraft.digest(content));
            assertThat(reference.getAttribute("CREATED")).isEqualTo("2026-07-01T08:30:00+07:00");
          });
      assertIdsResolve(mets);
    }
    assertThat(named).containsExactlyInAnyOrderElementsOf(files.keySet());
  }

  private static void assertIdsResolve(Document mets) {
    List<String> ids = new ArrayList<>();
    List<String> references = new ArrayList<>();
    for (Element element : elements(mets, "*")) {
      ids.add(element.getAttribute("ID"));
      for (String name : List.of("DMDID", "ADMID", "FILEID")) {
        references.addAll(List.of(element.getAttribute(name).split(" ", -1)));
      }
    }
    ids.removeIf(String::isEmpty);
    references.removeIf(String::isEmpty);
    assertThat(ids).doesNotHaveDuplicates().containsAll(references);
  }

  @Test
  void descriptionsAreValidByTheSchemasOfThePackage() throws Exception {
    publish("a", draft -> draft);
    Map<String, byte[]> files = files(written(DESCRIPTION, false));
    byte[] dossier = files.get("metadata/descriptive/EAD.xml");
    byte[] document =
        files.get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertValid(dossier, files.get("schemas/EAD.xsd"));
    assertValid(document, files.get("schemas/EAD_doc.xsd"));
    assertThat(text(dossier, "title")).isEqualTo("Kế hoạch <2024> \"cải cách\"");
    assertThat(text(dossier, "totalDoc")).isEqualTo("1");
    assertThat(text(dossier, "numberOfPage")).isEqualTo("2");
    assertThat(text(dossier, "startDate")).isEqualTo("27/03/2024");
    assertThat(text(dossier, "confidenceLevel")).isEqualTo("02");
    assertThat(text(document, "docCode")).isEqualTo("H49.33.2024.160.0000001");
    assertThat(text(document, "typeName")).isEqualTo("10");
    assertThat(text(document, "codeNumber")).isEqualTo("780");
    assertThat(text(document, "codeNotation")).isEqualTo("KH-SXD");
    assertThat(text(document, "issuedDate")).isEqualTo("27/03/2024");
    assertThat(text(document, "organName")).isEqualTo("Sở Xây dựng");
  }

  private static void assertValid(byte[] xml, byte[] schema) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new ByteArrayInputStream(schema)))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
  }

  @Test
  void preservationMetadataTellWhereTheFilesComeFrom() throws Exception {
    publish("a", draft -> draft);
    byte[] premis = files(written(DESCRIPTION, false)).get("metadata/preservation/PREMIS.xml");

    assertThat(text(premis, "originalName")).isEqualTo("a.pdf");
    assertThat(text(premis, "relatedObjectIdentifierValue"))
        .isEqualTo(documents.get(0).source().sha256());
    assertThat(elements(xml(premis), "eventType").stream().map(Element::getTextContent))
        .containsExactly("transfer", "information package creation");
    assertThat(elements(xml(premis), "agentName").stream().map(Element::getTextContent))
        .containsExactly("vankho", "Chi cục Văn thư & Lưu trữ");
  }

  @Test
  void samePackageIsTheSameBytes() throws IOException {
    publish("a", draft -> draft);

    assertThat(written(DESCRIPTION, false)).isEqualTo(written(DESCRIPTION, false));
  }

  @Test
  void listsAllThatIsMissing_andWritesNothing() throws IOException {
    publish("a", draft -> draft.date("2024-03").title(" "));
    publish("b", draft -> draft.number("123456789012/KH-SXD"));

    assertThat(findings("arcFileCode = X\nmode = 04\nriskRecovery = 1\n", false))
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
                + shortId(0)
                + ", a.pdf): mode (Chế độ sử dụng): '04', expected one"
                + " of 01 (công khai), 02 (có điều kiện), 03 (mật)",
            "  document 1 ("
                + shortId(0)
                + ", a.pdf): issuedDate (Ngày, tháng, năm tài liệu):"
                + " '03/2024', expected DD/MM/YYYY",
            "  document 1 ("
                + shortId(0)
                + ", a.pdf): subject (Trích yếu nội dung): missing,"
                + " expected text",
            "  document 2 ("
                + shortId(1)
                + ", b.pdf): mode (Chế độ sử dụng): '04', expected one"
                + " of 01 (công khai), 02 (có điều kiện), 03 (mật)",
            "  document 2 ("
                + shortId(1)
                + ", b.pdf): codeNumber (Số của tài liệu): 12"
                + " characters, at most 11 may stand there");
  }

  private String shortId(int index) {
    return documents.get(index).id().substring(0, 12);
  }

  @Test
  void aPersonsValueStandsBeforeTheScans() throws Exception {
    publish("a", draft -> draft.date("2024-03"));
    String mended =
        DESCRIPTION
            + "document."
            + shortId(0)
            + ".issuedDate = 05/03/2024\n"
            + "document."
            + shortId(0)
            + ".keyword = cây; xanh\n";

    byte[] document =
        files(written(mended, false))
            .get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertThat(text(document, "issuedDate")).isEqualTo("05/03/2024");
    assertThat(text(document, "keyword")).isEqualTo("cây; xanh");
  }

  @Test
  void anIncompletePackageHoldsTheListAndNothingCutShort() throws Exception {
    String longTitle = "Kế hoạch ".repeat(80).strip();
    publish("a", draft -> draft.title(longTitle));

    Map<String, byte[]> files = files(written(DESCRIPTION, true));

    assertThat(new String(files.get("documentation/missing.txt"), StandardCharsets.UTF_8))
        .isEqualTo(
            "  document 1 ("
                + shortId(0)
                + ", a.pdf): subject (Trích yếu nội dung): 719 characters, at most 500 may stand"
                + " there\n");
    assertThat(
            text(
                files.get(
                    "representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml"),
                "subject"))
        .isEqualTo(longTitle);
    assertThat(new String(files.get("METS.xml"), StandardCharsets.UTF_8))
        .contains("USE=\"Documentation\"", "documentation/missing.txt");
  }

  @Test
  void aSecretDocumentIsNeverPacked() throws IOException {
    publish("a", draft -> draft.security("MẬT"));

    assertThat(findings(DESCRIPTION, true)).singleElement().asString().contains("mark of secrecy");
    documents.clear();
    publish("b", draft -> draft);
    assertThat(findings(DESCRIPTION + "document." + shortId(0) + ".mode = 03", true))
        .singleElement()
        .asString()
        .contains("mode is 03");
  }

  @Test
  void aCodeThatNamesAnotherFolderIsRefused() throws IOException {
    publish("a", draft -> draft);

    String elsewhere = DESCRIPTION.replace("H49.33.2024.160", "../../etc/x");

    assertThat(findings(elsewhere, true)).singleElement().asString().contains("'../../etc/x'");
  }

  @Test
  void tellsOfCoarseScansLostScansAndStrayNames() throws IOException {
    Page coarse = new Page(1, 800, 1100, 96, Origin.OCR, 0, 0, 0, List.of());
    publish("a", draft -> draft.pages(List.of(coarse)));
    publish("b", draft -> draft);
    Files.delete(archive.original(documents.get(1).source().sha256()).orElseThrow());

    assertThat(findings(DESCRIPTION + "document.0123456789.subject = x", false))
        .containsExactly(
            "  dossier: the description names document '0123456789', which is not among these",
            "  document 1 (" + shortId(0) + ", a.pdf): a page of 96 dpi, expected at least 200",
            "  document 2 ("
                + shortId(1)
                + ", b.pdf): its scan is gone from the archive; import it again");
  }

  @Test
  void refusesADossierOfNoDocuments() {
    assertThat(findings(DESCRIPTION, true)).anyMatch(line -> line.contains("no document in it"));
  }

  @Test
  void hostileTextStaysText() throws Exception {
    publish("a", draft -> draft.title("</subject><x/>&amp;\u0000\u001B]]>𡨸"));

    byte[] document =
        files(written(DESCRIPTION, false))
            .get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertThat(text(document, "subject")).isEqualTo("</subject><x/>&amp;]]>𡨸");
  }
}
