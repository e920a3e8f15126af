package vn.vankho.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.PipelineException;

/** An image file: one page a frame, no text layer. */
final class ImageFileSource implements OpenSource {
  private final Path file;
  private final FileKind kind;
  private final ScanSettings settings;
  private final FileImageInputStream input;
  private final ImageReader reader;
  private final int pageCount;
  private final Optional<TiffDirectories> directories;
  private final FrameDecoder frames;

  private ImageFileSource(
      Path file,
      FileKind kind,
      ScanSettings settings,
      FileImageInputStream input,
      ImageReader reader,
      int pageCount,
      Optional<TiffDirectories> directories) {
    this.file = file;
    this.kind = kind;
    this.settings = settings;
    this.input = input;
    this.reader = reader;
    this.pageCount = pageCount;
    this.directories = directories;
    this.frames = new FrameDecoder(file, kind, reader, settings.maxPixels());
  }

  /** Opens a file of a known kind and counts its frames. */
  static ImageFileSource open(Path file, FileKind kind, ScanSettings settings) {
    FileImageInputStream input = null;
    ImageReader reader = null;
    boolean open = false;
    try {
      input = new FileImageInputStream(file.toFile());
      reader = ImageReaders.forKind(kind);
      reader.setInput(input, false, false);
      Optional<TiffDirectories> directories =
          kind == FileKind.TIFF ? Optional.of(TiffDirectories.of(file)) : Optional.empty();
      int pages = kind == FileKind.TIFF ? reader.getNumImages(true) : 1;
      if (pages < 1) {
        throw directories.flatMap(TiffDirectories::trouble).isPresent()
            ? Failures.truncated(file, null)
            : Failures.noPages(file);
      }
      if (pages > settings.maxPages()) {
        throw Failures.tooManyPages(file, pages, settings.maxPages());
      }
      ImageFileSource source =
          new ImageFileSource(file, kind, settings, input, reader, pages, directories);
      if (pages == 1) {
        source.checkSize(0);
      }
      open = true;
      return source;
    } catch (PipelineException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      throw Failures.damaged(file, e);
    } finally {
      if (!open) {
        release(reader, input);
      }
    }
  }

  @Override
  public String mediaType() {
    return kind.mediaType();
  }

  @Override
  public int pageCount() {
    return pageCount;
  }

  @Override
  public List<Finding> findings() {
    return directories
        .flatMap(TiffDirectories::trouble)
        .map(trouble -> Finding.ofDocument("PAGES_MISSING", trouble + "; pages may be missing"))
        .stream()
        .toList();
  }

  @Override
  public Optional<PageImage> sketch(int pageIndex) {
    return Optional.of(image(pageIndex).image());
  }

  @Override
  public RenderedPage image(int pageIndex) {
    checkIndex(pageIndex);
    List<Finding> findings = new ArrayList<>();
    try {
      ImageFacts facts = checkSize(pageIndex);
      int factor = frames.factor(facts);
      Pixels upright =
          frames.decode(pageIndex, facts, factor, findings).turned(facts.orientation());
      oddity(pageIndex, facts).ifPresent(findings::add);
      if (factor > 1) {
        findings.add(
            Finding.ofPage(
                "PAGE_SCALED_DOWN",
                facts.width() + " x " + facts.height() + " px divided by " + factor,
                pageIndex + 1));
      }
      return new RenderedPage(
          upright.toPageImage(facts.dpi() / factor), RenderedPage.How.FRAME, findings);
    } catch (PipelineException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      throw pageFailure(pageIndex, e);
    }
  }

  @Override
  public Optional<StoredPicture> stored(int pageIndex) {
    checkIndex(pageIndex);
    if (kind != FileKind.JPEG) {
      return Optional.empty();
    }
    try {
      ImageFacts facts = checkSize(pageIndex);
      int components = JpegSegments.of(file).plainComponents();
      return components == 1 || components == 3
          ? Optional.of(
              new StoredPicture.InJpeg(
                  file, facts.width(), facts.height(), components, facts.orientation()))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Decoding it, which is tried next, says what is wrong with it.
      return Optional.empty();
    }
  }

