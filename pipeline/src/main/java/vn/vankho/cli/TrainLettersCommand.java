package vn.vankho.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.train.LetterTrainer;

/** Teaches how letters look. */
@Command(
    name = "train-letters",
    hidden = true,
    description = {
      "Teach how letters look, from the typefaces of this machine, and write letter-ink.bin, which"
          + " is packed with the program. For those who build it."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vankho train-letters --words words.txt --out letter-ink.bin"})
final class TrainLettersCommand implements Callable<Integer> {
  /** Rarer words are hardly ever written by hand or by machine. */
  private static final int MOST_WORDS = 6000;

  private final Surroundings surroundings;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      required = true,
      description = "Words, one a line, frequent ones first; what follows a tab is passed over.")
  private Path words = Path.of("");

  @Option(names = "--count", paramLabel = "N", description = "Words to draw.")
  private int count = 170_000;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write.")
  private Path out = Path.of("");

  TrainLettersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    new LetterTrainer(read(), surroundings.err()::println).train(count, out);
    surroundings.out().println(out);
    return ExitCode.DONE.number();
  }

  private List<String> read() {
    try (Stream<String> lines = Files.lines(words, StandardCharsets.UTF_8)) {
      return lines
          .map(line -> line.split("\t", 2)[0])
          .filter(word -> word.matches("\\p{Ll}{1,7}"))
          .limit(MOST_WORDS)
          .toList();
    } catch (IOException e) {
      throw new PipelineException(
          ExitCode.NOT_FOUND, "NO_WORDS", words + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
