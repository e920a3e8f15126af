package vn.vankho.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ledger: a file of one JSON line an event, only ever appended to, and its latest entry for
 * each path in memory (some 300 bytes each).
 *
 * <p>A line without its line break is the end of a write that was cut off; it was never
 * acknowledged and is dropped when a writer opens the ledger. Not safe for use by many threads.
 */
final class Ledger {
  private final Path file;
  private final Map<String, LedgerEntry> latest = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> pathsBySource = new TreeMap<>();
  private final List<Integer> unreadableLines = new ArrayList<>();

  private final Clock clock;

  private Ledger(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Reads what is there without touching it. */
  static Ledger read(Path file, Clock clock) throws IOException {
    Ledger ledger = new Ledger(file, clock);
    if (Files.exists(file)) {
      ledger.load(wholeLength(file) == Files.size(file));
    }
    return ledger;
  }

  /** Reads what is there and makes the file ready to be appended to. */
  static Ledger open(Path file, Clock clock) throws IOException {
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        long whole = wholeLength(file);
        if (channel.size() > whole) {
          channel.truncate(whole);
          channel.force(true);
        }
      }
    } else {
      Disk.write(file, new byte[0]);
    }
    return read(file, clock);
  }

  /** Length up to and with the last line break. */
  private static long wholeLength(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer block = ByteBuffer.allocate(1 << 13);
      long end = channel.size();
      while (end > 0) {
        long start = Math.max(0, end - block.capacity());
        block.clear().limit((int) (end - start));
        while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
          // Until the block is full.
        }
        for (int i = block.position() - 1; i >= 0; i--) {
          if (block.get(i) == '\n') {
            return start + i + 1;
          }
        }
        end = start;
      }
      return 0;
    }
  }

  private void load(boolean lastIsWhole) throws IOException {
    // A reader made of a decoder by name puts U+FFFD for damaged bytes instead of failing.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      String line = lines.readLine();
      while (line != null) {
        number++;
        String next = lines.readLine();
        if (next != null || lastIsWhole) {
          loadLine(line, number);
        }
        line = next;
      }
    }
  }

  private void loadLine(String line, int number) {
    try {
      remember(RecordJson.read(line, LedgerEntry.class));
    } catch (IllegalArgumentException damaged) {
      unreadableLines.add(number);
    }
  }

  private void remember(LedgerEntry entry) {
    latest.put(entry.path(), entry);
    if (entry.sha256().isPresent() && entry.outcome() != LedgerEntry.Outcome.FAILED) {
      pathsBySource.computeIfAbsent(entry.sha256().get(), sha -> new TreeSet<>()).add(entry.path());
    }
  }

  /** Notes that a source was put into the archive. */
  void imported(String path, String sha256, int documents) throws IOException {
    append(path, Optional.of(sha256), LedgerEntry.Outcome.IMPORTED, documents, none(), none());
  }

  /** Notes another name for a source in the archive; does nothing where that is noted. */
  void duplicate(String path, String sha256, int documents) throws IOException {
    if (!pathsOf(sha256).contains(path)) {
      append(path, Optional.of(sha256), LedgerEntry.Outcome.DUPLICATE, documents, none(), none());
    }
  }

  /** Notes a failure. */
  void failed(String path, Optional<String> sha256, String reason, String message)
      throws IOException {
    append(path, sha256, LedgerEntry.Outcome.FAILED, 0, Optional.of(reason), Optional.of(message));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private void append(
      String path,
      Optional<String> sha256,
      LedgerEntry.Outcome outcome,
      int documents,
      Optional<String> reason,
      Optional<String> message)
      throws IOException {
    LedgerEntry before = latest.get(path);
    int attempts =
        before != null && before.outcome() == LedgerEntry.Outcome.FAILED
            ? before.attempts() + 1
            : 1;
    String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    append(new LedgerEntry(path, sha256, outcome, documents, attempts, reason, message, at));
  }

  /** Adds an entry and returns once it is on the disk; on failure the file is as it was. */
  private void append(LedgerEntry entry) throws IOException {
    byte[] line = (RecordJson.write(entry) + '\n').getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long before = channel.size();
      try {
        ByteBuffer left = ByteBuffer.wrap(line);
        long position = before;
        while (left.hasRemaining()) {
          position += channel.write(left, position);
        }
        channel.force(true);
      } catch (IOException failed) {
        channel.truncate(before);
        throw failed;
      }
    }
    remember(entry);
  }

  /** The latest entry for each path, in the order in which the paths first came. */
  List<LedgerEntry> entries() {
    return List.copyOf(latest.values());
  }

  /** Paths under which the bytes of a source were offered, sorted. */
  List<String> pathsOf(String sha256) {
    return List.copyOf(pathsBySource.getOrDefault(sha256, new TreeSet<>()));
  }

  /** 1-based numbers of the lines that are no entries. */
  List<Integer> unreadableLines() {
    return List.copyOf(unreadableLines);
  }
}
