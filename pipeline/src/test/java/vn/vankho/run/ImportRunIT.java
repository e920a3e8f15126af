package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/** Imports of scripted scans through real worker processes, a real store and a real index. */
class ImportRunIT {
  private static final String PLAN =
      """
      UBND TỈNH HÀ NAM
      SỞ Y TẾ
      Số: %d/KH-SYT
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Hà Nam, ngày 12 tháng 3 năm 2024
      KẾ HOẠCH
      Phòng, chống bệnh dại năm 2024
      I. MỤC ĐÍCH
      Giảm số người mắc bệnh dại trên địa bàn tỉnh.\
      """;

  @TempDir Path folder;
  private Path scans;
  private Path archiveFolder;

  @BeforeEach
  void makeFolders() throws IOException {
    scans = Files.createDirectory(folder.resolve("scans"));
    archiveFolder = folder.resolve("archive");
  }

  @Test
  void accountsForEveryFile_whenSomeAreDuplicatesAndSomeFail() throws IOException {
    scan("a.pdf", PLAN.formatted(1));
    scan("b.pdf", PLAN.formatted(2));
    scan("same-as-a.pdf", PLAN.formatted(1));
    scan("broken.pdf", "!throw");
    scan("notes.txt", "no scan");

    ImportReport report = importAll(1);

    assertThat(report.outcomes()).hasSize(4);
    assertThat(report.count(ImportOutcome.Kind.IMPORTED)).isEqualTo(2);
    assertThat(report.count(ImportOutcome.Kind.DUPLICATE)).isEqualTo(1);
    assertThat(report.count(ImportOutcome.Kind.FAILED)).isEqualTo(1);
    assertThat(report.passedOver()).isEqualTo(1);
    ImportOutcome broken =
        report.outcomes().stream()
            .filter(outcome -> outcome.kind() == ImportOutcome.Kind.FAILED)
            .findFirst()
            .orElseThrow();
    assertThat(broken.reason()).hasValue("BROKEN");
    assertThat(broken.message().orElseThrow()).contains("broken.pdf");
    assertThat(storedIds()).hasSize(2).isEqualTo(indexedIds());
  }

  @Test
  void changesNothing_whenTheSameFilesAreImportedAgain() throws IOException {
    scan("a.pdf", PLAN.formatted(1));
    importAll(1);
    Map<String, String> before = documentFiles();

    ImportReport again = importAll(1);

    assertThat(again.count(ImportOutcome.Kind.DUPLICATE)).isEqualTo(1);
    assertThat(again.documentsAdded()).isZero();
    assertThat(documentFiles()).isEqualTo(before);
  }

  @Test
  void importsTheOthers_whenAFileIsWrittenToWhileItIsRead() throws IOException {
    scan("a.pdf", PLAN.formatted(1));
    scan("growing.pdf", PLAN.formatted(2));
    ImportListener writer =
        new ImportListener() {
          @Override
          public void pageDone(Path file) {
            if (file.endsWith("growing.pdf")) {
              append(file);
            }
          }
        };

    ImportReport report = importAll(1, writer);

    assertThat(report.count(ImportOutcome.Kind.IMPORTED)).isEqualTo(1);
    assertThat(report.outcomes())
        .filteredOn(outcome -> outcome.kind() == ImportOutcome.Kind.FAILED)
        .extracting(outcome -> outcome.reason().orElseThrow())
        .containsExactly("SOURCE_CHANGED");
    assertThat(storedIds()).hasSize(1).isEqualTo(indexedIds());
  }

