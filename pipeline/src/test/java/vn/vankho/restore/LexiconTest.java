package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

class LexiconTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("names.txt"), text);
  }

  @Test
  void skipsBlankLinesAndRemarks_andTakesWhatEditorsAdd() throws IOException {
    Path file = file("\ufeff# làng\r\n\r\n  Nà Pe\u0309n \r\nNà Pẻn\r\n");
    assertThat(Lexicon.read(file).terms()).containsExactly("Nà Pẻn");
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    Lexicon lexicon = new Lexicon(List.of("Khuổi Nặm")).plus(new Lexicon(List.of("Bó Lếch")));
    Path file = folder.resolve("lexicon.txt");
    lexicon.write(file);
    assertThat(file).hasContent("Bó Lếch\nKhuổi Nặm\n");
    assertThat(Lexicon.read(file)).isEqualTo(lexicon);
  }

  @Test
  void saysWhatIsWrong_whenTheFileIsMissingOrNoText() throws IOException {
    assertRefused(folder.resolve("absent.txt"), ExitCode.NOT_FOUND);
    Path other = folder.resolve("tcvn.txt");
    Files.write(other, "Kh\u00e6i".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(other, ExitCode.UNREADABLE);
  }

  private static void assertRefused(Path file, ExitCode code) {
    assertThatThrownBy(() -> Lexicon.read(file))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContaining(file.getFileName().toString());
  }
}
