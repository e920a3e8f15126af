package vn.vankho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

class SavedSearchesTest {
  @TempDir private Path folder;
  private Path kho = Path.of("");

  @BeforeEach
  void makeArchive() {
    kho = folder.resolve("kho");
    Archive.openOrCreate(kho).close();
  }

  private SavedSearches searches() {
    return Archive.open(kho).savedSearches();
  }

  private static SavedSearch search(String name) {
    return SavedSearch.of(name, "\"đê điều\"", Map.of("province", "Huế"), "2026-01-02T03:04:05Z");
  }

  private void assertRefused(Runnable what, ExitCode code) {
    assertThatThrownBy(what::run)
        .asInstanceOf(type(PipelineException.class))
        .extracting(PipelineException::exitCode)
        .isEqualTo(code);
  }

  @Test
  void readsWhatWasSaved_inItsOrder() {
    searches().add(search("b"));
    searches().add(search("a"));

    assertThat(searches().all()).containsExactly(search("b"), search("a"));
  }

  @Test
  void hasNone_whereNothingWasSaved() {
    assertThat(searches().all()).isEmpty();
  }

  @Test
  void notesWhatARunFound() {
    searches().add(search("a"));
    SavedSearch run =
        new SavedSearch("a", "x", Map.of(), "t", Optional.of("2026-02-03"), List.of("1", "2"));

    searches().replace(run);

    assertThat(searches().named("a")).isEqualTo(run);
  }

  @Test
  void takesANameOnlyOnce_andMissesWhatIsNotThere() {
    searches().add(search("a"));

    assertRefused(() -> searches().add(search("a")), ExitCode.USAGE);
    assertRefused(() -> searches().named("b"), ExitCode.NOT_FOUND);
    assertRefused(() -> searches().remove("b"), ExitCode.NOT_FOUND);
    searches().remove("a");
    assertThat(searches().all()).isEmpty();
  }

  @Test
  void mayChange_whileAnotherWritesToTheArchive() {
    try (Archive importing = Archive.openOrCreate(kho)) {
      searches().add(search("a"));
      assertThat(importing.savedSearches().all()).hasSize(1);
    }
  }

  @Test
  void losesNone_whenManyThreadsSave() {
    IntStream.range(0, 24).parallel().forEach(i -> searches().add(search("s" + i)));

    assertThat(searches().all()).hasSize(24);
  }

  @Test
  void overwritesWhatADeadProcessLeft() throws IOException {
    Files.writeString(kho.resolve("searches.json.new"), "{\"versi");

    searches().add(search("a"));

    assertThat(searches().all()).hasSize(1);
    assertThat(kho.resolve("searches.json.new")).doesNotExist();
    try (Archive archive = Archive.open(kho)) {
      assertThat(archive.verify()).isEmpty();
    }
  }

  @Test
  void refusesAFileThatIsDamagedOrNewer() throws IOException {
    Files.writeString(kho.resolve("searches.json"), "{\"version\":2,\"searches\":[]}");
    assertRefused(() -> searches().all(), ExitCode.INCOMPATIBLE);

    Files.writeString(kho.resolve("searches.json"), "{\"version\":1}");
    assertRefused(() -> searches().add(search("a")), ExitCode.INCOMPATIBLE);
  }

  @Test
  void refusesNamesThatAreNone() {
    assertThatThrownBy(() -> search(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> search("a\nb")).isInstanceOf(IllegalArgumentException.class);
  }
}
