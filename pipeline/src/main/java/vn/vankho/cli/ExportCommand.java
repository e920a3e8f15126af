package vn.vankho.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vankho.export.Exports;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PlanDocument;
import vn.vankho.store.Archive;

/** Writes what an archive holds for other programs. */
@Command(
    name = "export",
    description = {
      "Write all documents of an archive: jsonl (a JSON object a line, everything), csv (a row a"
          + " document, the fields of an archive list), txt (the texts, a form feed between them)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho export -a my-archive --format csv --bom -o list.csv",
      "  vankho export -a my-archive --format jsonl | gzip > all.jsonl.gz"
    })
final class ExportCommand implements Callable<Integer> {
  /** The formats of the command line. */
  enum Format {
    jsonl,
    csv,
    txt
  }

  private final Surroundings surroundings;

  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      required = true,
      description = "jsonl, csv or txt.")
  private Format format = Format.jsonl;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write there instead of to standard output; replaced only when all is written. With txt a"
              + " folder: a file a document.")
  private @Nullable Path output;

  @Option(
      names = "--bom",
      description = "Begin CSV with a byte order mark, for Excel to see that it is UTF-8.")
  private boolean byteOrderMark;

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive opened = Archive.open(archive.folder(surroundings));
        Stream<PlanDocument> documents = opened.documents()) {
      Path file = output;
      if (file == null) {
        write(documents, surroundings.out());
      } else if (format == Format.txt && Files.isDirectory(file)) {
        long files = Exports.textFiles(documents, file);
        surroundings.err().println(files + " files written to " + file);
      } else {
        writeFile(documents, file.toAbsolutePath());
      }
    }
    return ExitCode.DONE.number();
  }

  private void write(Stream<PlanDocument> documents, Appendable target) throws IOException {
    switch (format) {
      case jsonl -> Exports.jsonLines(documents, target);
      case csv -> Exports.csv(documents, byteOrderMark, target);
      case txt -> Exports.text(documents, target);
    }
  }

  private void writeFile(Stream<PlanDocument> documents, Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      try (Writer writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
        write(documents, writer);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
