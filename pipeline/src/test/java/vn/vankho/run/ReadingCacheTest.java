package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingCacheTest {
  @TempDir Path folder;

  record Value(String text) {}

  private static String key(int number) {
    return String.format("%064x", number * 7919L);
  }

  private ReadingCache cache(long maxBytes) {
    return new ReadingCache(folder, maxBytes);
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key + ".gz");
  }

  @Test
  void givesBackWhatItKept() {
    cache(1000).keep(key(1), new Value("Kế hoạch"));

    assertThat(cache(1000).find(key(1), Value.class)).contains(new Value("Kế hoạch"));
    assertThat(cache(1000).find(key(2), Value.class)).isEmpty();
  }

  @Test
  void ignoresAndDeletesAnEntryThatIsCutShort() throws IOException {
    cache(1000).keep(key(1), new Value("Kế hoạch"));
    byte[] whole = Files.readAllBytes(file(key(1)));
    Files.write(file(key(1)), java.util.Arrays.copyOf(whole, whole.length - 5));

    assertThat(cache(1000).find(key(1), Value.class)).isEmpty();
    assertThat(file(key(1))).doesNotExist();
  }

  @Test
  void ignoresAnEntryOfAnotherShape() throws IOException {
    cache(1000).keep(key(1), new Value("a"));

    assertThat(cache(1000).find(key(1), WorkerReply.class)).isEmpty();
  }

  @Test
  void deletesWhatWasUsedLongestAgo() throws IOException {
    ReadingCache large = cache(1 << 20);
    for (int i = 1; i <= 10; i++) {
      large.keep(key(i), new Value("page " + i));
      Files.setLastModifiedTime(file(key(i)), FileTime.fromMillis(1_000_000L * i));
    }
    long each = Files.size(file(key(1)));
    assertThat(large.find(key(1), Value.class)).isPresent(); // used now

    cache(each * 5).prune();

    assertThat(IntStream.rangeClosed(1, 10).filter(i -> Files.exists(file(key(i)))))
        .contains(1, 10)
        .doesNotContain(2, 3, 4, 5)
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void staysWithinItsBoundWhileItIsWritten() throws IOException {
    ReadingCache small = cache(4_000);
    for (int i = 0; i < 400; i++) {
      small.keep(key(i), new Value("page " + i));
    }

    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(ReadingCacheTest::size).sum();
      assertThat(bytes).isLessThan(5_000);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void showsWholeEntriesOnly_whenManyWriteTheSame()
      throws InterruptedException, ExecutionException {
    String text = "trang ".repeat(20_000);
    ExecutorService writers = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> results =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      writers.submit(
                          () -> {
                            ReadingCache own = cache(1 << 20);
                            own.keep(key(1), new Value(text));
                            return own.find(key(1), Value.class)
                                .map(value -> value.text().equals(text))
                                .orElse(false);
                          }))
              .toList();
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      writers.shutdownNow();
    }
  }
}
