package vn.vankho.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.restore.TextRestorer;

/** A text filter that gives back lost letters and marks. */
@Command(
    name = "restore",
    description = {
      "Give back the letters and accents that a Vietnamese text has lost, line by line.",
      "Reads UTF-8, writes UTF-8; line breaks and form feeds stay where they are."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho restore < garbled.txt > restored.txt",
      "  vankho restore garbled.txt",
      "  vankho restore --lexicon village-names.txt garbled.txt",
      "  vankho restore --model models/mine garbled.txt",
      "  pdftotext old-scan.pdf - | vankho restore"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  @Mixin private RestorationOptions options = new RestorationOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A text file; standard input where none is given, or -.")
  private @Nullable Path file;

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
      try (InputStream in = Files.newInputStream(named)) {
        filter(in, named.toString());
      }
    }
    return ExitCode.DONE.number();
  }

  private void filter(InputStream in, String name) throws IOException {
    TextRestorer restorer =
        pipeline.restorer(options.model(surroundings.installation()), options.lexicon());
    PrintWriter out = surroundings.out();
    // A decoder of its own refuses what is no UTF-8; the reader's would put U+FFFD in its place.
    try (Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
      TextBlocks blocks = new TextBlocks(text);
      for (String block = blocks.next(); !block.isEmpty(); block = blocks.next()) {
        out.print(restorer.restore(block).restored());
      }
    } catch (CharacterCodingException e) {
      throw new PipelineException(
          ExitCode.UNREADABLE,
          "NOT_UTF8",
          name + ": is not UTF-8 text. Convert it first: iconv -f ENCODING -t UTF-8",
          e);
    }
  }
}
