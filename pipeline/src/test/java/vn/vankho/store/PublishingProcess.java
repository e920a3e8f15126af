package vn.vankho.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

/**
 * A process of its own that publishes into an archive, for tests to kill:
 *
 * <pre>
 * PublishingProcess ARCHIVE SOURCES die STEP NAME   publishes one source and dies at a step
 * PublishingProcess ARCHIVE SOURCES all SEED        publishes all sources, a line "done NAME" each
 * PublishingProcess ARCHIVE SOURCES hold            opens, says "holding", waits for a line
 * </pre>
 */
final class PublishingProcess {
  private PublishingProcess() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Path sources = Path.of(arguments[1]);
    try {
      switch (arguments[2]) {
        case "die" -> die(root, PublishStep.valueOf(arguments[3]), sources.resolve(arguments[4]));
        case "all" -> all(root, sources, Long.parseLong(arguments[3]));
        case "hold" -> hold(root);
        default -> throw new IllegalArgumentException(arguments[2]);
      }
    } catch (PipelineException failure) {
      say(failure.exitCode() + " " + failure.getMessage());
      System.exit(failure.exitCode().number());
    }
  }

  private static void die(Path root, PublishStep last, Path source) throws IOException {
    Archive archive =
        Archive.openOrCreate(
            root,
            step -> {
              if (step == last) {
                Runtime.getRuntime().halt(137);
              }
            });
    archive.publish(source, documents(source));
  }

  private static void all(Path root, Path sources, long seed) throws IOException {
    Random order = new Random(seed);
    try (Archive archive = Archive.openOrCreate(root)) {
      List<String> names = new java.util.ArrayList<>(Disk.names(sources));
      java.util.Collections.shuffle(names, order);
      for (String name : names) {
        archive.publish(sources.resolve(name), documents(sources.resolve(name)));
        say("done " + name);
      }
    }
  }

  private static void hold(Path root) throws IOException {
    try (Archive archive = Archive.openOrCreate(root)) {
      say("holding " + archive.directory());
      int ended = System.in.read();
      say("ended " + ended);
    }
  }

  /** Two documents for every file, titled by its name. */
  static List<PlanDocument> documents(Path source) throws IOException {
    byte[] bytes = Files.readAllBytes(source);
    String name = String.valueOf(source.getFileName());
    return List.of(
        PlanDraft.ofSource(bytes).title(name).pages("kế hoạch " + name).build(),
        PlanDraft.ofSource(bytes).ordinal(2).title(name).pages("phụ lục " + name).build());
  }

  private static void say(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
