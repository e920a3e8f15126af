package vn.vankho.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.PlanDraft;

class PlanIndexIT {
  @TempDir private Path folder;

  @Test
  void keepsOnlyWhatWasCommitted() {
    try (PlanIndex index = PlanIndex.open(path())) {
      index.put(List.of(plan("a")));
      index.commit();
      index.put(List.of(plan("b")));
    }
    assertThat(ids()).containsExactly(plan("a").id());
  }

  @Test
  void replacesAllDocumentsOfASource() {
    PlanDocument first = PlanDraft.of("a").pages("một").build();
    PlanDocument second = PlanDraft.of("a").ordinal(2).pages("hai").build();
    PlanDocument instead = PlanDraft.of("a").pages("ba").build();
    try (PlanIndex index = PlanIndex.open(path())) {
      index.put(List.of(first, second));
      index.put(List.of(plan("b")));
      index.commit();
      index.put(List.of(instead));
      index.commit();
    }
    assertThat(ids()).containsExactlyInAnyOrder(instead.id(), plan("b").id());
    assertThat(found("hai")).isZero();
    assertThat(found("ba")).isOne();
  }

  @Test
  void takesATextWithAMarkThatStandsAlone() {
    PlanDocument odd = PlanDraft.of("a").pages("một \u0301 hai").build();
    try (PlanIndex index = PlanIndex.open(path())) {
      index.put(List.of(odd));
      index.commit();
    }

    assertThat(found("hai")).isOne();
  }

  @Test
  void isAnIndexFromTheStart_evenIfNothingIsEverPutIn() {
    PlanIndex.open(path()).close();

    assertThat(PlanIndex.state(path())).isEqualTo(IndexState.CURRENT);
    assertThat(found("x")).isZero();
  }

  @Test
  void takesFilesWithoutACommitForNoIndex() throws IOException {
    Files.createDirectories(path());
    Files.writeString(path().resolve("write.lock"), "");
    Files.writeString(path().resolve("_0.fdt"), "left by a killed process");
    assertThat(PlanIndex.state(path())).isEqualTo(IndexState.MISSING);

    try (PlanIndex index = PlanIndex.open(path())) {
      index.put(List.of(plan("a")));
      index.commit();
    }
    assertThat(ids()).hasSize(1);
  }

  @Test
  void saysThatThereIsNoIndexToSearch() {
    assertThatThrownBy(() -> PlanSearcher.open(path()))
        .asInstanceOf(type(PipelineException.class))
        .extracting(PipelineException::exitCode)
        .isEqualTo(ExitCode.NOT_FOUND);
  }