  private static void append(Path file) {
    try {
      Files.writeString(file, "more", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void keepsTheOtherPages_whenOnePageHangs() throws IOException {
    scan("a.pdf", PLAN.formatted(1) + "\n---\n!hang\n---\nTrang ba");

    ImportReport report = importAll(1);

    assertThat(report.outcomes().get(0).kind()).isEqualTo(ImportOutcome.Kind.IMPORTED);
    assertThat(report.outcomes().get(0).failedPages()).isEqualTo(1);
    try (Archive archive = Archive.open(archiveFolder)) {
      PlanDocument document = archive.documents().findFirst().orElseThrow();
      assertThat(document.pages()).extracting("number").containsExactly(1, 3);
      assertThat(document.warnings())
          .anySatisfy(
              warning -> {
                assertThat(warning.code()).isEqualTo("PAGE_TIMEOUT");
                assertThat(warning.page()).hasValue(2);
              });
    }
  }

  @Test
  void writesIdenticalDocuments_withOneWorkerAndWithThree() throws IOException {
    for (int i = 1; i <= 8; i++) {
      scan(i + ".pdf", PLAN.formatted(i) + "\n---\nTrang hai của kế hoạch " + i);
    }
    importAll(1);
    Map<String, String> withOne = documentFiles();
    archiveFolder = folder.resolve("second-archive");
    importAll(3);

    assertThat(withOne).hasSize(8);
    assertThat(documentFiles()).isEqualTo(withOne);
  }

  @Test
  void endsTheRunAndKeepsWhatIsDone_whenTheMachineLacksSomething() throws IOException {
    scan("a.pdf", PLAN.formatted(1));
    importAll(1);
    scan("b.pdf", "!missing-library");

    assertThatThrownBy(() -> importAll(1))
        .isInstanceOfSatisfying(
            PipelineException.class,
            trouble -> assertThat(trouble.exitCode()).isEqualTo(ExitCode.ENVIRONMENT));
    assertThat(storedIds()).hasSize(1).isEqualTo(indexedIds());
  }

  @Test
  void setsAsideWhatIsClassified() throws IOException {
    scan("secret.pdf", "TUYỆT MẬT\n" + PLAN.formatted(1));

    ImportReport report = importAll(1);

    assertThat(report.outcomes().get(0).reason()).hasValue("CLASSIFIED");
    assertThat(storedIds()).isEmpty();
    assertThat(indexedIds()).isEmpty();
  }

  @Test
  void mendsTheIndex_whenItDisagreesWithTheStore() throws IOException {
    scan("a.pdf", PLAN.formatted(1));
    scan("b.pdf", PLAN.formatted(2));
    importAll(1);
    try (PlanIndex index = PlanIndex.open(archiveFolder.resolve("index"))) {
      index.remove(List.of(storedIds().get(0)));
      index.commit();
    }
    assertThat(indexedIds()).hasSize(1);

    importAll(1);

    assertThat(indexedIds()).hasSize(2).isEqualTo(storedIds());
  }

  @Test
  void makesAnIndexOfAnotherVersionAnew_andSaysSo() throws IOException {
    scan("a.pdf", PLAN.formatted(1));
    importAll(1);
    try (Directory directory = FSDirectory.open(archiveFolder.resolve("index"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("vankho.schema", "0").entrySet());
    }
    scan("b.pdf", PLAN.formatted(2));
    List<String> heard = new ArrayList<>();

    importAll(
        1,
        new ImportListener() {
          @Override
          public void renewalBegun(IndexState state) {
            heard.add("begun: " + state);
          }

          @Override
          public void renewalDone(long documents) {
            heard.add("done: " + documents);
          }
        });

    assertThat(heard).containsExactly("begun: OUTDATED", "done: 1");
    assertThat(indexedIds()).hasSize(2).isEqualTo(storedIds());
  }

  private void scan(String name, String script) throws IOException {
    Files.writeString(scans.resolve(name), script);
  }

  private ImportReport importAll(int jobs) {
    return importAll(jobs, ImportListener.SILENT_IMPORT);
  }

  private ImportReport importAll(int jobs, ImportListener listener) {
    try (Archive archive = Archive.openOrCreate(archiveFolder);
        DocumentReader reader =
            new DocumentReader(
                TestSettings.of(folder, jobs, 3_000),
                ScriptedWorker.class.getName(),
                Optional::of)) {
      return new ImportRun(archive, reader, jobs).run(List.of(scans), false, listener);
    }
  }

  private List<String> storedIds() {
    try (Archive archive = Archive.open(archiveFolder);
        Stream<String> ids = archive.ids()) {
      return ids.sorted().toList();
    }
  }

  private List<String> indexedIds() {
    try (PlanIndex index = PlanIndex.open(archiveFolder.resolve("index"))) {
      return index.ids().stream().sorted().toList();
    }
  }

  private Map<String, String> documentFiles() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Path documents = archiveFolder.resolve("documents");
    try (Stream<Path> files = Files.walk(documents)) {
      for (Path file : files.filter(file -> file.toString().matches(".*/\\d+\\.json")).toList()) {
        contents.put(documents.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
