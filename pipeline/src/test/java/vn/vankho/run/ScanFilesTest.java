package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PipelineException;

class ScanFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.writeString(folder.resolve("b.PDF"), "no pdf at all");
    Files.writeString(folder.resolve("a.scan"), "%PDF-1.4 by content");
    Files.writeString(folder.resolve("notes.txt"), "notes");
    Files.createDirectory(folder.resolve("more"));
    Files.writeString(folder.resolve("more/c.tif"), "no tiff");
  }

  @Test
  void takesScansByNameOrContent_andCountsTheRest() {
    ScanFiles found = ScanFiles.find(List.of(folder), false);
    assertThat(found.files()).containsExactly(folder.resolve("a.scan"), folder.resolve("b.PDF"));
    assertThat(found.passedOver()).isEqualTo(1);
  }

  @Test
  void entersFolders_whenRecursive() {
    assertThat(ScanFiles.find(List.of(folder), true).files())
        .containsExactly(
            folder.resolve("a.scan"), folder.resolve("b.PDF"), folder.resolve("more/c.tif"));
  }

  @Test
  void takesAnyFileThatIsNamed() {
    Path notes = folder.resolve("notes.txt");
    assertThat(ScanFiles.find(List.of(notes), false).files()).containsExactly(notes);
  }

  @Test
  void takesLinksToScans_andThoseThatLeadNowhere() throws IOException {
    Path more = folder.resolve("more");
    Files.createSymbolicLink(more.resolve("link.pdf"), folder.resolve("b.PDF"));
    Files.createSymbolicLink(more.resolve("lost.pdf"), folder.resolve("gone.pdf"));
    Files.createSymbolicLink(more.resolve("notes"), folder.resolve("notes.txt"));
    ScanFiles found = ScanFiles.find(List.of(more), true);
    assertThat(found.files())
        .containsExactly(more.resolve("c.tif"), more.resolve("link.pdf"), more.resolve("lost.pdf"));
    assertThat(found.passedOver()).isEqualTo(1);
  }

  @Test
  void countsLinksToFolders_andDoesNotFollowThem() throws IOException {
    Files.createSymbolicLink(folder.resolve("more/loop"), folder);
    ScanFiles found = ScanFiles.find(List.of(folder.resolve("more")), true);
    assertThat(found.files()).containsExactly(folder.resolve("more/c.tif"));
    assertThat(found.passedOver()).isZero();
    assertThat(found.linkedFolders()).isEqualTo(1);
  }

  @Test
  void namesThePath_whenItDoesNotExist() {
    assertThatThrownBy(() -> ScanFiles.find(List.of(folder.resolve("gone")), false))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("gone");
  }
}
