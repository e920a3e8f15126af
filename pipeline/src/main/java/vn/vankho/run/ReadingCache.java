package vn.vankho.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.vankho.store.RecordJson;

/**
 * What was read of pictures before, on disk, by what it was read from and with.
 *
 * <p>A key is a lower-case hex SHA-256 over everything that the value depends on, so that an entry
 * is never out of date. An entry is one record as JSON in a gzip file, {@code ab/abcdef….gz} for
 * the key {@code abcdef…}. Entries are written under a name of their own and moved into place: any
 * number of processes may share the folder. One that cannot be read counts as missing. An entry
 * that is used is marked so by its time of change, and {@link #prune} deletes those that were used
 * longest ago. The folder may be deleted at any time. An object belongs to one thread.
 */
final class ReadingCache {
  /** Entries of A4 pages take 10 to 25 kB, so that this is some 25,000 pages. */
  static final long DEFAULT_MAX_BYTES = 512L << 20;

  /** What {@link #prune} leaves, so that it has nothing to do for a while. */
  private static final double KEPT = 0.9;

  private static final String SUFFIX = ".gz";

  /** A partial file of a process that died. */
  private static final long STALE_MILLIS = 3_600_000;

  /** Between two looks at the whole folder, which take a while where it is full. */
  private static final long LOOK_MILLIS = 3_600_000;

  /** Share of the most bytes after whose writing the folder is looked at again. */
  private static final int WRITES_A_LOOK = 16;

  private static final String LOOKED = "looked";

  private final Path folder;
  private final long maxBytes;
  private long written;

  ReadingCache(Path folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  /** The record under a key, if it is there and whole. */
  <T extends Record> Optional<T> find(String key, Class<T> type) {
    Path file = file(key);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      T found = RecordJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), type);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(found);
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      delete(file);
      return Optional.empty();
    }
  }

  /** Keeps a record; where the disk takes no more, the work is simply not kept. */
  void keep(String key, Record value) {
    Path file = file(key);
    try {
      Path home = Files.createDirectories(file.resolveSibling(".").normalize());
      Path partial = Files.createTempFile(home, ".", ".partial"); // for its owner's eyes only
      try {
        byte[] bytes = packed(RecordJson.write(value));
        Files.write(partial, bytes);
        move(partial, file);
        written += bytes.length;
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException full) {
      return; // a cache that cannot be written saves nothing and spoils nothing
    }
    if (written > maxBytes / WRITES_A_LOOK) {
      written = 0;
      prune();
    }
  }

  /** Deletes what is kept under a key. */
  void forget(String key) {
    delete(file(key));
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static void move(Path partial, Path file) throws IOException {
    try {
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException noAtomicMove) {
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + SUFFIX);
  }

  private record Entry(Path file, long bytes, FileTime used) {}

  /** Does {@link #prune} unless a process did it within the hour. */
  void pruneNowAndThen() {
    Path looked = folder.resolve(LOOKED);
    try {
      long since =
          Files.exists(looked)
              ? Instant.now().toEpochMilli() - Files.getLastModifiedTime(looked).toMillis()
              : LOOK_MILLIS;
      if (Files.isDirectory(folder) && since >= LOOK_MILLIS) {
        Files.write(looked, new byte[0]);
        prune();
      }
    } catch (IOException unwritable) {
      return; // then nothing is written either
    }
  }

  /** Deletes what was used longest ago, as far as there is more than the cache may hold. */
  void prune() {
    List<Entry> entries = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(entries));
    } catch (IOException gone) {
      return; // nothing there, or another process is deleting it
    }
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    if (bytes <= maxBytes) {
      return;
    }
    entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::file));
    for (Entry entry : entries) {
      if (bytes <= KEPT * maxBytes) {
        return;
      }
      delete(entry.file);
      bytes -= entry.bytes;
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Entry> entries;
    private final long now = Instant.now().toEpochMilli();

    Collector(List<Entry> entries) {
      this.entries = entries;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean isEntry = String.valueOf(file.getFileName()).endsWith(SUFFIX);
      if (isEntry) {
        entries.add(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
      } else if (!file.endsWith(LOOKED)
          && now - attributes.lastModifiedTime().toMillis() > STALE_MILLIS) {
        delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException held) {
      return; // it is overwritten or deleted another time
    }
  }
}
