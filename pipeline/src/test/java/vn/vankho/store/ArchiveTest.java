package vn.vankho.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class ArchiveTest {
  @TempDir private Path folder;

  @Test
  void givesBackWhatWasPublished() throws IOException {
    Path scan = scan("ke hoach.PDF", "bytes of a scan");
    PlanDocument document = document("bytes of a scan");

    try (Archive archive = Archive.openOrCreate(root())) {
      assertThat(archive.publish(scan, List.of(document))).isTrue();
    }

    Archive archive = Archive.open(root());
    String sha = document.source().sha256();
    assertThat(archive.documents()).containsExactly(document);
    assertThat(archive.document(document.id())).isEqualTo(document);
    assertThat(archive.document(sha.substring(0, 6).toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(document);
    assertThat(archive.original(sha).orElseThrow())
        .hasFileName(sha + ".pdf")
        .hasContent("bytes of a scan");
    assertThat(archive.verify()).isEmpty();
  }

  @Test
  void keepsTheDocumentsOfOneScanTogetherAndInOrder() throws IOException {
    Path scan = scan("two.pdf", "two");
    PlanDocument first = document("two");
    PlanDocument second = PlanDraft.ofSource("two".getBytes(UTF_8)).ordinal(2).build();
    try (Archive archive = Archive.openOrCreate(root())) {
      archive.publish(scan, List.of(first, second));

      assertThat(archive.ids()).containsExactly(first.id(), first.id() + "#2");
      assertThat(archive.document(first.id() + "#2")).isEqualTo(second);
      assertThat(archive.document(first.id().substring(0, 8) + "#2")).isEqualTo(second);
      assertThat(archive.documentIds(first.id())).hasSize(2);
    }
  }

  @Test
  void changesNothing_whenTheSameFileIsImportedAgain() throws IOException {
    Path scan = scan("a.pdf", "a");
    publish(scan, "a");
    Map<String, String> before = contents();

    try (Archive archive = Archive.openOrCreate(root())) {
      assertThat(archive.publish(scan, List.of(document("a")))).isFalse();
    }

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void notesEveryNameOfTheSameBytesOnce() throws IOException {
    Path first = scan("a.pdf", "a");
    Path second = scan("copy of a.pdf", "a");
    publish(first, "a");

    for (int run = 0; run < 2; run++) {
      try (Archive archive = Archive.openOrCreate(root())) {
        archive.publish(second, List.of(document("a")));
      }
    }

    Archive archive = Archive.open(root());
    assertThat(archive.ids()).hasSize(1);
    assertThat(archive.pathsOf(document("a").id()))
        .containsExactly(first.toString(), second.toString());
    assertThat(Files.readAllLines(root().resolve("ledger.jsonl"))).hasSize(2);
  }

  @Test
  void remembersFailuresAndHowOftenTheyHappened() throws IOException {
    Path broken = scan("broken.pdf", "x");
    for (int run = 0; run < 2; run++) {
      try (Archive archive = Archive.openOrCreate(root())) {
        archive.recordFailure(broken, Optional.empty(), "NO_PAGES", "broken.pdf: no pages");
      }
    }

    assertThat(Archive.open(root()).ledger())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.outcome()).isEqualTo(LedgerEntry.Outcome.FAILED);
              assertThat(entry.attempts()).isEqualTo(2);
              assertThat(entry.reason()).contains("NO_PAGES");
            });
  }

  @Test
  void countsAnewWhenAFailedFileIsImportedAfterAll() throws IOException {
    Path scan = scan("a.pdf", "a");
    try (Archive archive = Archive.openOrCreate(root())) {
      archive.recordFailure(scan, Optional.empty(), "PAGE_TIMEOUT", "a.pdf");
      archive.publish(scan, List.of(document("a")));

      assertThat(archive.ledger())
          .singleElement()
          .extracting(LedgerEntry::outcome)
          .isEqualTo(LedgerEntry.Outcome.IMPORTED);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PublishStep.class,
      names = {
        "ORIGINAL_STAGED",
        "DOCUMENTS_STAGED",
        "CHECKSUMS_STAGED",
        "FOLDERS_MADE",
        "ORIGINAL_PLACED",
        "DOCUMENTS_PLACED"
      })
  void leavesTheArchiveAsItWas_whenTheDiskFailsAtAStep(PublishStep failing) throws IOException {
    publish(scan("a.pdf", "a"), "a");
    Map<String, String> before = contents();

    try (Archive archive = Archive.openOrCreate(root(), failAt(failing))) {
      assertThatThrownBy(() -> archive.publish(scan("b.pdf", "b"), List.of(document("b"))))
          .asInstanceOf(type(PipelineException.class))
          .satisfies(
              failure -> {
                assertThat(failure.exitCode()).isEqualTo(ExitCode.STORAGE);
                assertThat(failure)
                    .hasMessageContaining("No space left")
                    .hasMessageContaining("bytes are free")
                    .hasMessageContaining(root().toString());
              });
    }

    assertThat(contents()).isEqualTo(before);
    assertThat(Archive.open(root()).verify()).isEmpty();
    publish(scan("b.pdf", "b"), "b");
    assertThat(Archive.open(root()).ids()).hasSize(2);
  }

  @Test
  void refusesAFileThatChangedWhileItWasRead() throws IOException {
    Path scan = scan("a.pdf", "other bytes by now");
    try (Archive archive = Archive.openOrCreate(root())) {
      assertThatThrownBy(() -> archive.publish(scan, List.of(document("a"))))
          .asInstanceOf(type(PipelineException.class))
          .extracting(PipelineException::reason)
          .isEqualTo("SOURCE_CHANGED");

      assertThat(archive.ids()).isEmpty();
      assertThat(archive.verify()).isEmpty();
    }
  }

  @Test
  void refusesDocumentsWhoseIdsAreNotThoseOfTheSource() throws IOException {
    Path scan = scan("a.pdf", "a");
    try (Archive archive = Archive.openOrCreate(root())) {
      assertThatThrownBy(() -> archive.publish(scan, List.of(document("a"), document("a"))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> archive.publish(scan, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void saysThatAnArchiveIsMissing() {
    assertThatThrownBy(() -> Archive.open(root()))
        .asInstanceOf(type(PipelineException.class))
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_FOUND));
  }

  @Test
  void refusesAnArchiveOfANewerVersion_andLeavesItAlone() throws IOException {
    publish(scan("a.pdf", "a"), "a");
    Files.writeString(root().resolve("archive.json"), "{\"vankhoArchive\":2,\"news\":{}}");
    Files.delete(root().resolve("archive.lock"));
    Map<String, String> before = contents();

    for (var opening : List.<Runnable>of(() -> Archive.open(root()), () -> open())) {
      assertThatThrownBy(opening::run)
          .asInstanceOf(type(PipelineException.class))
          .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INCOMPATIBLE))
          .satisfies(failure -> assertThat(failure).hasMessageContaining("format 2"));
    }
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void refusesToMakeAnArchiveAmongOtherThings() throws IOException {
    scan("a.pdf", "a");

    assertThatThrownBy(() -> Archive.openOrCreate(folder))
        .asInstanceOf(type(PipelineException.class))
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
    assertThat(folder).isDirectoryNotContaining("glob:**archive*");
  }

  @Test
  void letsOnlyOneWrite_andTellsWho() {
    try (Archive first = Archive.openOrCreate(root())) {
      assertThatThrownBy(this::open)
          .asInstanceOf(type(PipelineException.class))
          .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED))
          .satisfies(
              failure ->
                  assertThat(failure).hasMessageContaining("pid " + ProcessHandle.current().pid()));
      assertThat(first.directory()).isEqualTo(root());
    }
    open();
  }

  @Test
  void findsNoDocumentByAPrefixThatIsTooShortOrAmbiguousOrAPath() throws IOException {
    publish(scan("a.pdf", "a"), "a");
    Archive archive = Archive.open(root());

    for (String id : List.of("", "abc", "../../x", "zzzzzz", "a/b", document("a").id() + "#0")) {
      assertThatThrownBy(() -> archive.document(id))
          .as(id)
          .asInstanceOf(type(PipelineException.class))
          .extracting(PipelineException::exitCode)
          .isEqualTo(ExitCode.USAGE);
    }
    assertThatThrownBy(() -> archive.document(document("a").id() + "#2"))
        .asInstanceOf(type(PipelineException.class))
        .extracting(PipelineException::exitCode)
        .isEqualTo(ExitCode.NOT_FOUND);
  }

  @Test
  void dropsALineOfTheLedgerThatWasCutOff() throws IOException {
    publish(scan("a.pdf", "a"), "a");
    Path ledger = root().resolve("ledger.jsonl");
    String whole = Files.readString(ledger);
    Files.writeString(ledger, whole + "{\"path\":\"/b.p");

    assertThat(Archive.open(root()).ledger()).hasSize(1);
    publish(scan("c.pdf", "c"), "c");

    assertThat(Files.readString(ledger)).startsWith(whole).doesNotContain("/b.p");
    assertThat(Archive.open(root()).ledger()).hasSize(2);
    assertThat(Archive.open(root()).verify()).isEmpty();
  }

  @Test
  void verifyNamesWhatIsDamaged() throws IOException {
    publish(scan("a.pdf", "a"), "a");
    publish(scan("b.pdf", "b"), "b");
    String sha = document("a").id();
    Path json = root().resolve("documents/" + sha.substring(0, 2) + "/" + sha + "/1.json");
    flipABit(json, 40);
    flipABit(Archive.open(root()).original(sha).orElseThrow(), 0);
    Files.createDirectories(root().resolve("incoming/x"));

    assertThat(Archive.open(root()).verify())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("DOCUMENT_DAMAGED", "ORIGINAL_DAMAGED", "TEMPORARY_LEFT");
    assertThatThrownBy(() -> Archive.open(root()).document(sha))
        .asInstanceOf(type(PipelineException.class))
        .extracting(PipelineException::reason)
        .isEqualTo("DOCUMENT_DAMAGED");
  }

  @Test
  void verifyFindsEveryFlippedBitOfADocumentAndItsDigests() throws IOException {
    publish(scan("a.pdf", "a"), "a");
    String sha = document("a").id();
    Path documents = root().resolve("documents/" + sha.substring(0, 2) + "/" + sha);
    for (String name : List.of("1.json", "SHA256SUMS")) {
      Path file = documents.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      int step = Math.max(1, whole.length / 100);
      for (int at = 0; at < whole.length; at += step) {
        flipABit(file, at);
        assertThat(Archive.open(root()).verify()).as("%s, byte %d", name, at).isNotEmpty();
        Files.write(file, whole);
      }
    }
    assertThat(Archive.open(root()).verify()).isEmpty();
  }

  @Test
  void verifyNamesWhatIsMissing() throws IOException {
    publish(scan("a.pdf", "a"), "a");
    publish(scan("b.pdf", "b"), "b");
    Archive archive = Archive.open(root());
    Files.delete(archive.original(document("a").id()).orElseThrow());
    String sha = document("b").id();
    Disk.delete(root().resolve("documents/" + sha.substring(0, 2) + "/" + sha));

    assertThat(archive.verify())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("ORIGINAL_MISSING", "SURPLUS", "DOCUMENTS_MISSING");
  }

  @Test
  void refusesToWriteThroughAnArchiveOpenedForReading() throws IOException {
    publish(scan("a.pdf", "a"), "a");
    Archive archive = Archive.open(root());

    assertThatThrownBy(() -> archive.publish(scan("b.pdf", "b"), List.of(document("b"))))
        .isInstanceOf(IllegalStateException.class);
  }

  private Path root() {
    return folder.resolve("archive");
  }

  private void open() {
    Archive.openOrCreate(root()).close();
  }

  private Path scan(String name, String bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, bytes);
    return file;
  }

  private static PlanDocument document(String bytes) {
    return PlanDraft.ofSource(bytes.getBytes(UTF_8)).title("Kế hoạch " + bytes).build();
  }

  private void publish(Path scan, String bytes) {
    try (Archive archive = Archive.openOrCreate(root())) {
      archive.publish(scan, List.of(document(bytes)));
    }
  }

  private static PublishStep.Listener failAt(PublishStep failing) {
    return step -> {
      if (step == failing) {
        throw new IOException("No space left on device");
      }
    };
  }

  private static void flipABit(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 4;
    Files.write(file, bytes);
  }

  /** Every file of the archive but its lock, by name. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root().relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
