package vn.vankho.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.model.Finding;

/** Trouble with the pages of a file, in one line for a person. */
final class DamageText {
  /** More than these of one file tell a person no more than their number. */
  private static final int SHOWN = 3;

  private DamageText() {}

  static String of(Path file, Finding finding) {
    return Printable.of(file + ": " + of(finding));
  }

  /** All findings of a file, the later ones as a number only. */
  static String of(Path file, List<Finding> findings) {
    String first =
        findings.stream().limit(SHOWN).map(DamageText::of).collect(Collectors.joining("; "));
    int more = findings.size() - SHOWN;
    return Printable.of(file + ": " + first + (more > 0 ? "; and " + more + " more" : ""));
  }

  private static String of(Finding finding) {
    String message = finding.message();
    boolean saysPage = message.startsWith("Page ");
    return finding.page().filter(page -> !saysPage).map(page -> "page " + page + ": ").orElse("")
        + message;
  }
}
