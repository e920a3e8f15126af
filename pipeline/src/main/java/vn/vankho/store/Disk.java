package vn.vankho.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writing that survives a loss of power, and the few other dealings with files of an archive. */
final class Disk {
  private static final int BUFFER_BYTES = 1 << 16;

  private Disk() {}

  /** The source of a copy could not be read; the archive's disk has no part in it. */
  static final class SourceUnreadable extends IOException {
    private static final long serialVersionUID = 1L;

    SourceUnreadable(IOException cause) {
      super(cause);
    }
  }

  /** Writes a new file and returns once it is on the disk. */
  static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /**
   * Copies to a new file, returns once it is on the disk; the answer is the digest of the bytes.
   */
  static String copy(Path source, Path target) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = openSource(source);
        FileChannel channel =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = readSource(in, buffer); n >= 0; n = readSource(in, buffer)) {
        digest.update(buffer, 0, n);
        ByteBuffer left = ByteBuffer.wrap(buffer, 0, n);
        while (left.hasRemaining()) {
          channel.write(left);
        }
      }
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Copies a stream to a new file, returns once it is on the disk; the answer is its length. */
  static long copy(InputStream in, Path target) throws IOException {
    long bytes = 0;
    try (FileChannel channel =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        ByteBuffer left = ByteBuffer.wrap(buffer, 0, n);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        bytes += n;
      }
      channel.force(true);
    }
    return bytes;
  }

  private static InputStream openSource(Path source) throws SourceUnreadable {
    try {
      return Files.newInputStream(source);
    } catch (IOException unreadable) {
      throw new SourceUnreadable(unreadable);
    }
  }

  private static int readSource(InputStream in, byte[] buffer) throws SourceUnreadable {
    try {
      return in.read(buffer);
    } catch (IOException unreadable) {
      throw new SourceUnreadable(unreadable);
    }
  }

  /**
   * Moves within the archive so that a reader sees the old or the new, and returns once the new
   * name is on the disk.
   */
  static void place(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(parentOf(to));
  }

  /** Makes a folder below an existing one and returns once its name is on the disk. */
  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      syncFolder(parentOf(folder));
    }
  }

  /** Returns once the names in a folder are on the disk; does nothing where that is not offered. */
  static void syncFolder(Path folder) throws IOException {
    if (isWindows(folder)) {
      return; // Windows gives no handle to a folder; NTFS journals names by itself.
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static boolean isWindows(Path path) {
    return path.getFileSystem().getSeparator().equals("\\");
  }

  /** The names in a folder, sorted; none where there is no such folder. */
  static List<String> names(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add(String.valueOf(entry.getFileName()));
      }
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    Collections.sort(names);
    return names;
  }

  /** Removes a file or a folder with all in it; links are removed, never followed. */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Lower-case hexadecimal digest of a file. */
  static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Lower-case hexadecimal digest of bytes. */
  static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * Bytes free on the disk of a path that exists, or of the nearest folder above it that does.
   *
   * <p>{@code Files.getFileStore} would look for the mount point, which a container or a changed
   * root may not list.
   */
  static long freeBytes(Path path) throws IOException {
    Path existing = path.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = parentOf(existing);
    }
    return existing.toFile().getUsableSpace();
  }

  private static Path parentOf(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + ": expected a path below a folder");
    }
    return parent;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
