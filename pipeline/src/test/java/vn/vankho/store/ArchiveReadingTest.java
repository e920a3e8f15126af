package vn.vankho.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class ArchiveReadingTest {
  @TempDir private Path folder;

  @Test
  void readsADocumentOnlyWhenItIsPulledFromTheStream() throws IOException {
    List<String> scans = twoScansOfOneBucket();
    try (Archive archive = Archive.openOrCreate(folder.resolve("archive"))) {
      for (String scan : scans) {
        publish(archive, scan);
      }
      List<String> ids = archive.ids().toList();
      Path second = new ArchiveLayout(archive.directory()).documentsOf(ids.get(1));
      Files.writeString(second.resolve("1.json"), "{");

      Iterator<PlanDocument> documents = archive.documents().iterator();

      assertThat(documents.next().id()).isEqualTo(ids.get(0));
      assertThatThrownBy(documents::next).isInstanceOf(PipelineException.class);
    }
  }

  @Test
  void givesTheWholeIdOfADocumentThatIsThere() throws IOException {
    try (Archive archive = Archive.openOrCreate(folder.resolve("archive"))) {
      String id = publish(archive, "a");

      assertThat(archive.idOf(id.substring(0, 6))).isEqualTo(id);
      assertThatThrownBy(() -> archive.idOf(id + "#2")).hasMessageContaining("no document " + id);
    }
  }

  private String publish(Archive archive, String scan) throws IOException {
    PlanDocument document = PlanDraft.ofSource(scan.getBytes(UTF_8)).build();
    archive.publish(Files.writeString(folder.resolve(scan + ".pdf"), scan), List.of(document));
    return document.id();
  }

  private static List<String> twoScansOfOneBucket() {
    String bucket = bucket("0");
    String other =
        IntStream.iterate(1, i -> i + 1)
            .mapToObj(String::valueOf)
            .filter(scan -> bucket(scan).equals(bucket))
            .findFirst()
            .orElseThrow();
    return List.of("0", other);
  }

  private static String bucket(String scan) {
    return PlanDraft.digest(scan.getBytes(UTF_8)).substring(0, 2);
  }
}
