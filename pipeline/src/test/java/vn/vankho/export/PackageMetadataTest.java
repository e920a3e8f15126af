package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package says of its dossier and of each document. */
class PackageMetadataTest {
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
  void descriptionsAreValidByTheSchemasOfThePackage() throws Exception {
    scene.publish("a", draft -> draft);
    Map<String, byte[]> files = PackageScene.files(scene.written(PackageScene.DESCRIPTION, false));
    byte[] dossier = files.get("metadata/descriptive/EAD.xml");
    byte[] document =
        files.get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertValid(dossier, files.get("schemas/EAD.xsd"));
    assertValid(document, files.get("schemas/EAD_doc.xsd"));
    assertThat(PackageScene.text(dossier, "title")).isEqualTo("Kế hoạch <2024> \"cải cách\"");
    assertThat(PackageScene.text(dossier, "totalDoc")).isEqualTo("1");
    assertThat(PackageScene.text(dossier, "numberOfPage")).isEqualTo("2");
    assertThat(PackageScene.text(dossier, "startDate")).isEqualTo("27/03/2024");
    assertThat(PackageScene.text(dossier, "confidenceLevel")).isEqualTo("02");
    assertThat(PackageScene.text(document, "docCode")).isEqualTo("H49.33.2024.160.0000001");
    assertThat(PackageScene.text(document, "typeName")).isEqualTo("10");
    assertThat(PackageScene.text(document, "codeNumber")).isEqualTo("780");
    assertThat(PackageScene.text(document, "codeNotation")).isEqualTo("KH-SXD");
    assertThat(PackageScene.text(document, "issuedDate")).isEqualTo("27/03/2024");
    assertThat(PackageScene.text(document, "organName")).isEqualTo("Sở Xây dựng");
  }

  private static void assertValid(byte[] xml, byte[] schema) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new ByteArrayInputStream(schema)))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
  }

  @Test
  void aPersonsValueStandsBeforeTheScans() throws Exception {
    scene.publish("a", draft -> draft.date("2024-03"));
    String mended =
        PackageScene.DESCRIPTION
            + "document."
            + scene.shortId(0)
            + ".issuedDate = 05/03/2024\n"
            + "document."
            + scene.shortId(0)
            + ".keyword = cây; xanh\n";

    byte[] document =
        PackageScene.files(scene.written(mended, false))
            .get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertThat(PackageScene.text(document, "issuedDate")).isEqualTo("05/03/2024");
    assertThat(PackageScene.text(document, "keyword")).isEqualTo("cây; xanh");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    scene.publish("a", draft -> draft.title("</subject><x/>&amp;\u0000\u001B]]>𡨸"));

    byte[] document =
        PackageScene.files(scene.written(PackageScene.DESCRIPTION, false))
            .get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertThat(PackageScene.text(document, "subject")).isEqualTo("</subject><x/>&amp;]]>𡨸");
  }
}
