package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The five packages: what each holds and is called. */
class PackageKindTest {
  private static final String REPRESENTATION = "representations/rep1/";
  private static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";

  @TempDir private Path folder;
  private PackageScene scene;

  @BeforeEach
  void openArchive() throws IOException {
    scene = new PackageScene(folder);
    scene.publish("a", draft -> draft);
    scene.publish("b", draft -> draft);
    scene.attached.add(Files.writeString(folder.resolve("xac-thuc.pdf"), "%PDF-1.7"));
  }

  @AfterEach
  void closeArchive() {
    scene.close();
  }

  private Map<String, byte[]> files(PackageKind kind) throws IOException {
    return PackageScene.files(scene.written(kind, scene.description(kind), false));
  }

  @ParameterizedTest
  @EnumSource
  void everyFileOfMetadataIsValidByTheSchemasInThePackage(PackageKind kind) throws Exception {
    Map<String, byte[]> files = files(kind);
    Path unpacked = unpack(files);

    for (String path : files.keySet()) {
      if (path.endsWith(".xml")) {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(unpacked.resolve("schemas").resolve(schemaOf(path)).toFile())
            .newValidator()
            .validate(new StreamSource(new ByteArrayInputStream(files.get(path)), path));
      }
    }
  }

  private static String schemaOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.startsWith("EAD_doc_")
        ? "EAD_doc.xsd"
        : name.replaceFirst("(_rep1)?[.]xml$", ".xsd");
  }

  private Path unpack(Map<String, byte[]> files) throws IOException {
    Path unpacked = folder.resolve("unpacked");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = unpacked.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return unpacked;
  }

  @ParameterizedTest
  @EnumSource
  void schemasAreFoundWhereTheFilesSayThatTheyAre(PackageKind kind) throws Exception {
    Map<String, byte[]> files = files(kind);

    for (String path : files.keySet()) {
      if (!path.matches("(.*/)?(METS|PREMIS).*[.]xml")) {
        continue;
      }
      Element root = PackageScene.xml(files.get(path)).getDocumentElement();
      assertThat(schemaFiles(root, path))
          .allSatisfy(schema -> assertThat(files).containsKey(schema));
    }
  }

  private static List<String> schemaFiles(Element root, String path) {
    String[] pairs =
        root.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation")
            .split(" ", -1);
    Path folder = Path.of("/" + path).getParent();
    return IntStream.range(0, pairs.length / 2)
        .mapToObj(i -> folder.resolve(pairs[2 * i + 1]).normalize().toString().substring(1))
        .toList();
  }

  @Test
  void onlySipsAreWithoutPreservationMetadata() throws Exception {
    Map<String, Long> premis = new TreeMap<>();
    for (PackageKind kind : PackageKind.values()) {
      premis.put(
          kind.title(),
          files(kind).keySet().stream().filter(path -> path.contains("PREMIS")).count());
    }

    assertThat(premis)
        .isEqualTo(
            Map.of(
                "AIP_hoso", 3L, "AIP_tailieu", 3L, "DIP", 3L, "SIP_hoso", 0L, "SIP_tailieu", 0L));
  }

  @Test
  void inventoriesSayWhichPackageItIs() throws Exception {
    Map<String, String> said = new TreeMap<>();
    for (PackageKind kind : PackageKind.values()) {
      Document mets = PackageScene.xml(files(kind).get("METS.xml"));
      Element root = mets.getDocumentElement();
      Element header = PackageScene.elements(mets, "metsHdr").get(0);
      said.put(
          kind.title(),
          String.join(
              " ",
              header.getAttributeNS(CSIP, "OAISPACKAGETYPE"),
              root.getAttribute("TYPE"),
              root.getAttribute("OBJID").replaceFirst("[0-9A-Fa-f]{8}-.*", ""),
              root.getAttribute("PROFILE").replaceFirst(".*/", "")));
    }

    assertThat(said)
        .containsExactly(
            Map.entry("AIP_hoso", "AIP Mixed urn:uuid: E-ARK-CSIP.xml"),
            Map.entry("AIP_tailieu", "AIP Collection urn:uuid: E-ARK-CSIP.xml"),
            Map.entry("DIP", "DIP Mixed uuid- E-ARK-DIP.xml"),
            Map.entry("SIP_hoso", "SIP Mixed uuid- E-ARK-CSIP.xml"),
            Map.entry("SIP_tailieu", "SIP Collection uuid- E-ARK-CSIP.xml"));
  }

  @Test
  void documentsOfASipAreCalledByTheCodeOfTheirPackage() throws Exception {
    byte[] second =
        files(PackageKind.SIP_TAILIEU)
            .get(REPRESENTATION + "metadata/descriptive/EAD_doc_H49.2024.01.0000001.2.xml");

    assertThat(PackageScene.text(second, "docId")).isEqualTo("H49.2024.01.0000001.2");
    assertThat(PackageScene.text(second, "docCode")).isEqualTo("H49.2024.01.0000001.0000002");
    assertThat(PackageScene.text(second, "maintenance")).isEqualTo("01");
    assertThat(PackageScene.text(second, "organName")).isEqualTo("Sở Xây dựng");
  }

  @Test
  void aDipDescribesTheRequest_andItsDocumentsByTheirArchiveCodes() throws Exception {
    Map<String, byte[]> files = files(PackageKind.DIP);
    byte[] document =
        files.get(REPRESENTATION + "metadata/descriptive/EAD_doc_TT.H49.2024.7.1.xml");

    assertThat(PackageScene.text(files.get("metadata/descriptive/EAD.xml"), "requestID"))
        .isEqualTo("YC-15");
    assertThat(PackageScene.text(document, "arcDocCode")).isEqualTo("TT.H49.2024.7.0000001");
    assertThat(PackageScene.text(document, "docId")).isEqualTo("TT.H49.2024.7.1");
    assertThat(PackageScene.elements(PackageScene.xml(document), "organName")).isEmpty();
    assertThat(files).containsKey(REPRESENTATION + "data/TT.H49.2024.9.12.pdf");
  }

  @Test
  void whatIsAttachedStandsInTheInventory() throws Exception {
    Map<String, byte[]> files = files(PackageKind.DIP);

    assertThat(files.get("documentation/xac-thuc.pdf")).asString().isEqualTo("%PDF-1.7");
    assertThat(PackageScene.elements(PackageScene.xml(files.get("METS.xml")), "FLocat"))
        .extracting(link -> link.getAttributeNS("http://www.w3.org/1999/xlink", "href"))
        .contains("documentation/xac-thuc.pdf");
  }

  @Test
  void descriptionsAreLinkedToTheirFiles() throws Exception {
    Document mets = PackageScene.xml(files(PackageKind.SIP_HOSO).get(REPRESENTATION + "METS.xml"));
    List<Element> links =
        PackageScene.elements(mets, "div").stream()
            .filter(div -> div.getAttribute("LABEL").equals("MetadataLink/File"))
            .toList();

    assertThat(links).hasSize(2);
    for (int i = 0; i < links.size(); i++) {
      assertThat(href(mets, links.get(i).getAttribute("DMDID"), "mdRef"))
          .endsWith("EAD_doc_H49.33.2024.160." + (i + 1) + ".xml");
      Element pointer = (Element) links.get(i).getElementsByTagNameNS("*", "fptr").item(0);
      assertThat(href(mets, pointer.getAttribute("FILEID"), "FLocat"))
          .isEqualTo("data/H49.33.2024.160." + (i + 1) + ".pdf");
    }
  }

  private static String href(Document mets, String id, String reference) {
    Element holder =
        PackageScene.elements(mets, "*").stream()
            .filter(element -> element.getAttribute("ID").equals(id))
            .findFirst()
            .orElseThrow();
    Element link = (Element) holder.getElementsByTagNameNS("*", reference).item(0);
    return link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
  }

  @Test
  void aSipNamesTheFondsAndTheNumberUnderWhichItWasAnnounced() throws Exception {
    String description =
        scene.description(PackageKind.SIP_HOSO)
            + "fondCode = P_XD\nsubmissionAgreement = DK-7/2026\n";

    byte[] mets =
        PackageScene.files(scene.written(PackageKind.SIP_HOSO, description, false)).get("METS.xml");

    assertThat(PackageScene.text(mets, "altRecordID")).isEqualTo("DK-7/2026");
    assertThat(PackageScene.elements(PackageScene.xml(mets), "note"))
        .extracting(Element::getTextContent)
        .containsExactly("0.1.0", "P_XD");
  }
}
