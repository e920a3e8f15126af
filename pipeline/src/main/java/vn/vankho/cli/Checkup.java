package vn.vankho.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at what the program needs from the machine it is on; changes nothing but the cache. */
final class Checkup {
  private static final int NEEDED_JAVA = 17;

  /** A worker takes up to 0.7 GB (measured, pages at 300 dpi); the program itself as much again. */
  private static final long ENOUGH_HEAP_MIB = 512;

  private static final long ENOUGH_DISK_MIB = 500;
  private static final long MIB = 1L << 20;

  private final Installation installation;

  private final Pipeline pipeline;

  Checkup(Installation installation, Pipeline pipeline) {
    this.installation = installation;
    this.pipeline = pipeline;
  }

  List<Check> run() {
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.ok("program", "vankho " + installation.version() + ", " + installation.home()));
    checks.add(java());
    checks.add(memory());
    checks.add(Check.ok("processors", Runtime.getRuntime().availableProcessors() + " cores"));
    Check cache = cache();
    checks.add(cache);
    if (cache.state() != Check.State.MISSING) { // the engine is unpacked into it
      checks.addAll(pipeline.checkup(installation));
    }
    return checks;
  }

  private static Check java() {
    String found =
        System.getProperty("java.vm.name")
            + " "
            + Runtime.version()
            + ", "
            + System.getProperty("java.home");
    return Runtime.version().feature() >= NEEDED_JAVA
        ? Check.ok("java", found)
        : Check.missing("java", found, "install a JDK of version 17 or later");
  }

  private static Check memory() {
    long heapMib = Runtime.getRuntime().maxMemory() / MIB;
    String found = "up to " + heapMib + " MiB of heap";
    return heapMib >= ENOUGH_HEAP_MIB
        ? Check.ok("memory", found)
        : Check.warning("memory", found, "export VANKHO_JAVA_OPTS=-Xmx1g");
  }

  private Check cache() {
    Path cache = installation.cacheDirectory();
    Path existing = cache;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
      return Check.missing(
          "cache", cache + " cannot be written", "export VANKHO_CACHE=/a/folder/you/may/write");
    }
    long freeMib = existing.toFile().getUsableSpace() / MIB;
    String found = cache + ", " + freeMib + " MiB free";
    return freeMib >= ENOUGH_DISK_MIB
        ? Check.ok("cache", found)
        : Check.warning("cache", found, "export VANKHO_CACHE=/a/folder/on/a/larger/disk");
  }
}
