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
class PackageDescriptionTest {
  @TempDir private Path folder;
  private DossierScene scene;

  @BeforeEach
  void openArchive() {
    scene = new DossierScene(folder);
  }

  @AfterEach
  void closeArchive() {
    scene.close();
  }

  @Test
  void descriptionsAreValidByTheSchemasOfThePackage() throws Exception {
    scene.publish("a", draft -> draft);
    Map<String, byte[]> files = DossierScene.files(scene.written(DossierScene.DESCRIPTION, false));
    byte[] dossier = files.get("metadata/descriptive/EAD.xml");
    byte[] document =
        files.get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertValid(dossier, files.get("schemas/EAD.xsd"));
    assertValid(document, files.get("schemas/EAD_doc.xsd"));
    assertThat(DossierScene.text(dossier, "title")).isEqualTo("Kế hoạch <2024> \"cải cách\"");
    assertThat(DossierScene.text(dossier, "totalDoc")).isEqualTo("1");
    assertThat(DossierScene.text(dossier, "numberOfPage")).isEqualTo("2");
    assertThat(DossierScene.text(dossier, "startDate")).isEqualTo("27/03/2024");
    assertThat(DossierScene.text(dossier, "confidenceLevel")).isEqualTo("02");
    assertThat(DossierScene.text(document, "docCode")).isEqualTo("H49.33.2024.160.0000001");
    assertThat(DossierScene.text(document, "typeName")).isEqualTo("10");
    assertThat(DossierScene.text(document, "codeNumber")).isEqualTo("780");
    assertThat(DossierScene.text(document, "codeNotation")).isEqualTo("KH-SXD");
    assertThat(DossierScene.text(document, "issuedDate")).isEqualTo("27/03/2024");
    assertThat(DossierScene.text(document, "organName")).isEqualTo("Sở Xây dựng");
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
        DossierScene.DESCRIPTION
            + "document."
            + scene.shortId(0)
            + ".issuedDate = 05/03/2024\n"
            + "document."
            + scene.shortId(0)
            + ".keyword = cây; xanh\n";

    byte[] document =
        DossierScene.files(scene.written(mended, false))
            .get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertThat(DossierScene.text(document, "issuedDate")).isEqualTo("05/03/2024");
    assertThat(DossierScene.text(document, "keyword")).isEqualTo("cây; xanh");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    scene.publish("a", draft -> draft.title("</subject><x/>&amp;\u0000\u001B]]>𡨸"));

    byte[] document =
        DossierScene.files(scene.written(DossierScene.DESCRIPTION, false))
            .get("representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml");

    assertThat(DossierScene.text(document, "subject")).isEqualTo("</subject><x/>&amp;]]>𡨸");
  }
}
