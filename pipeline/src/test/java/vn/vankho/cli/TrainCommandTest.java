package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir private Path folder;

  private CommandLineRun run(String... args) {
    return CommandLineRun.in(folder).run(args);
  }

  @Test
  void buildsAModel() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("a.txt"),
            "Ủy ban nhân dân tỉnh ban hành kế hoạch trồng cây xanh trong trường học\n".repeat(3));
    Path out = folder.resolve("model");

    CommandLineRun run =
        run("train", "--text", text.toString(), "--vocabulary", "500", "--out", out.toString());

    assertThat(run.err()).contains("wrote " + out);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(out + "\n");
    assertThat(out.resolve("manifest.properties")).exists();
  }

  @Test
  void isBadUsage_whenATextIsMissing() {
    CommandLineRun run =
        run("train", "--text", "no/*.txt", "--out", folder.resolve("m").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no/*.txt");
    assertThat(folder.resolve("m")).doesNotExist();
  }

  @Test
  void isBadUsage_whenTextAndBaseAreNamed_orNeither() throws IOException {
    String text = Files.writeString(folder.resolve("a.txt"), "một\n").toString();

    CommandLineRun both =
        run("train", "--text", text, "--base", "models/vi-admin", "--out", "mine");
    CommandLineRun neither = run("train", "--parallel", text, "--out", "mine");

    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("one of --text FILE and --base FOLDER is needed, and not both");
    assertThat(neither.exitCode()).isEqualTo(2);
    assertThat(neither.err()).contains("one of --text FILE and --base FOLDER is needed");
  }

  @Test
  void isBadUsage_whenABaseGetsNothingNew_orSizes() throws IOException {
    String pairs = Files.writeString(folder.resolve("a.tsv"), "garbled\ttruth\n").toString();

    assertThat(run("train", "--base", "b", "--out", "mine").err()).contains("--parallel PATH or");
    assertThat(
            run("train", "--base", "b", "--parallel", pairs, "--bigrams", "5", "--out", "c").err())
        .contains("sizes go with --text");
    assertThat(run("train", "--base", "b", "--parallel", pairs, "--out", "b").err())
        .contains("name another one");
  }

  @Test
  void namesTheBase_whenItIsNoModel() throws IOException {
    String pairs = Files.writeString(folder.resolve("a.tsv"), "garbled\ttruth\n").toString();

    CommandLineRun run =
        run("train", "--base", "nowhere", "--parallel", pairs, "--out", folder + "/mine");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("nowhere", "manifest");
    assertThat(folder.resolve("mine")).doesNotExist();
  }

  @Test
  void isBadUsage_whenNothingIsNamed() {
    assertThat(run("train").exitCode()).isEqualTo(2);
  }
}
