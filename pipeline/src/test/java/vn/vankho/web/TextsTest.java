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

class TextsTest {
  /** {@code t.of("search.title"}; not {@code t.of("tab." + name}. */
  private static final Pattern USE =
      Pattern.compile("\\bt\\.of\\(\\s*\"([A-Za-z0-9_.]+)\"\\s*[,)]");

  /** {@code Refusal.of(403, "forbidden")}. */
  private static final Pattern REFUSAL =
      Pattern.compile("Refusal\\s*\\.[a-z]+\\([0-9]+, \"([A-Za-z]+)\"");

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
