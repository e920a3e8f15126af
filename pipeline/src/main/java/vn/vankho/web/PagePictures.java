package vn.vankho.web;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.run.PictureReader;
import vn.vankho.run.ReadSettings;

/**
 * Pictures of pages, drawn once by worker processes and kept on the disk by what they show. Safe
 * for use by many threads.
 */
final class PagePictures implements AutoCloseable {
  /** The widths that are drawn; a wish is raised to the next of them. */
  static final List<Integer> WIDTHS = List.of(160, 480, 800, 1200, 1600, 2400);

  /** More than these waiting would wait longer than a person does. */
  private static final int MOST_WAITING = 32;

  /** A worker that draws one page longer than this is ended. */
  private static final long LONGEST_DRAWING_MILLIS = 30_000;

  /** Waiting behind others and drawing; who waits longer is asked to come back. */
  private static final long LONGEST_SECONDS = 60;

  private final PictureReader reader;
  private final PictureFolder folder;
  private final SharedWork<byte[]> drawing = new SharedWork<>();

  PagePictures(WebSettings settings) {
    ReadSettings reading = settings.reading();
    reader = new PictureReader(reading.atMostMillisAPage(LONGEST_DRAWING_MILLIS));
    folder =
        new PictureFolder(
            reading.cacheDirectory().resolve("pages"), settings.limits().pictureCacheBytes());
  }

  /** The width that is drawn for a wish. */
  static int width(int wanted) {
    return WIDTHS.stream()
        .filter(width -> width >= wanted)
        .findFirst()
        .orElse(WIDTHS.get(WIDTHS.size() - 1));
  }

  /** What names a picture for ever: the same name never shows anything else. */
  static String name(String sha256, Page page, int widthPx) {
    return sha256 + "-" + page.number() + "-" + page.rotation() + "-" + widthPx;
  }

  /**
   * A page as JPEG.
   *
   * @param original the file
   * @param name as of {@link #name}
   * @param widthPx one of {@link #WIDTHS}
   */
  byte[] jpeg(Path original, String name, Page page, int widthPx) {
    return folder.find(name).orElseGet(() -> await(drawn(original, name, page, widthPx)));
  }

  private CompletableFuture<byte[]> drawn(Path original, String name, Page page, int widthPx) {
    if (drawing.size() >= MOST_WAITING) {
      throw Refusal.later(503, "busy", 5);
    }
    return drawing.of(
        name,
        () ->
            reader
                .jpeg(original, page.number() - 1, page.rotation(), widthPx)
                .thenApply(
                    bytes -> {
                      folder.keep(name, bytes);
                      return bytes;
                    }));
  }

  private static byte[] await(CompletableFuture<byte[]> drawn) {
    try {
      return drawn.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refusal.later(503, "busy", 5);
    } catch (TimeoutException late) {
      throw Refusal.later(503, "busy", 5);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof PipelineException trouble) {
        throw Refusal.of(422, "noPicture").because(trouble);
      }
      throw new IllegalStateException("drawing a page", failed.getCause());
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
