package vn.vankho.run;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.scan.SourceOpener;
import vn.vankho.text.Folding;

/**
 * The files that an import is asked to take.
 *
 * <p>A file that is named is always taken. From a folder those are taken that are scans by name or
 * by content, also where the name is a link to them: whoever collects scans from several folders
 * links them. A link that leads nowhere is taken too, so that it is reported; links to folders,
 * which may lead in a circle or anywhere, are counted; pipes and devices are passed over.
 */
final class ScanFiles {
  private static final Set<String> EXTENSIONS =
      Set.of("pdf", "tif", "tiff", "png", "jpg", "jpeg", "jp2", "j2k", "jpx", "jb2", "gif", "bmp");

  private final List<Path> files = new ArrayList<>();
  private int passedOver;
  private int linkedFolders;

  private ScanFiles() {}

  /**
   * Finds the files, in the order of the paths given and by name within folders.
   *
   * @param recursive whether folders within folders are entered
   * @throws PipelineException if a path does not exist
   */
  static ScanFiles find(List<Path> paths, boolean recursive) {
    ScanFiles found = new ScanFiles();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.walk(path, recursive ? Integer.MAX_VALUE : 1);
      } else if (Files.exists(path)) {
        found.files.add(path);
      } else {
        throw new PipelineException(
            ExitCode.NOT_FOUND,
            "NO_SUCH_FILE",
            path + ": there is no such file or folder. Nothing was imported.");
      }
    }
    return found;
  }

  private void walk(Path folder, int depth) {
    List<Path> ofFolder = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(FileVisitOption.class), depth, new Visitor(ofFolder));
    } catch (IOException e) {
      throw new PipelineException(
          ExitCode.UNREADABLE,
          "UNREADABLE_FOLDER",
          folder + ": the folder cannot be read (" + e + "). Check its permissions.",
          e);
    }
    ofFolder.sort(Comparator.comparing(Path::toString));
    files.addAll(ofFolder);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final List<Path> ofFolder;

    Visitor(List<Path> ofFolder) {
      this.ofFolder = ofFolder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (mayHoldScan(file, attributes)
          && (hasScanExtension(file) || SourceOpener.looksLikeSource(file))) {
        ofFolder.add(file);
      } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
        linkedFolders++;
      } else if (!attributes.isDirectory()) {
        passedOver++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // An unreadable folder within: its own failure, listed with its reason when it is opened.
      ofFolder.add(file);
      return FileVisitResult.CONTINUE;
    }
  }

  private static boolean mayHoldScan(Path file, BasicFileAttributes attributes) {
    return attributes.isRegularFile()
        || (attributes.isSymbolicLink() && (Files.isRegularFile(file) || !Files.exists(file)));
  }

  private static boolean hasScanExtension(Path file) {
    String name = Folding.lower(String.valueOf(file.getFileName()));
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** The files to take. */
  List<Path> files() {
    return List.copyOf(files);
  }

  /** How many links in the folders lead to other folders. */
  int linkedFolders() {
    return linkedFolders;
  }

  /** How many files in the folders are no scans. */
  int passedOver() {
    return passedOver;
  }
}
