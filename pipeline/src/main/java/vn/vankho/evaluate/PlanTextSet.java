package vn.vankho.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.store.BriefTruth;
import vn.vankho.store.PartialDocument;

/**
 * A folder of plans as text: {@code NAME.txt}, as a program took it out of a PDF or read it from a
 * page, beside {@code NAME.expected.json}, a {@link BriefTruth}.
 */
final class PlanTextSet {
  private static final String EXPECTED = ".expected.json";

  private final Path folder;
  private final List<String> names;

  private PlanTextSet(Path folder, List<String> names) {
    this.folder = folder;
    this.names = names;
  }

  /** The set of a folder; it has no plans where the folder holds nothing of the kind. */
  static PlanTextSet open(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new PlanTextSet(
          folder,
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.endsWith(EXPECTED))
              .map(name -> name.substring(0, name.length() - EXPECTED.length()))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** In the order of their names. */
  List<String> names() {
    return names;
  }

  String text(String name) {
    return read(folder.resolve(name + ".txt"));
  }

  PartialDocument expected(String name) {
    Path file = folder.resolve(name + EXPECTED);
    try {
      return BriefTruth.read(read(file).getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw unusable(file, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static PipelineException unusable(Path file, Exception cause) {
    return new PipelineException(
        ExitCode.UNREADABLE, "UNREADABLE_FILE", file + " cannot be used: " + cause.getMessage());
  }
}
