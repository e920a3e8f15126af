package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;
import vn.vankho.store.PlanDocumentJson;

class ArchiveCommandsTest {
  @TempDir private Path folder;
  private Path kho;
  private String firstId = "";

  @BeforeEach
  void fillArchive() throws IOException {
    kho = folder.resolve("kho");
    try (Archive archive = Archive.openOrCreate(kho)) {
      firstId = publish(archive, "Kế hoạch nhà ở công nhân", 2023, "hue", "Huế");
      publish(archive, "Kế hoạch kiểm tra đê điều", 2024, "ca-mau", "Cà Mau");
      publish(archive, "Kế hoạch cây xanh", 2024, "ca-mau", "Cà Mau");
    }
  }

  private String publish(
      Archive archive, String title, int year, String provinceId, String province)
      throws IOException {
    Path original = Files.writeString(folder.resolve(title + ".pdf"), title);
    PlanDocument plan = SamplePlans.plan('1', title, year, provinceId, province);
    String id = sha256(title);
    archive.publish(original, List.of(SamplePlans.withSource(plan, original, id)));
    return id;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private CommandLineRun run(String command, String... more) {
    String[] args =
        Stream.concat(Stream.of(command, "--archive", kho.toString()), Stream.of(more))
            .toArray(String[]::new);
    return CommandLineRun.in(folder).run(args);
  }

  @Test
  void listsEachDocumentOnALine() {
    CommandLineRun run = run("list");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.out())
        .contains(firstId.substring(0, 12), "2023-03-01", "11/KH-SXD", "Kế hoạch nhà ở công nhân");
  }

