package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vankho.index.QueryException;

class TextsTest {
  /** {@code t.of("search.title"}; not {@code t.of("tab." + name}. */
  private static final Pattern USE =
      Pattern.compile("\\bt\\.of\\(\\s*\"([A-Za-z0-9_.]+)\"\\s*[,)]");

  /** {@code Refusal.of(403, "forbidden")}. */
  private static final Pattern REFUSAL =
      Pattern.compile("Refusal\\s*\\.[a-z]+\\([0-9]+, \"([A-Za-z]+)\"");

  /** {@code Finding.ofPage("PAGE_BLANK"} or {@code log.warn("NUMBER_BLANK"}. */
  private static final Pattern FINDING =
      Pattern.compile("(?:Finding\\.of[A-Z][a-z]+|log\\.warn)\\(\\s*\"([A-Z_]+)\"");

  /** What keeps a page from being read becomes a warning: {@code ExitCode.UNREADABLE, "BROKEN"}. */
  private static final Pattern PAGE_FAILURE =
      Pattern.compile("(?:ExitCode\\.UNREADABLE,|unreadable\\()\\s*\"([A-Z_]+)\"");

  /** Those of them that are about a whole file or folder, which then is no document. */
  private static final Set<String> OF_FILES =
      Set.of(
          "NOT_A_FILE",
          "UNREADABLE_FOLDER",
          "CLASSIFIED",
          "NO_PICTURE",
          "NO_PAGES",
          "EMPTY_FILE",
          "NOT_A_DOCUMENT");

  /** {@code ExitCode.STORAGE, "STORAGE_FULL"} or {@code unreadable("EMPTY_FILE"}. */
  private static final Pattern FAILURE =
      Pattern.compile("(?:ExitCode\\.([A-Z_]+),|unreadable\\()\\s*\"([A-Z_]*[A-Z])\"");

  /** What cannot happen in an import, or is no failure of one. */
  private static final Set<String> OF_OTHER_COMMANDS =
      Set.of(
          "DOCUMENT_MISSING",
          "DOCUMENT_NOT_INDEXED",
          "INDEX_MISSING",
          "NO_PICTURE",
          "ORIGINAL_DAMAGED",
          "ORIGINAL_MISSING",
          "SEARCHES_DAMAGED",
          "SEARCH_MISSING");

  private static final Texts VIETNAMESE = Texts.in(Language.VIETNAMESE);
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  @Test
  void everythingIsSaidInBothLanguages() {
    assertThat(VIETNAMESE.keys()).isEqualTo(ENGLISH.keys());
  }

  @Test
  void bothLanguagesTakeTheSameValues() {
    for (String key : ENGLISH.keys()) {
      List<String> values = List.of("«0»", "«1»", "«2»", "«3»", "«4»");
      String english = ENGLISH.of(key, values.toArray());
      String vietnamese = VIETNAMESE.of(key, values.toArray());
      for (String value : values) {
        assertThat(vietnamese.contains(value)).as(key).isEqualTo(english.contains(value));
      }
    }
  }

  @Test
  void everyKeyThatIsUsedIsThere() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java/vn/vankho/web"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.map(TextsTest::read).forEach(text -> addUses(text, used));
      }
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(VIETNAMESE.keys()).containsAll(used);
  }

  @Test
  void everyKindOfWarningHasWords() throws IOException {
    Set<String> codes = new TreeSet<>(Set.of("BLANK_PAGE", "OCR_FAILED"));
    for (String room : List.of("scan", "ocr", "segment", "run")) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/vankho", room))) {
        files
            .map(TextsTest::read)
            .forEach(
                text -> {
                  FINDING.matcher(text).results().forEach(found -> codes.add(found.group(1)));
                  PAGE_FAILURE.matcher(text).results().forEach(found -> codes.add(found.group(1)));
                });
      }
    }
    codes.removeAll(OF_FILES);
    assertThat(codes).hasSizeGreaterThan(20);
    for (String code : codes) {
      assertThat(VIETNAMESE.keys()).contains("warning." + code, "warningText." + code);
    }
  }

  @Test
  void everyReasonForWhichAnImportFailsHasWords() throws IOException {
    Set<String> codes = new TreeSet<>(Set.of("INTERNAL"));
    for (String room : List.of("scan", "ocr", "restore", "store", "index", "run")) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/vankho", room))) {
        files
            .map(TextsTest::read)
            .flatMap(text -> FAILURE.matcher(text).results())
            .filter(
                found -> !List.of("USAGE", "INTERRUPTED").contains(String.valueOf(found.group(1))))
            .forEach(found -> codes.add(found.group(2)));
      }
    }
    codes.removeAll(OF_OTHER_COMMANDS);
    assertThat(codes).hasSizeGreaterThan(30).contains("STORAGE_FULL", "EMPTY_FILE");
    for (String code : codes) {
      assertThat(VIETNAMESE.keys()).contains("reason." + code, "reasonText." + code);
    }
  }

  @Test
  void everyFaultOfAQueryHasWords() {
    for (QueryException.Fault fault : QueryException.Fault.values()) {
      assertThat(VIETNAMESE.keys()).contains("queryFault." + fault);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addUses(String text, Set<String> used) {
    Matcher use = USE.matcher(text);
    while (use.find()) {
      used.add(use.group(1));
    }
    Matcher refusal = REFUSAL.matcher(text);
    while (refusal.find()) {
      used.add("error." + refusal.group(1) + ".title");
      used.add("error." + refusal.group(1) + ".text");
    }
  }

  @Test
  void writesNumbersAndDatesAsPeopleDo() {
    assertThat(VIETNAMESE.number(12_345.67)).isEqualTo("12.345,67");
    assertThat(ENGLISH.number(12_345.67)).isEqualTo("12,345.67");
    assertThat(VIETNAMESE.date("2024-03-27")).isEqualTo("27/03/2024");
    assertThat(VIETNAMESE.date("2024-03")).isEqualTo("03/2024");
    assertThat(VIETNAMESE.bytes(405_519)).isEqualTo("396 kB");
  }
}
