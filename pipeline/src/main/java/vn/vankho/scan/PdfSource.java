package vn.vankho.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.vankho.model.Finding;
import vn.vankho.model.PageImage;
import vn.vankho.model.PipelineException;

/** A PDF file. */
final class PdfSource implements OpenSource {
  /** Decoded streams beyond this go to a temporary file. */
  private static final long STREAM_MEMORY_BYTES = 128L << 20;

  private static final int TAIL_BYTES = 2048;

  /**
   * Rules of half a point are a pixel wide here; on it tables of samples were found as at 300 dpi.
   */
  private static final int SKETCH_DPI = 200;

  /** From here on OCR loses little, and a lowered resolution is not worth a person's time. */
  private static final int ENOUGH_DPI = 200;

  private final Path file;
  private final ScanSettings settings;
  private final PDDocument document;
  private final List<PDPage> pages;
  private final List<Finding> findings;
  private final Map<Integer, PageContents> contents = new HashMap<>();

  private PdfSource(
      Path file,
      ScanSettings settings,
      PDDocument document,
      List<PDPage> pages,
      List<Finding> findings) {
    this.file = file;
    this.settings = settings;
    this.document = document;
    this.pages = pages;
    this.findings = List.copyOf(findings);
  }

  static PdfSource open(Path file, Optional<String> password, ScanSettings settings)
      throws IOException {
    boolean ends = endsProperly(file);
    PDDocument document = load(file, password, ends);
    boolean open = false;
    try {
      List<Finding> findings = new ArrayList<>();
      List<PDPage> pages = pages(file, document, ends, settings, findings);
      PdfSource source = new PdfSource(file, settings, document, pages, findings);
      open = true;
      return source;
    } catch (PipelineException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw ends ? Failures.damaged(file, e) : Failures.truncated(file, e);
    } finally {
      if (!open) {
        document.close();
      }
    }
  }

  private static PDDocument load(Path file, Optional<String> password, boolean ends) {
    try {
      return Loader.loadPDF(
          file.toFile(),
          password.orElse(""),
          null,
          null,
          MemoryUsageSetting.setupMixed(STREAM_MEMORY_BYTES).streamCache);
    } catch (InvalidPasswordException e) {
      throw Failures.passwordNeeded(file, password.isPresent(), e);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      if (isAboutEncryption(e)) {
        throw Failures.passwordNeeded(file, password.isPresent(), e);
      }
      throw ends ? Failures.damaged(file, e) : Failures.truncated(file, e);
    }
  }

  /**
   * Whether a failure to load comes from the security handler: keys of a certificate (whose library
   * is not on the class path), lengths or methods of another age.
   */
  private static boolean isAboutEncryption(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (said.contains("bouncycastle") || said.contains("decrypt") || said.contains("ncryption")) {
        return true;
      }
      for (StackTraceElement frame : cause.getStackTrace()) {
        if (frame.getClassName().startsWith("org.apache.pdfbox.pdmodel.encryption.")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsProperly(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL_BYTES, in.length())];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      String end = new String(tail, StandardCharsets.ISO_8859_1);
      return end.contains("startxref") && end.contains("%%EOF");
    }
  }

