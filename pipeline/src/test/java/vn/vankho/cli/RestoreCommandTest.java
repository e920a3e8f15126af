package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Edit;
import vn.vankho.model.Page;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Span;
import vn.vankho.restore.TextRestorer;

class RestoreCommandTest {
  @TempDir private Path folder;
  private final ScriptedPipeline pipeline = new ScriptedPipeline();

  @Test
  void filtersStandardInput() {
    pipeline.restoration = text -> text.replace("hoach", "hoạch");

    CommandLineRun run =
        CommandLineRun.in(folder).over(pipeline).typing("kế hoach\n\nhoach\r\nx").run("restore");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("kế hoạch\n\nhoạch\r\nx");
  }

  @Test
  void filtersAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "một\f hai");

    CommandLineRun run = CommandLineRun.in(folder).over(pipeline).run("restore", file.toString());

    assertThat(run.out()).isEqualTo("một\f hai");
    assertThat(pipeline.blocksSeen).containsExactly("một\f", " hai");
  }

  @Test
  void takesTheModelThatIsNamed_otherwiseTheOneOfTheProgram() {
    CommandLineRun.in(folder).over(pipeline).run("restore", "--model", "/m", "--lexicon", "/l");
    CommandLineRun.in(folder).over(pipeline).run("restore");

    assertThat(pipeline.modelsSeen)
        .containsExactly(Path.of("/m"), folder.resolve("models/vi-admin"));
    assertThat(pipeline.lexiconsSeen).containsExactly(Path.of("/l"));
  }

  @Test
  void writesEveryChange_withItsPlaceInTheWholeInput() throws IOException {
    Path changes = folder.resolve("changes.jsonl");

    CommandLineRun run =
        CommandLineRun.in(folder)
            .over(new Doubling())
            .typing("a\fbx\fx")
            .run("restore", "--changes", changes.toString());

    assertThat(run.out()).isEqualTo("a\fbxx\fxx");
    String rest =
        "\"before\": \"x\",\"after\": \"xx\",\"why\": \"channel\",\"probability\": 0.75,"
            + "\"alternatives\": [{\"text\": \"y\",\"probability\": 0.25}]}\n";
    assertThat(changes)
        .hasContent(
            "{\"start\": 3,\"end\": 4,\"outputStart\": 3,\"outputEnd\": 5,"
                + rest
                + "{\"start\": 5,\"end\": 6,\"outputStart\": 6,\"outputEnd\": 8,"
                + rest);
  }

  /** Doubles the first x of a text. */
  private static final class Doubling extends ScriptedPipeline {
    @Override
    public TextRestorer restorer(Path modelDirectory, Optional<Path> lexicon) {
      TextRestorer unchanged = super.restorer(modelDirectory, lexicon);
      return new TextRestorer() {
        @Override
        public RestoredText restore(String text) {
          int x = text.indexOf('x');
          Change change = new Change("channel", 0.75, List.of(new Alternative("y", 0.25)));
          return x < 0
              ? RestoredText.unchanged(text)
              : new RestoredText(
                  text,
                  text.replace("x", "xx"),
                  List.of(new Edit(new Span(x, x + 1), new Span(x, x + 2), "x", "xx", change)));
        }

        @Override
        public Page restore(Page page) {
          return unchanged.restore(page);
        }
      };
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysSo_whenTheChangesCannotBeWritten() {
    CommandLineRun run =
        CommandLineRun.in(folder)
            .over(new Doubling())
            .typing("x")
            .run("restore", "--changes", "/dev/full");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("/dev/full cannot be written");
  }

  @Test
  void isBadUsage_whenTheChangesWouldReplaceTheText() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "một");

    CommandLineRun run =
        CommandLineRun.in(folder)
            .over(pipeline)
            .run("restore", file.toString(), "--changes", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(file).hasContent("một");
  }

  @Test
  void givesNothing_whenThereIsNothing() {
    CommandLineRun run = CommandLineRun.in(folder).over(pipeline).run("restore", "-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesTextInAnotherEncoding() throws IOException {
    Path file = folder.resolve("tcvn.txt");
    Files.write(file, "K\u00d5 ho\u00b9ch".getBytes(StandardCharsets.ISO_8859_1));

    CommandLineRun run = CommandLineRun.in(folder).over(pipeline).run("restore", file.toString());

    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).contains("tcvn.txt", "UTF-8", "iconv");
  }

  @Test
  void saysNotFound_whenTheFileIsMissing() {
    CommandLineRun run = CommandLineRun.in(folder).over(pipeline).run("restore", "không-có.txt");

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.err()).contains("không-có.txt");
  }

  @Test
  void blocksLoseNothing_whateverTheText() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "aế \n\n\f\r\u0301";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(3 * TextBlocks.LONG);
      double breaks = random.nextDouble();
      while (text.length() < length) {
        int kinds = random.nextDouble() < breaks / 100 ? alphabet.length() : 3;
        text.append(alphabet.charAt(random.nextInt(kinds)));
      }
      TextBlocks blocks = new TextBlocks(new StringReader(text.toString()));
      StringBuilder joined = new StringBuilder();
      for (String block = blocks.next(); !block.isEmpty(); block = blocks.next()) {
        joined.append(block);
        assertThat(block.length()).as("seed " + seed).isLessThanOrEqualTo(9 * TextBlocks.LONG);
      }
      assertThat(joined).as("seed " + seed).hasToString(text.toString());
    }
  }

  @Test
  void aBlockEndsAtAnEmptyLine_whenItIsLongEnough() throws IOException {
    String paragraph = "một hai ba\n".repeat(200);
    TextBlocks blocks = new TextBlocks(new StringReader("một\n\n" + paragraph + "\nbốn\n"));

    assertThat(blocks.next()).isEqualTo("một\n\n" + paragraph + "\n");
    assertThat(blocks.next()).isEqualTo("bốn\n");
    assertThat(blocks.next()).isEmpty();
  }
}
