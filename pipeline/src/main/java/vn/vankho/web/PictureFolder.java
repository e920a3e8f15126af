package vn.vankho.web;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pictures on the disk, at most so many bytes of them; those not looked at for longest go first. A
 * disk that fails costs speed, nothing else. Safe for use by many threads.
 */
final class PictureFolder {
  private static final String ENDING = ".jpg";

  /** Sweeping goes this far below the limit, so that it is not done for every picture. */
  private static final double AFTER_SWEEP = 0.8;

  private final Path folder;
  private final long limitBytes;
  private long bytes = -1;

  PictureFolder(Path folder, long limitBytes) {
    this.folder = folder;
    this.limitBytes = limitBytes;
  }

  /** A picture that is kept. */
  Optional<byte[]> find(String name) {
    Path file = folder.resolve(name + ENDING);
    try {
      byte[] picture = Files.readAllBytes(file);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(picture);
    } catch (IOException notKept) {
      return Optional.empty();
    }
  }

  /** Keeps a picture; a reader sees all of it or nothing. */
  void keep(String name, byte[] picture) {
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "new", ".part");
      Files.write(unfinished, picture);
      Files.move(unfinished, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
      count(picture.length);
    } catch (IOException notKept) {
      return; // it is drawn again when it is wanted again
    }
  }

  private synchronized void count(long added) throws IOException {
    if (bytes < 0) {
      bytes = 0;
      for (Kept picture : kept()) {
        bytes += picture.bytes;
      }
    } else {
      bytes += added;
    }
    if (bytes > limitBytes) {
      sweep();
    }
  }

  private record Kept(Path file, long bytes, FileTime seen) {}

  private List<Kept> kept() throws IOException {
    List<Kept> kept = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    return kept;
  }

  private void sweep() throws IOException {
    List<Kept> kept = kept();
    kept.sort(Comparator.comparing(Kept::seen));
    bytes = kept.stream().mapToLong(Kept::bytes).sum();
    for (Kept oldest : kept) {
      if (bytes <= limitBytes * AFTER_SWEEP) {
        return;
      }
      Files.deleteIfExists(oldest.file);
      bytes -= oldest.bytes;
    }
  }
}