  /** Walks the page tree: its own count of pages may be anything. */
  private static List<PDPage> pages(
      Path file, PDDocument document, boolean ends, ScanSettings settings, List<Finding> findings) {
    List<PDPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      pages.add(page);
      if (pages.size() > settings.maxPages()) {
        throw Failures.tooManyPages(file, document.getNumberOfPages(), settings.maxPages());
      }
    }
    if (pages.isEmpty()) {
      throw ends ? Failures.noPages(file) : Failures.truncated(file, null);
    }
    if (document.getNumberOfPages() > pages.size()) {
      findings.add(
          Finding.ofDocument(
              "PAGES_MISSING",
              "the file says it has "
                  + document.getNumberOfPages()
                  + " pages; "
                  + pages.size()
                  + " could be found"));
    }
    if (!ends) {
      findings.add(
          Finding.ofDocument(
              "TRUNCATED_FILE",
              "the file breaks off before its end; " + pages.size() + " pages could be found"));
    }
    return pages;
  }

  @Override
  public String mediaType() {
    return FileKind.PDF.mediaType();
  }

  @Override
  public int pageCount() {
    return pages.size();
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public RenderedPage image(int pageIndex) {
    PDPage page = page(pageIndex);
    try {
      ImageSizes.check(file, pageIndex, page, settings);
      List<Finding> trouble = new ArrayList<>();
      if (ContentStreams.isDamaged(page)) {
        trouble.add(damagedImage(pageIndex, "its contents cannot be unpacked to their end"));
      }
      Optional<WholePageImage> whole = wholePageImage(pageIndex, page);
      if (whole.isPresent()) {
        try {
          return wholePageImage(whole.get(), pageIndex, trouble);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
          trouble.add(damagedImage(pageIndex, "its image cannot be decoded"));
        }
      }
      return draw(page, pageIndex, settings.renderDpi(), trouble);
    } catch (PipelineException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      throw Failures.page(file, pageIndex, e);
    }
  }

  @Override
  public Optional<PageImage> sketch(int pageIndex) {
    PDPage page = page(pageIndex);
    try {
      ImageSizes.check(file, pageIndex, page, settings);
      Optional<WholePageImage> whole = wholePageImage(pageIndex, page);
      RenderedPage sketch =
          whole.isPresent()
              ? wholePageImage(whole.get(), pageIndex, new ArrayList<>())
              : draw(
                  page, pageIndex, Math.min(SKETCH_DPI, settings.renderDpi()), new ArrayList<>());
      return Optional.of(sketch.image());
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      return Optional.empty(); // whoever needs the picture asks for it and learns why
    }
  }

  private Optional<WholePageImage> wholePageImage(int pageIndex, PDPage page) {
    return contentsIfReadable(pageIndex, page)
        .flatMap(found -> WholePageImage.of(page, found, settings));
  }

  private RenderedPage wholePageImage(WholePageImage whole, int pageIndex, List<Finding> trouble)
      throws IOException {
    Pixels pixels = whole.decode();
    PageGeometry geometry = whole.geometry();
    if (pixels.width() != geometry.widthPx() || pixels.height() != geometry.heightPx()) {
      throw new IOException(
          "an image of "
              + pixels.width()
              + " x "
              + pixels.height()
              + " px, declared "
              + geometry.widthPx()
              + " x "
              + geometry.heightPx());
    }
    if (whole.breaksOff()) {
      trouble.add(damagedImage(pageIndex, "its image breaks off"));
    }
    return new RenderedPage(
        pixels.toPageImage(geometry.dpi()), RenderedPage.How.WHOLE_PAGE_IMAGE, trouble);
  }

  private RenderedPage draw(PDPage page, int pageIndex, int dpi, List<Finding> trouble)
      throws IOException {
    PageGeometry geometry = PageGeometry.drawn(page, dpi, settings.maxPixels());
    List<String> failures = new ArrayList<>();
    BufferedImage drawn =
        new PageRenderer(document, failures).draw(document.getPages().indexOf(page), geometry);
    Optional<String> lost =
        failures.stream().filter(failure -> !PageRenderer.isOfShading(failure)).findFirst();
    if (lost.isPresent() && trouble.isEmpty()) {
      trouble.add(damagedImage(pageIndex, lost.get()));
    } else if (!failures.isEmpty() && trouble.isEmpty()) {
      trouble.add(
          Finding.ofPage(
              "SHADING_NOT_DRAWN",
              "a shade of colours on the page could not be drawn: " + failures.get(0),
              pageIndex + 1));
    }
    if (geometry.dpi() < Math.min(dpi, ENOUGH_DPI)) {
      trouble.add(
          Finding.ofPage(
              "PAGE_SCALED_DOWN",
              "a page this large is drawn at " + geometry.dpi() + " dpi",
              pageIndex + 1));
    }
    Pixels pixels = Pixels.of(drawn);
    return new RenderedPage(pixels.toPageImage(geometry.dpi()), RenderedPage.How.RENDERED, trouble);
  }

  private static Finding damagedImage(int pageIndex, String what) {
    return Finding.ofPage(
        "DAMAGED_IMAGE", "the page is damaged, parts may be missing: " + what, pageIndex + 1);
  }

  @Override
  public Optional<StoredPicture> stored(int pageIndex) {
    PDPage page = page(pageIndex);
    return contentsIfReadable(pageIndex, page)
        .flatMap(found -> WholePageImage.of(page, found, settings))
        .map(whole -> new StoredPicture.InPdf(whole.image(), whole.orientation()));
  }

  @Override
  public LayerReading layer(int pageIndex) {
    PDPage page = page(pageIndex);
    try {
      PageContents found = contents(pageIndex, page);
      PageGeometry geometry =
          WholePageImage.of(page, found, settings)
              .map(WholePageImage::geometry)
              .orElseGet(
                  () -> PageGeometry.drawn(page, settings.renderDpi(), settings.maxPixels()));
      LayerReading reading = new LayerReader(page, found, geometry, pageIndex + 1).read();
      return ContentStreams.isDamaged(page) ? reading.broken() : reading;
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      throw Failures.page(file, pageIndex, e);
    }
  }

  @Override
  public PageFacts facts(int pageIndex) {
    PDPage page = page(pageIndex);
    LayerReading layer = layer(pageIndex);
    try {
      PageContents found = contents(pageIndex, page);
      return new PdfPageFacts(page, found, WholePageImage.of(page, found, settings)).with(layer);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      throw Failures.page(file, pageIndex, e);
    }
  }

  /** The programs that the file says made it; a signing program overwrites the first. */
  @Override
  public Optional<String> maker() {
    try {
      PDDocumentInformation said = document.getDocumentInformation();
      String maker =
          Stream.of(said.getCreator(), said.getProducer())
              .filter(name -> name != null && !name.isBlank())
              .map(String::strip)
              .distinct()
              .collect(Collectors.joining("; "));
      return maker.isEmpty() ? Optional.empty() : Optional.of(maker);
    } catch (RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private PDPage page(int pageIndex) {
    if (pageIndex < 0 || pageIndex >= pages.size()) {
      throw new IllegalArgumentException(
          "page index " + pageIndex + ": expected 0 to " + (pages.size() - 1));
    }
    return pages.get(pageIndex);
  }

  /** What a page paints; empty where that cannot be followed, which leaves drawing it. */
  private Optional<PageContents> contentsIfReadable(int pageIndex, PDPage page) {
    try {
      return Optional.of(contents(pageIndex, page));
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Keeps the contents of one page, as its picture and its layer are asked for together. */
  private PageContents contents(int pageIndex, PDPage page) throws IOException {
    PageContents known = contents.get(pageIndex);
    if (known == null) {
      contents.clear();
      known = ContentReader.read(page);
      contents.put(pageIndex, known);
    }
    return known;
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException | RuntimeException e) {
      // A file opened for reading only loses nothing when closing it fails.
      return;
    }
  }
}
