package vn.vankho.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Memory of a process that lies in the machine's own, as Linux tells it in {@code
 * /proc/PID/status}; elsewhere, and of a process that has ended, nothing is known.
 */
final class ProcessMemory {
  private static final int BYTES_OF_UNIT = 1024; // the file says kB and means 1,024 bytes

  private ProcessMemory() {}

  /** Bytes resident now. */
  static OptionalLong resident(long pid) {
    return field(pid, "VmRSS:");
  }

  /** The most bytes that were resident at any time. */
  static OptionalLong peak(long pid) {
    return field(pid, "VmHWM:");
  }

  /** A line reads {@code VmHWM: 352148 kB}. */
  private static OptionalLong field(long pid, String name) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_OF_UNIT)
          .findFirst();
    } catch (IOException notTold) {
      return OptionalLong.empty();
    }
  }
}