  @Test
  void asksToBeRebuilt_whenAnotherVersionWroteIt() throws IOException {
    try (Directory directory = FSDirectory.open(path());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(Fields.SCHEMA_KEY, "0").entrySet());
    }
    assertThat(PlanIndex.state(path())).isEqualTo(IndexState.OUTDATED);
    for (Consumer<Path> opening : List.<Consumer<Path>>of(PlanIndex::open, PlanSearcher::open)) {
      assertThatThrownBy(() -> opening.accept(path()))
          .asInstanceOf(type(PipelineException.class))
          .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INCOMPATIBLE))
          .extracting(PipelineException::reason)
          .isEqualTo("INDEX_OUTDATED");
    }

    assertThat(PlanIndex.rebuild(path(), Stream.of(plan("a")))).isOne();
    assertThat(ids()).containsExactly(plan("a").id());
  }

  @Test
  void searchesTheOldIndex_untilTheNewOneIsDone() {
    PlanIndex.rebuild(path(), Stream.of(plan("a")));
    Stream<PlanDocument> looksMeanwhile =
        Stream.of(plan("b"), plan("c")).peek(each -> assertThat(found("kế hoạch")).isOne());

    PlanIndex.rebuild(path(), looksMeanwhile);

    assertThat(found("kế hoạch")).isEqualTo(2);
  }

  @Test
  void keepsTheOldIndex_whenRebuildingFails() {
    PlanIndex.rebuild(path(), Stream.of(plan("a")));
    Stream<PlanDocument> breaks =
        Stream.of(plan("b"), plan("c"))
            .peek(
                each -> {
                  if (each.id().equals(plan("c").id())) {
                    throw new IllegalStateException("damaged document");
                  }
                });

    assertThatThrownBy(() -> PlanIndex.rebuild(path(), breaks)).hasMessage("damaged document");

    assertThat(ids()).containsExactly(plan("a").id());
  }

  @Test
  void namesWhatIsMissingAndWhatIsTooMuch() {
    try (PlanIndex index = PlanIndex.open(path())) {
      index.put(List.of(plan("a")));
      index.put(List.of(plan("b")));

      IndexDifference difference = index.difference(Stream.of(plan("b").id(), plan("c").id()));

      assertThat(difference)
          .isEqualTo(new IndexDifference(List.of(plan("c").id()), List.of(plan("a").id())));
      index.remove(difference.surplus());
      index.put(List.of(plan("c")));
      assertThat(index.difference(Stream.of(plan("b").id(), plan("c").id())).isEmpty()).isTrue();
    }
  }

  @Test
  void letsOnlyOneWrite() {
    try (PlanIndex index = PlanIndex.open(path())) {
      assertThatThrownBy(() -> PlanIndex.open(path()))
          .asInstanceOf(type(PipelineException.class))
          .extracting(PipelineException::exitCode)
          .isEqualTo(ExitCode.LOCKED);
      assertThat(index.ids()).isEmpty();
    }
    PlanIndex.open(path()).close();
  }

  @Test
  void leavesADamagedIndexAlone_whileAnotherWritesToIt() throws IOException {
    PlanIndex.rebuild(path(), random(3));
    Path segments = path().resolve("segments_1");
    byte[] whole = Files.readAllBytes(segments);
    try (PlanIndex writing = PlanIndex.open(path())) {
      Files.write(segments, flipped(whole, whole.length / 2, 0));
      Map<Path, byte[]> before = contents();

      assertThatThrownBy(() -> PlanIndex.rebuild(path(), random(3)))
          .asInstanceOf(type(PipelineException.class))
          .extracting(PipelineException::exitCode)
          .isEqualTo(ExitCode.LOCKED);

      assertThat(contents().keySet()).isEqualTo(before.keySet());
      assertThat(writing.ids()).hasSize(3);
    }
  }

  @Test
  void dropsWhatAFailedCommitDidNotSave() throws IOException {
    try (PlanIndex index = PlanIndex.open(path())) {
      index.put(List.of(plan("a")));
      index.commit();
    }
    FailingSync failing = new FailingSync(FSDirectory.open(path()));
    PlanIndex index = PlanIndex.over(path(), failing, IndexWriterConfig.OpenMode.APPEND);
    index.put(List.of(plan("b")));
    failing.fails = true;

    assertThatThrownBy(index::commit)
        .asInstanceOf(type(PipelineException.class))
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STORAGE))
        .satisfies(failure -> assertThat(failure).hasMessageContaining("No space left"));
    failing.fails = false;
    index.close();

    assertThat(ids()).containsExactly(plan("a").id());
    assertThat(PlanIndex.verify(path())).isEmpty();
  }

  @Test
  void searcherSeesWhatIsPutIn_onceRefreshed() {
    try (PlanIndex index = PlanIndex.open(path());
        PlanSearcher searcher = index.searcher()) {
      index.put(List.of(plan("a")));
      assertThat(searcher.size()).isZero();

      searcher.refresh();

      assertThat(searcher.size()).isOne();
    }
  }

  @Test
  void verifyFindsEveryFlippedBit() throws IOException {
    PlanIndex.rebuild(path(), random(30));
    assertThat(PlanIndex.verify(path())).isEmpty();
    long seed = 7;
    Random random = new Random(seed);
    for (Map.Entry<Path, byte[]> file : contents().entrySet()) {
      for (int i = 0; i < 10; i++) {
        int at = random.nextInt(file.getValue().length);
        Files.write(file.getKey(), flipped(file.getValue(), at, random.nextInt(8)));
        assertThat(PlanIndex.verify(path()))
            .as("%s, byte %d, seed %d", file.getKey().getFileName(), at, seed)
            .isNotEmpty();
      }
      Files.write(file.getKey(), file.getValue());
    }
    assertThat(PlanIndex.verify(path())).isEmpty();
  }

  @Test
  void givesTheSameAnswers_whenRebuiltOverADamagedIndex() throws IOException {
    PlanIndex.rebuild(path(), random(30));
    List<String> before = answers();
    for (String kind : List.of("segments_", ".si", ".fdt", ".tim")) {
      // A segment that was never joined with another has its files in one.
      boolean isPacked = contents().keySet().stream().noneMatch(file -> isOf(file, kind));
      for (Map.Entry<Path, byte[]> file : contents().entrySet()) {
        if (isOf(file.getKey(), isPacked ? ".cfs" : kind)) {
          int middle = file.getValue().length / 2;
          Files.write(file.getKey(), flipped(file.getValue(), middle, 3));
        }
      }
      assertThat(PlanIndex.verify(path())).as(kind).isNotEmpty();

      PlanIndex.rebuild(path(), random(30));

      assertThat(PlanIndex.verify(path())).as(kind).isEmpty();
      assertThat(answers()).as(kind).isEqualTo(before);
    }
  }

  private static boolean isOf(Path file, String kind) {
    return file.getFileName().toString().contains(kind);
  }

  private static Stream<PlanDocument> random(int count) {
    return IntStream.range(0, count).mapToObj(seed -> PlanDocuments.next(new Random(seed)));
  }

  private static byte[] flipped(byte[] whole, int at, int bit) {
    byte[] flipped = whole.clone();
    flipped[at] ^= (byte) (1 << bit);
    return flipped;
  }

  private List<String> answers() {
    try (PlanSearcher searcher = PlanSearcher.open(path())) {
      return Stream.of("kế hoạch", "duong thuy", "\"cải cách\" OR rừng", "năm:2010..2015")
          .flatMap(query -> searcher.search(SearchRequest.of(query, 30)).hits().stream())
          .map(hit -> hit.documentId() + hit.snippetText())
          .toList();
    }
  }

  private Map<Path, byte[]> contents() throws IOException {
    Map<Path, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(path())) {
      for (Path file : files.toList()) {
        if (Files.size(file) > 0) {
          contents.put(file, Files.readAllBytes(file));
        }
      }
    }
    return contents;
  }

  private Path path() {
    return folder.resolve("index");
  }

  private List<String> ids() {
    try (PlanIndex index = PlanIndex.open(path())) {
      return List.copyOf(index.ids());
    }
  }

  private long found(String query) {
    try (PlanSearcher searcher = PlanSearcher.open(path())) {
      return searcher.search(SearchRequest.of(query, 10)).total();
    }
  }

  private static PlanDocument plan(String name) {
    return PlanDraft.of(name).pages("kế hoạch " + name).build();
  }

  /** A disk that is full as soon as it is told so. */
  private static final class FailingSync extends FilterDirectory {
    private boolean fails;

    FailingSync(Directory in) {
      super(in);
    }

    @Override
    public void sync(java.util.Collection<String> names) throws IOException {
      if (fails) {
        throw new IOException("No space left on device");
      }
      super.sync(names);
    }
  }
}