  @Override
  public LayerReading layer(int pageIndex) {
    checkIndex(pageIndex);
    try {
      ImageFacts facts = checkSize(pageIndex);
      int factor = frames.factor(facts);
      boolean swap = facts.orientation().swap();
      int width = (swap ? facts.height() : facts.width()) / factor;
      int height = (swap ? facts.width() : facts.height()) / factor;
      Page page =
          new Page(
              pageIndex + 1,
              width,
              height,
              Math.max(1, facts.dpi() / factor),
              Origin.TEXT_LAYER,
              0,
              0,
              0,
              List.of());
      return new LayerReading(PageKind.SCAN, KindReason.NO_TEXT, page, 1, 0, List.of());
    } catch (PipelineException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      throw pageFailure(pageIndex, e);
    }
  }

  @Override
  public PageFacts facts(int pageIndex) {
    LayerReading layer = layer(pageIndex);
    try {
      ImageFacts facts = checkSize(pageIndex);
      PictureFacts picture =
          new PictureFacts(
              facts.width(),
              facts.height(),
              facts.dpi(),
              kind.name().replace('_', ' '),
              Math.min(8, facts.bitsPerPixel()),
              facts.bitsPerPixel() > 16 ? "colour" : "gray",
              Optional.empty(),
              1);
      return new PageFacts(
          layer.page().width(),
          layer.page().height(),
          layer.page().dpi(),
          0,
          RenderedPage.How.FRAME,
          Optional.empty(),
          List.of(picture),
          1,
          layer);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      throw pageFailure(pageIndex, e);
    }
  }

  @Override
  public Optional<String> maker() {
    return Optional.empty();
  }

  /**
   * TwelveMonkeys' words for what it does not implement: {@code Unknown TIFF Compression value}.
   */
  private PipelineException pageFailure(int pageIndex, Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.startsWith("Unknown TIFF Compression") || message.startsWith("Unsupported ")
        ? Failures.unsupported(file, pageIndex, message)
        : Failures.page(file, pageIndex, failure);
  }

  private Optional<Finding> oddity(int pageIndex, ImageFacts facts) {
    return directories
        .flatMap(found -> found.oddity(pageIndex))
        .or(facts::oddity)
        .map(
            oddity ->
                Finding.ofPage(
                    "UNUSUAL_IMAGE",
                    oddity + ": programs read it differently; look at the picture",
                    pageIndex + 1));
  }

  private void checkIndex(int pageIndex) {
    if (pageIndex < 0 || pageIndex >= pageCount) {
      throw new IllegalArgumentException(
          "page index " + pageIndex + ": expected 0 to " + (pageCount - 1));
    }
  }

  /** Reads the header only; refuses what declares too many pixels. */
  private ImageFacts checkSize(int pageIndex) throws IOException {
    if (kind == FileKind.JPEG_2000) {
      ImageHeader header = ImageHeader.ofJpeg2000(file);
      refuseTooLarge(pageIndex, header.width(), header.height());
      if (header.isMinced()) {
        throw new IOException(
            header.tiles()
                + " tiles in a JPEG 2000 image of "
                + header.width()
                + " x "
                + header.height()
                + " px");
      }
    }
    long width = reader.getWidth(pageIndex);
    long height = reader.getHeight(pageIndex);
    if (width < 1 || height < 1) {
      throw new IOException("an image of " + width + " x " + height + " px");
    }
    refuseTooLarge(pageIndex, width, height);
    return ImageFacts.of(kind, file, reader, pageIndex, (int) width, (int) height);
  }

  private void refuseTooLarge(int pageIndex, long width, long height) {
    if (width * height > settings.maxDeclaredPixels()) {
      throw Failures.tooLarge(file, pageIndex, width, height, settings.maxDeclaredPixels());
    }
  }

  @Override
  public void close() {
    release(reader, input);
  }

  private static void release(@Nullable ImageReader reader, @Nullable FileImageInputStream input) {
    try {
      if (reader != null) {
        reader.dispose();
      }
      if (input != null) {
        input.close();
      }
    } catch (IOException | RuntimeException e) {
      // A file opened for reading only loses nothing when closing it fails.
      return;
    }
  }
}
