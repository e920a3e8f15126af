package vn.vankho.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.Finding;

/**
 * What a source file is made of.
 *
 * @param file as it was named
 * @param bytes its size
 * @param mediaType by content
 * @param maker the programs that the file says made it, as it says it
 * @param pageCount at least 1
 * @param pages those that could be looked at, in order
 * @param findings trouble with the file and with the others
 */
public record SourceInspection(
    Path file,
    long bytes,
    String mediaType,
    Optional<String> maker,
    int pageCount,
    List<NumberedPage> pages,
    List<Finding> findings) {
  /** A page by its number, from 1. */
  public record NumberedPage(int number, PageInspection page) {}

  /** Copies the lists. */
  public SourceInspection {
    pages = List.copyOf(pages);
    findings = List.copyOf(findings);
  }
}
