package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package holds. */
class InformationPackageTest {
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
  void holdsTheTreeOfTheCircular() throws IOException {
    scene.publish("a", draft -> draft);
    scene.publish("b", draft -> draft);

    assertThat(PackageScene.files(scene.written(PackageScene.DESCRIPTION, false)).keySet())
        .containsExactlyInAnyOrder(
            "METS.xml",
            "metadata/descriptive/EAD.xml",
            "metadata/preservation/PREMIS.xml",
            "representations/rep1/METS.xml",
            "representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml",
            "representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.2.xml",
            "representations/rep1/data/H49.33.2024.160.1.pdf",
            "representations/rep1/data/H49.33.2024.160.2.pdf",
            "representations/rep1/metadata/preservation/PREMIS_rep1.xml",
            "schemas/METS.xsd",
            "schemas/xlink.xsd",
            "schemas/csip.xsd",
            "schemas/PREMIS.xsd",
            "schemas/EAD.xsd",
            "schemas/EAD_doc.xsd");
  }

  @Test
  void samePackageIsTheSameBytes() throws IOException {
    scene.publish("a", draft -> draft);

    assertThat(scene.written(PackageScene.DESCRIPTION, false))
        .isEqualTo(scene.written(PackageScene.DESCRIPTION, false));
  }

  @Test
  void anIncompletePackageHoldsTheListAndNothingCutShort() throws Exception {
    String longTitle = "Kế hoạch ".repeat(80).strip();
    scene.publish("a", draft -> draft.title(longTitle));

    Map<String, byte[]> files = PackageScene.files(scene.written(PackageScene.DESCRIPTION, true));

    assertThat(new String(files.get("documentation/missing.txt"), StandardCharsets.UTF_8))
        .isEqualTo(
            "  document 1 ("
                + scene.shortId(0)
                + ", a.pdf): subject (Trích yếu nội dung): 719 characters, at most 500 may stand"
                + " there\n");
    assertThat(
            PackageScene.text(
                files.get(
                    "representations/rep1/metadata/descriptive/EAD_doc_H49.33.2024.160.1.xml"),
                "subject"))
        .isEqualTo(longTitle);
    assertThat(new String(files.get("METS.xml"), StandardCharsets.UTF_8))
        .contains("USE=\"Documentation\"", "documentation/missing.txt");
  }
}
