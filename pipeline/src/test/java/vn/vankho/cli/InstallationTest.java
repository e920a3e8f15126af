package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  private static Path cache(Map<String, String> environment, String system) {
    return Installation.cacheDirectory(environment, "/home/mai", system);
  }

  @Test
  void cachesWhereTheSystemKeepsCaches() {
    assertThat(cache(Map.of(), "Linux")).isEqualTo(Path.of("/home/mai/.cache/vankho"));
    assertThat(cache(Map.of(), "Mac OS X")).isEqualTo(Path.of("/home/mai/Library/Caches/vankho"));
  }

  @Test
  void cachesWhereTheUserSays() {
    assertThat(cache(Map.of("XDG_CACHE_HOME", "/var/c"), "Linux"))
        .isEqualTo(Path.of("/var/c/vankho"));
    assertThat(cache(Map.of("VANKHO_CACHE", "/v", "XDG_CACHE_HOME", "/x"), "Linux"))
        .isEqualTo(Path.of("/v"));
  }

  @Test
  void ignoresARelativeXdgFolder() {
    assertThat(cache(Map.of("XDG_CACHE_HOME", "c"), "Linux"))
        .isEqualTo(Path.of("/home/mai/.cache/vankho"));
  }

  @Test
  void keepsDataWhereTheSystemKeepsData() {
    assertThat(Installation.dataDirectory(Map.of(), "/home/mai", "Linux"))
        .isEqualTo(Path.of("/home/mai/.local/share/vankho"));
    assertThat(Installation.dataDirectory(Map.of("XDG_DATA_HOME", "/d"), "/home/mai", "Linux"))
        .isEqualTo(Path.of("/d/vankho"));
  }

  @Test
  void usesTrainedDataOfTheUser_whenAllOfALanguageIsThere(@TempDir Path folder) throws IOException {
    Installation installation = new Installation(folder, folder, folder.resolve("own"), "1");
    Path own = Files.createDirectories(folder.resolve("own/tessdata"));
    Files.writeString(own.resolve("vie.traineddata"), "");

    assertThat(installation.ownTrainedData("vie")).contains(own);
    assertThat(installation.ownTrainedData("vie+eng")).isEmpty();
  }
}
