package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NativeLibrariesTest {
  @TempDir private Path cache;

  private Path unpacked() throws IOException {
    return NativeLibraries.unpack(cache).orElseThrow();
  }

  @Test
  void namesFolderAfterVersions() throws IOException {
    assertThat(unpacked().getFileName().toString())
        .matches("tesseract-5\\.5\\.2-.*-leptonica-1\\.87\\.0-.*-linux-.*");
  }

  @Test
  void leavesWholeFilesAlone() throws IOException {
    Path library = unpacked().resolve("libtesseract.so");
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(library, longAgo);

    unpacked();

    assertThat(Files.getLastModifiedTime(library)).isEqualTo(longAgo);
  }

  @Test
  void mendsDamagedFile_whenSizeIsRight() throws IOException {
    Path library = unpacked().resolve("libleptonica.so.6");
    byte[] whole = Files.readAllBytes(library);
    byte[] damaged = whole.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(library, damaged);

    unpacked();

    assertThat(Files.readAllBytes(library)).isEqualTo(whole);
  }

  @Test
  void leavesNoPartialFiles() throws IOException {
    try (Stream<Path> files = Files.list(unpacked())) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).contains("libtesseract.so", "libleptonica.so.6");
      assertThat(names).noneMatch(name -> name.endsWith(".partial"));
    }
  }
}
