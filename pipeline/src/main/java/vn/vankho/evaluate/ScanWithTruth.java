package vn.vankho.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * A scan whose right text is known.
 *
 * <p>The text of the scan {@code NAME-CONDITION.png} stands in {@code NAME.truth.txt} beside it, or
 * in {@code truth/NAME.txt} or {@code truth/NAME/text.txt} of the same folder or the one above; the
 * longest name that fits counts.
 *
 * @param scan the file
 * @param truth the text
 * @param condition what was done to the page
 */
record ScanWithTruth(Path scan, Path truth, String condition) {
  private static final String AS_IT_IS = "as it is";

  /**
   * The scans of a folder and the folders within.
   *
   * @param withoutTruth takes those that have no text
   */
  static List<ScanWithTruth> in(Path folder, List<Path> withoutTruth) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<ScanWithTruth> cases = new ArrayList<>();
      for (Path file : files.filter(ScanWithTruth::isScan).sorted().toList()) {
        Optional<ScanWithTruth> found = of(file);
        found.ifPresent(cases::add);
        if (found.isEmpty()) {
          withoutTruth.add(file);
        }
      }
      return cases;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static boolean isScan(Path file) {
    return file.toString().matches("(?i).*\\.(pdf|tiff?|png|jpe?g)");
  }

  private static Optional<ScanWithTruth> of(Path scan) {
    String stem = String.valueOf(scan.getFileName()).replaceFirst("\\.[^.]*$", "");
    for (String name = stem; !name.isEmpty(); name = shortened(name)) {
      for (Path truth : truths(scan, name)) {
        if (Files.exists(truth)) {
          String condition = name.equals(stem) ? AS_IT_IS : stem.substring(name.length() + 1);
          return Optional.of(new ScanWithTruth(scan, truth, condition));
        }
      }
    }
    return Optional.empty();
  }

  private static String shortened(String name) {
    int hyphen = name.lastIndexOf('-');
    return hyphen < 0 ? "" : name.substring(0, hyphen);
  }

  private static List<Path> truths(Path scan, String name) {
    List<Path> truths = new ArrayList<>();
    truths.add(scan.resolveSibling(name + ".truth.txt"));
    for (Path inFolder :
        List.of(Path.of("truth", name + ".txt"), Path.of("truth", name, "text.txt"))) {
      truths.add(scan.resolveSibling(inFolder));
      truths.add(scan.resolveSibling(Path.of("..").resolve(inFolder)));
      truths.add(scan.resolveSibling(Path.of("..", "..").resolve(inFolder)));
    }
    return truths;
  }

  String name() {
    return String.valueOf(scan.getFileName());
  }

  String text() {
    try {
      return Files.readString(truth, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(truth, e);
    }
  }

  private static PipelineException unreadable(Path file, IOException e) {
    return new PipelineException(
        ExitCode.UNREADABLE, "UNREADABLE_FILE", file + ": cannot be read: " + e, e);
  }
}
