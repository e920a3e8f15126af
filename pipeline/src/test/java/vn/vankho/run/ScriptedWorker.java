package vn.vankho.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * A worker process that does what the file it is given says: the pages are separated by lines of
 * three dashes, and a page that begins with {@code !} is a command to fail in one way.
 */
public final class ScriptedWorker {
  private static final int WORD_WIDTH = 60;

  private ScriptedWorker() {}

  /** Serves like the real worker. */
  public static void main(String[] args) throws Exception {
    PageWorker.serve(settings -> new Script());
  }

  /** Never becomes ready. */
  static final class DeadOnArrival {
    private DeadOnArrival() {}

    /** Ends at once, as a worker does whose native library is missing. */
    public static void main(String[] args) {
      System.err.println("libmissing.so: cannot open shared object file");
      Runtime.getRuntime().halt(127);
    }
  }

  private static final class Script implements PageWorker.Service {
    @Override
    public WorkerReply answer(WorkerRequest request) {
      Path file = Path.of(request.file());
      String[] pages = read(file).split("\n---\n", -1);
      if (request.task() == WorkerRequest.Task.OPEN) {
        return WorkerReply.of(
            new WorkerReply.Opened("text/x-script", pages.length, List.of(), Optional.empty()));
      }
      int index = request.pageIndex();
      String page = pages[index];
      if (page.startsWith("!")) {
        obey(page.strip(), file);
      }
      return WorkerReply.of(
          new WorkerReply.PageReading(
              page(index + 1, page),
              List.of(),
              List.of(),
              Optional.of("script 1"),
              Map.of("script", "00"),
              Optional.empty()));
    }

    @Override
    public void close() {}

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void obey(String command, Path file) {
      switch (command) {
        case "!hang" -> hang();
        case "!crash" -> Runtime.getRuntime().halt(139);
        case "!crash-once" -> crashOnce(file.resolveSibling(file.getFileName() + ".crashed"));
        case "!out-of-memory" -> fill();
        case "!stack-overflow" -> recurse(0);
        case "!throw" -> throw new ArrayIndexOutOfBoundsException("12 of 3");
        case "!no-class" -> throw new NoClassDefFoundError("org/example/Missing");
        case "!garbage" -> print("page decoded, have a nice day\n");
        case "!missing-library" ->
            throw new PipelineException(
                ExitCode.ENVIRONMENT, "NO_TRAINED_DATA", "vie.traineddata is missing");
        default -> throw new IllegalArgumentException(command);
      }
    }

    private static void hang() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void crashOnce(Path mark) {
      if (!Files.exists(mark)) {
        try {
          Files.createFile(mark);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(139);
      }
    }

    private static void fill() {
      List<byte[]> kept = new ArrayList<>();
      while (true) {
        kept.add(new byte[1 << 24]);
      }
    }

    private static int recurse(int depth) {
      return depth == Integer.MAX_VALUE ? 0 : recurse(depth + 1) + 1;
    }

    private static void print(String text) {
      try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Page page(int number, String text) {
      List<Word> words = new ArrayList<>();
      int lineNumber = 0;
      for (String line : text.split("\n")) {
        int x = 0;
        for (String word : line.strip().split(" +")) {
          if (!word.isEmpty()) {
            words.add(
                Word.read(word, new Rect(x, 40 * lineNumber, WORD_WIDTH, 30), 0.9, lineNumber));
            x += WORD_WIDTH + 10;
          }
        }
        lineNumber++;
      }
      return new Page(number, 1654, 2339, 200, Origin.OCR, 0, 0, Page.meanConfidence(words), words);
    }
  }
}
