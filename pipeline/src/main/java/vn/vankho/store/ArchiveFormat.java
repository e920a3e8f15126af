package vn.vankho.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * The content of {@code archive.json}: what kind of folder this is.
 *
 * @param vankhoArchive version of the layout, counted from 1
 */
record ArchiveFormat(int vankhoArchive) {
  /** The version that this program reads and writes. */
  static final ArchiveFormat CURRENT = new ArchiveFormat(1);

  /** Writes the version as the last act of making an archive. */
  void write(ArchiveLayout layout) throws IOException {
    Path staged = layout.incoming().resolve("archive.json");
    Disk.delete(staged);
    Disk.write(staged, (RecordJson.write(this) + '\n').getBytes(StandardCharsets.UTF_8));
    Disk.place(staged, layout.format());
  }

  /**
   * Checks that the archive is one that this program can read.
   *
   * @throws PipelineException NOT_FOUND if there is no archive, INCOMPATIBLE if it is of another
   *     version
   */
  static void check(ArchiveLayout layout) throws IOException {
    String json;
    try {
      json = Files.readString(layout.format(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      throw missing(layout, none);
    }
    int version = versionIn(json, layout);
    if (version != CURRENT.vankhoArchive) {
      throw new PipelineException(
          ExitCode.INCOMPATIBLE,
          "ARCHIVE_VERSION",
          layout.format()
              + ": archive of format "
              + version
              + ", but this program reads format "
              + CURRENT.vankhoArchive
              + "; use the version of vankho that wrote it, or a newer one");
    }
  }

  private static PipelineException missing(ArchiveLayout layout, IOException cause) {
    String found =
        Files.isDirectory(layout.root()) ? "a folder without archive.json" : "no such folder";
    return new PipelineException(
        ExitCode.NOT_FOUND,
        "ARCHIVE_MISSING",
        layout.root()
            + ": "
            + found
            + ", expected an archive; 'vankho import FILE… --archive DIR' makes one",
        cause);
  }

  private static int versionIn(String json, ArchiveLayout layout) {
    // A later version may add properties, so the number is read without asking for the rest.
    try {
      return Jackson.intProperty(json, "vankhoArchive");
    } catch (IllegalArgumentException damaged) {
      throw new PipelineException(
          ExitCode.INCOMPATIBLE,
          "ARCHIVE_DAMAGED",
          layout.format() + ": " + damaged.getMessage() + "; expected {\"vankhoArchive\":1}",
          damaged);
    }
  }
}