  @Test
  void listsObjectsForMachines() {
    CommandLineRun run = run("list", "--json");

    assertThat(run.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"id\": \""));
    assertThat(run.out()).contains("\"year\": 2023", "\"province\": \"Huế\"");
  }

  @Test
  void showsADocumentByTheBeginningOfItsId() {
    CommandLineRun run = run("show", firstId.substring(0, 12));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("KẾ HOẠCH  11/KH-SXD", "Sở Xây dựng", "2023-03-01", "page 1 of 1", firstId);
  }

  @Test
  void showsTheJsonThatWasStored() {
    CommandLineRun run = run("show", firstId, "--json");

    PlanDocument shown = PlanDocumentJson.read(run.out().getBytes(StandardCharsets.UTF_8));
    assertThat(shown.id()).isEqualTo(firstId);
    assertThat(run("show", firstId, "--text").out()).isEqualTo("Kế hoạch nhà ở công nhân\n");
  }

  @Test
  void isBadUsage_whenTwoFormsAreAsked() {
    assertThat(run("show", firstId, "--text", "--json").exitCode()).isEqualTo(2);
  }

  @Test
  void saysNotFound_whenThereIsNoSuchDocument() {
    CommandLineRun run = run("show", "0123456789abcdef");

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.err()).contains("0123456789abcdef");
  }

  @Test
  void saysNotFound_whenThereIsNoArchive() {
    for (String command : List.of("list", "stats", "verify", "reindex")) {
      CommandLineRun run =
          CommandLineRun.in(folder).run(command, "-a", folder.resolve("none").toString());

      assertThat(run.exitCode()).as(command).isEqualTo(6);
      assertThat(run.err()).as(command).contains(folder.resolve("none").toString());
    }
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void countsByYearAndProvinceWithBars() {
    CommandLineRun run = run("stats");

    assertThat(run.out()).contains("3 documents, 3 pages");
    assertThat(run.out()).containsPattern("2023 +1 .*█").containsPattern("2024 +2 .*██");
    assertThat(run.out()).containsPattern("Cà Mau +2 ").containsPattern("Huế +1 ");
    assertThat(run.out().indexOf("Cà Mau")).isLessThan(run.out().indexOf("Huế"));
  }

  @Test
  void countsForMachines() {
    CommandLineRun run = run("stats", "--json");

    assertThat(run.out())
        .contains("\"documents\": 3", "\"byYear\"", "\"name\": \"2024\"", "\"name\": \"Cà Mau\"");
  }

  @Test
  void verifiesAWholeArchive() {
    run("reindex");
    CommandLineRun run = run("verify");

    assertThat(run.out()).isEqualTo("The archive is whole.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void saysHowToMend_whenTheIndexIsMissing() {
    CommandLineRun run = run("verify");

    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(run.out()).contains("[INDEX_MISSING]", "vankho reindex --archive " + kho);
  }

  @Test
  void namesWhatIsDamaged() throws IOException {
    run("reindex");
    Path document;
    try (Stream<Path> files = Files.walk(kho.resolve("documents"))) {
      document = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElseThrow();
    }
    Files.writeString(document, Files.readString(document).replace("Kế hoạch", "Kế hoach"));

    CommandLineRun run = run("verify");

    assertThat(run.exitCode()).isEqualTo(9);
    assertThat(run.out()).contains(String.valueOf(document.getFileName()));
  }

  @Test
  void findsWithAndWithoutAccents() {
    run("reindex");

    CommandLineRun accented = run("search", "đê điều");
    CommandLineRun bare = run("search", "de", "dieu");

    assertThat(accented.exitCode()).isZero();
    assertThat(accented.out()).contains("1. 2024-03-01", "11/KH-SXD", "Sở Xây dựng", "**");
    assertThat(bare.out()).isEqualTo(accented.out());
  }

  @Test
  void narrowsByYearAndProvince() {
    run("reindex");

    assertThat(run("search", "kế hoạch", "--year", "2024").out())
        .contains("2. ")
        .doesNotContain("3. ");
    assertThat(run("search", "--year", "2020-2023").out()).contains("nhà ở").doesNotContain("2. ");
    assertThat(run("search", "--province", "ca mau", "--limit", "1").out())
        .contains("Shown 1–1 of 2");
  }

  @Test
  void findsForMachines() {
    run("reindex");

    CommandLineRun run = run("search", "\"nhà ở\"", "--json");

    assertThat(run.out()).contains("\"total\": 1", "\"id\": \"" + firstId, "\"isMatch\": true");
  }

  @Test
  void completesWhatIsTyped() {
    run("reindex");

    CommandLineRun table = run("suggest", "de", "di");
    CommandLineRun json = run("suggest", "nhà", "--json");

    assertThat(table.out()).isEqualTo("title  1  Kế hoạch kiểm tra đê điều\n");
    assertThat(json.out())
        .contains("\"kind\": \"TITLE\"", "\"query\": \"Kế hoạch nhà ở công nhân\"");
    assertThat(run("suggest", "nhà", "--limit=0").exitCode()).isEqualTo(2);
  }

  @Test
  void saysSo_whenNothingIsFound() {
    run("reindex");

    CommandLineRun run = run("search", "xyzzy");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("Nothing found.\n");
  }

  @Test
  void makesTheIndexAnewByItself_whenItIsMissingOrOfAnotherVersionOrDamaged() throws IOException {
    CommandLineRun.in(folder).run("searches", "add", "nhà ở", "nhà ở", "-a", kho.toString());
    List<IndexState> states = List.of(IndexState.MISSING, IndexState.OUTDATED, IndexState.DAMAGED);
    for (IndexState state : states) {
      spoil(state);
      assertThat(PlanIndex.state(kho.resolve("index"))).isEqualTo(state);

      CommandLineRun first = run("search", "nhà");

      assertThat(first.exitCode()).isZero();
      assertThat(first.out()).contains("Kế hoạch nhà ở công nhân").doesNotContain("index");
      assertThat(first.err())
          .contains("making it anew from the documents", "3 documents can be searched now.");
      assertThat(run("search", "nhà").err()).isEmpty();
    }
    assertThat(kho.resolve("searches.json")).content().contains("nhà ở");
  }

  private void spoil(IndexState state) throws IOException {
    Path index = kho.resolve("index");
    if (state == IndexState.OUTDATED) {
      try (Directory directory = FSDirectory.open(index);
          IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.setLiveCommitData(Map.of("vankho.schema", "0").entrySet());
      }
      return;
    }
    try (Stream<Path> files = Files.exists(index) ? Files.list(index) : Stream.empty()) {
      for (Path file : files.toList()) {
        if (state == IndexState.MISSING) {
          Files.delete(file);
        } else if (file.getFileName().toString().startsWith("segments")) {
          byte[] whole = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        }
      }
    }
  }

  @Test
  void saysWhyAndWhatToDo_whenTheIndexMustBeMadeAnewAndTheArchiveIsHeld() {
    CommandLineRun search;
    try (Archive held = Archive.openOrCreate(kho)) {
      search = run("search", "nhà");
      assertThat(held.ids()).hasSize(3);
    }

    assertThat(search.exitCode()).isEqualTo(9);
    assertThat(search.err())
        .contains("another process", "vankho reindex --archive " + kho)
        .doesNotContain("can be searched now");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--year=24",
        "--year=2025-2021",
        "--year=2020-2021-2022",
        "--limit=0",
        "--offset=-1"
      })
  void isBadUsage_whenASearchOptionIsOutOfRange(String option) {
    run("reindex");

    CommandLineRun run = run("search", "nhà", option);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("expected", "vankho search --help");
  }

  @Test
  void isBadUsage_whenThereIsNothingToLookFor() {
    assertThat(run("search").exitCode()).isEqualTo(2);
  }

  @Test
  void isBadUsage_whenTheQueryCannotBeUnderstood() {
    run("reindex");

    assertThat(run("search", "(nhà").exitCode()).isEqualTo(2);
  }
}
