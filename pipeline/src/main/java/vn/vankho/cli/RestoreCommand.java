package vn.vankho.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.RestoredText;
import vn.vankho.restore.TextRestorer;

/** A text filter that gives back lost letters and marks. */
@Command(
    name = "restore",
    description = {
      "Give back the letters and accents that a Vietnamese text has lost, line by line.",
      "Reads UTF-8, writes UTF-8; line breaks and form feeds stay where they are.",
      "",
      "--changes writes one JSON object a line for every change: start and end of the words in the"
          + " whole input, outputStart and outputEnd of what stands for them in the whole output (in"
          + " UTF-16 code units from 0, the end exclusive), before, after, why, probability from 0 to"
          + " 1, and alternatives, each with text and probability, the likeliest first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho restore < garbled.txt > restored.txt",
      "  vankho restore garbled.txt",
      "  vankho restore --changes changes.jsonl < garbled.txt > restored.txt",
      "  vankho restore --lexicon village-names.txt garbled.txt",
      "  vankho restore --model models/mine garbled.txt",
      "  pdftotext old-scan.pdf - | vankho restore"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private RestorationOptions options = new RestorationOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A text file; standard input where none is given, or -.")
  private @Nullable Path file;

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description = "Also write every change as a line of JSON.")
  private @Nullable Path changes;

  RestoreCommand(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() throws IOException {
    Path named = file;
    if (named == null || named.toString().equals("-")) {
      filter(surroundings.in(), "standard input");
    } else {
      requireOtherFile(named);
      try (InputStream in = Files.newInputStream(named)) {
        filter(in, named.toString());
      }
    }
    return ExitCode.DONE.number();
  }

  private void filter(InputStream in, String name) throws IOException {
    TextRestorer restorer =
        pipeline.restorer(options.model(surroundings.installation()), options.lexicon());
    // A decoder of its own refuses what is no UTF-8; the reader's would put U+FFFD in its place.
    try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        ChangeLines record = changes == null ? ChangeLines.none() : ChangeLines.into(changes)) {
      TextBlocks blocks = new TextBlocks(text);
      for (String block = blocks.next(); !block.isEmpty(); block = blocks.next()) {
        RestoredText restored = restorer.restore(block);
        surroundings.out().print(restored.restored());
        record.add(restored);
      }
    } catch (CharacterCodingException e) {
      throw new PipelineException(
          ExitCode.UNREADABLE,
          "NOT_UTF8",
          name + ": is not UTF-8 text. Convert it first: iconv -f ENCODING -t UTF-8",
          e);
    }
  }

  private void requireOtherFile(Path text) throws IOException {
    Path record = changes;
    if (record != null && Files.exists(record) && Files.isSameFile(record, text)) {
      throw new ParameterException(
          spec.commandLine(), "--changes names the text itself: name another file");
    }
  }
}
