package vn.vankho.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * The right to write to an archive: one process has it, and it ends with the process however that
 * ends. Whoever cannot have it is told the number of the process that has.
 */
final class ArchiveLock implements AutoCloseable {
  /**
   * Archives locked by this process. A POSIX lock is lost as soon as its process closes any channel
   * to the file, so a second attempt from inside must be turned away before it opens one.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final ArchiveLayout layout;
  private final Path key;
  private final FileChannel channel;
  private final boolean holderDied;

  private ArchiveLock(ArchiveLayout layout, Path key, FileChannel channel, boolean holderDied) {
    this.layout = layout;
    this.key = key;
    this.channel = channel;
    this.holderDied = holderDied;
  }

  /**
   * Takes the lock of an archive whose folder exists.
   *
   * @throws PipelineException LOCKED if it is held
   */
  static ArchiveLock take(ArchiveLayout layout) throws IOException {
    Path key = layout.root().toRealPath();
    if (!HELD_HERE.add(key)) {
      throw held(layout, String.valueOf(ProcessHandle.current().pid()));
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel =
          FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        throw held(layout, holder(layout));
      }
      boolean holderDied = Files.exists(layout.processNumber());
      Files.deleteIfExists(layout.processNumber());
      Disk.write(
          layout.processNumber(),
          String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
      Disk.syncFolder(layout.root());
      taken = true;
      return new ArchiveLock(layout, key, channel, holderDied);
    } finally {
      if (!taken) {
        if (channel != null) {
          channel.close();
        }
        HELD_HERE.remove(key);
      }
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldThroughAnotherName) {
      return false;
    }
  }

  /** Whether another process, or this one, may be writing now. */
  static boolean isHeld(ArchiveLayout layout) throws IOException {
    if (!Files.exists(layout.lock())) {
      return false;
    }
    if (HELD_HERE.contains(layout.root().toRealPath())) {
      return true;
    }
    if (!Files.isWritable(layout.lock())) {
      return Files.exists(layout.processNumber());
    }
    try (FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.WRITE)) {
      return !tryLock(channel);
    }
  }

  /** Whether the last process that had the lock died with it. */
  boolean holderDied() {
    return holderDied;
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(layout.processNumber());
    } finally {
      try {
        channel.close();
      } finally {
        HELD_HERE.remove(key);
      }
    }
  }

  private static String holder(ArchiveLayout layout) throws IOException {
    try {
      return Files.readString(layout.processNumber(), StandardCharsets.US_ASCII).strip();
    } catch (NoSuchFileException notYetWritten) {
      return "unknown";
    }
  }

  private static PipelineException held(ArchiveLayout layout, String holder) {
    return new PipelineException(
        ExitCode.LOCKED,
        "ARCHIVE_LOCKED",
        layout.root()
            + ": another process (pid "
            + holder
            + ") is writing to this archive; wait until it is done, or end it and try again");
  }
}
