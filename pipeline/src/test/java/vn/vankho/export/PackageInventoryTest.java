package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.vankho.model.PlanDraft;

/** What a package says of its files: METS and PREMIS. */
class PackageInventoryTest {
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
  void inventoriesNameEveryFileWithSizeAndDigest() throws Exception {
    scene.publish("a", draft -> draft);
    Map<String, byte[]> files = PackageScene.files(scene.written(PackageScene.DESCRIPTION, false));
    List<String> named = new ArrayList<>(List.of("METS.xml"));
    for (String base : List.of("", "representations/rep1/")) {
      Document mets = PackageScene.xml(files.get(base + "METS.xml"));
      Stream<Element> references =
          Stream.concat(
              PackageScene.elements(mets, "mdRef").stream(),
              PackageScene.elements(mets, "file").stream());
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
    for (Element element : PackageScene.elements(mets, "*")) {
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
  void preservationMetadataTellWhereTheFilesComeFrom() throws Exception {
    scene.publish("a", draft -> draft);
    byte[] premis =
        PackageScene.files(scene.written(PackageScene.DESCRIPTION, false))
            .get("representations/rep1/metadata/preservation/PREMIS_rep1.xml");

    assertThat(PackageScene.text(premis, "originalName")).isEqualTo("a.pdf");
    assertThat(PackageScene.text(premis, "relatedObjectIdentifierValue"))
        .isEqualTo(scene.documents.get(0).source().sha256());
    assertThat(
            PackageScene.elements(PackageScene.xml(premis), "eventType").stream()
                .map(Element::getTextContent))
        .containsExactly("transfer", "normalization");
    assertThat(
            PackageScene.elements(PackageScene.xml(premis), "agentName").stream()
                .map(Element::getTextContent))
        .containsExactly("vankho", "Chi cục Văn thư & Lưu trữ");
  }
}
