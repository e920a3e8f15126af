package vn.vankho.scan;

import java.util.List;
import java.util.Optional;
import vn.vankho.model.Finding;
import vn.vankho.model.PageImage;

/**
 * A source file that could be opened: at least one page, each of which can be asked for by itself.
 *
 * <p>Belongs to one thread. Every trouble with a page is a {@link
 * vn.vankho.model.PipelineException} with {@code ExitCode.UNREADABLE}; the other pages remain.
 * Hostile files may still hang or exhaust memory: whoever opens files of strangers does it in a
 * process that can be killed.
 */
public interface OpenSource extends AutoCloseable {
  /** Media type found by content, such as {@code application/pdf}. */
  String mediaType();

  /** Number of pages, at least 1. */
  int pageCount();

  /** What a person should know of the file as a whole, such as that it breaks off. */
  List<Finding> findings();

  /**
   * The picture of a page.
   *
   * @param pageIndex 0-based
   */
  RenderedPage image(int pageIndex);

  /**
   * A picture of a page on which its rules can be found, for the least cost: its image where it is
   * one, or else drawn coarsely, so that its size is a part of that of {@link #image}. Empty where
   * that cannot be had; what is wrong with the page is not told.
   *
   * @param pageIndex 0-based
   */
  Optional<PageImage> sketch(int pageIndex);

  /**
   * The picture of a page as it is stored, where the file stores it as one image and it can go into
   * another file untouched; empty where only {@link #image} can give it.
   *
   * @param pageIndex 0-based
   */
  Optional<StoredPicture> stored(int pageIndex);

  /**
   * The text layer of a page, judged; never draws the page.
   *
   * @param pageIndex 0-based
   */
  LayerReading layer(int pageIndex);

  /**
   * What is known of a page without decoding or drawing it.
   *
   * @param pageIndex 0-based
   */
  PageFacts facts(int pageIndex);

  /** The programs that the file says made it, as it says it. */
  Optional<String> maker();

  @Override
  void close();
}
