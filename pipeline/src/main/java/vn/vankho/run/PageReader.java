package vn.vankho.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.image.ColourInk;
import vn.vankho.image.GridFinder;
import vn.vankho.image.PageCleaner;
import vn.vankho.image.Rotation;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.PipelineException;
import vn.vankho.model.TableGrid;
import vn.vankho.ocr.ReadingOrder;
import vn.vankho.scan.LayerReading;
import vn.vankho.scan.OpenSource;
import vn.vankho.scan.PageFacts;
import vn.vankho.scan.PictureWriter;
import vn.vankho.scan.RenderedPage;
import vn.vankho.scan.ScanSettings;
import vn.vankho.scan.SourceOpener;
import vn.vankho.segment.TabularText;

/**
 * Reads pages inside a worker process: text layer or image, and from the image its words.
 *
 * <p>Keeps the file it read last open, since pages of one file are asked for in a row.
 */
final class PageReader implements PageWorker.Service {
  private final ReadSettings settings;
  private final SourceOpener opener;
  private @Nullable String openFile;
  private @Nullable OpenSource open;
  private @Nullable String openState;
  private @Nullable String openDigest;
  private @Nullable Recogniser recogniser;
  private @Nullable CachedRecogniser cached;

  PageReader(ReadSettings settings) {
    this.settings = settings;
    this.opener =
        new SourceOpener(
            new ScanSettings(
                settings.renderDpi(),
                settings.maxPixels(),
                Math.max(settings.maxPixels(), ScanSettings.DEFAULTS.maxDeclaredPixels()),
                ScanSettings.DEFAULTS.maxPages()));
  }

  @Override
  public WorkerReply answer(WorkerRequest request) {
    OpenSource source = source(request.file());
    return switch (request.task()) {
      case OPEN -> opened(source);
      case READ -> WorkerReply.of(read(source, request.pageIndex()));
      case FORGET -> forgotten(source, request.pageIndex());
      case DRAW ->
          WorkerReply.of(picture(source, request.pageIndex(), request.picture().orElseThrow()));
      case INSPECT -> WorkerReply.of(inspect(source, request.pageIndex(), false));
      case INSPECT_PICTURE -> WorkerReply.of(inspect(source, request.pageIndex(), true));
    };
  }

  private OpenSource source(String file) {
    OpenSource current = open;
    if (current != null && file.equals(openFile)) {
      return current;
    }
    closeSource();
    String state = FileDigest.state(Path.of(file));
    OpenSource opened = opener.open(Path.of(file), settings.password());
    open = opened;
    openState = state;
    openFile = file;
    return opened;
  }

  /** The page as its file holds it, nothing cleaned away, turned as its boxes assume. */
  private static WorkerReply.Picture picture(
      OpenSource source, int pageIndex, WorkerRequest.Picture wanted) {
    PageImage upright = Rotation.turn(source.image(pageIndex).image(), wanted.rotation());
    return WorkerReply.Picture.of(PictureWriter.jpeg(upright, wanted.widthPx()));
  }

  private WorkerReply.PageReading read(OpenSource source, int pageIndex) {
    if (settings.textLayer() == TextLayerMode.OCR) {
      return recognise(source, pageIndex);
    }
    LayerReading layer = source.layer(pageIndex);
    PageDecision decision = settings.textLayer().decide(layer);
    if (decision == PageDecision.NOTHING) {
      return blank(layer);
    }
    if (!decision.readsPicture()) {
      boolean garbled = layer.verdict() == LayerReading.Verdict.GARBLED;
      return signed(source, fromLayer(source, layer, garbled, List.of()));
    }
    try {
      WorkerReply.PageReading reading = recognise(source, pageIndex);
      return decision == PageDecision.OCR_WITH_WITNESS ? reading.beside(layer.page()) : reading;
    } catch (PipelineException unreadable) {
      if (unreadable.exitCode() == ExitCode.ENVIRONMENT
          || layer.verdict() != LayerReading.Verdict.GARBLED) {
        throw unreadable;
      }
      // The image is gone; a garbled layer that can be repaired is better than nothing.
      return fromLayer(
          source,
          layer,
          true,
          List.of(
              Finding.ofPage(
                  "IMAGE_UNREADABLE",
                  "The page image cannot be decoded, so its garbled text layer was repaired instead: "
                      + unreadable.getMessage(),
                  pageIndex + 1)));
    }
  }

  /**
   * A page that keeps its layer, with the signature read from its picture where the layer leaves it
   * out; as it is where there is no picture that can be read.
   */
  private WorkerReply.PageReading signed(OpenSource source, WorkerReply.PageReading kept) {
    if (settings.textLayer() != TextLayerMode.AUTO || !LayerSignature.isMissing(kept.page())) {
      return kept;
    }
    try {
      WorkerReply.PageReading read = recognise(source, kept.page().number() - 1);
      Page signed = LayerSignature.added(kept.page(), read.page());
      List<Finding> findings = new ArrayList<>(kept.findings());
      if (!signed.equals(kept.page())) {
        findings.add(LayerSignature.finding(signed.number()));
      }
      return new WorkerReply.PageReading(
          signed, kept.grids(), findings, read.engine(), read.models(), kept.witness());
    } catch (PipelineException unreadable) {
      return kept;
    }
  }

  /** A page on which nothing is painted needs no drawing to be told from one with a picture. */
  private static WorkerReply.PageReading blank(LayerReading layer) {
    return new WorkerReply.PageReading(
        layer.page(),
        List.of(),
        List.of(Recogniser.blank(layer.page().number())),
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  private PageInspection inspect(OpenSource source, int pageIndex, boolean looksAtPicture) {
    PageFacts facts = source.facts(pageIndex);
    PageDecision decision = settings.textLayer().decide(facts.layer());
    Optional<PageInspection.Cleaning> cleaning =
        looksAtPicture && decision.readsPicture()
            ? Optional.of(
                PageInspection.Cleaning.of(
                    PageCleaner.clean(source.image(pageIndex).image(), settings.cleaning())))
            : Optional.empty();
    return new PageInspection(facts, decision, cleaning);
  }

  private static WorkerReply.PageReading fromLayer(
      OpenSource source, LayerReading layer, boolean garbled, List<Finding> findings) {
    Page page = garbled ? layer.page().withOrigin(Origin.RESTORED_TEXT_LAYER) : layer.page();
    return new WorkerReply.PageReading(
        ReadingOrder.restore(page),
        grids(source, page),
        findings,
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /**
   * The rules of a page that keeps its layer. To decode or draw it takes many times what reading
   * its layer does, and is done only where its words stand like those of a table: on 14 scans with
   * layers that are kept, rules were found on 4, and their words stand so.
   */
  private static List<TableGrid> grids(OpenSource source, Page page) {
    if (!TabularText.isOn(page)) {
      return List.of();
    }
    return source
        .sketch(page.number() - 1)
        .map(sketch -> GridFinder.find(ColourInk.toGray(sketch), page))
        .orElse(List.of());
  }

  private WorkerReply.PageReading recognise(OpenSource source, int pageIndex) {
    Recogniser engine = recogniser();
    CachedRecogniser.Read read = read(engine, source, pageIndex);
    Recogniser.Recognised recognised = read.recognised();
    List<Finding> findings = new ArrayList<>(read.ofPicture());
    boolean isDamaged = !Damage.in(findings).isEmpty();
    recognised.findings().stream()
        .filter(finding -> !(isDamaged && finding.code().equals(Recogniser.BLANK_PAGE)))
        .forEach(findings::add); // that nothing stands on it is not known of a damaged page
    return new WorkerReply.PageReading(
        recognised.page(),
        recognised.grids(),
        findings,
        Optional.of(engine.name()),
        engine.models(),
        Optional.empty());
  }

  /** What an encrypted file says is not written down where it needs no password. */
  private CachedRecogniser.Read read(Recogniser engine, OpenSource source, int pageIndex) {
    if (settings.readingCache().isEmpty() || settings.password().isPresent()) {
      RenderedPage rendered = source.image(pageIndex);
      return new CachedRecogniser.Read(
          engine.recognise(rendered.image(), pageIndex + 1), rendered.findings());
    }
    return cached(engine, settings.readingCache().get())
        .read(digest(), pageIndex, () -> source.image(pageIndex));
  }

  private CachedRecogniser cached(Recogniser engine, Path folder) {
    CachedRecogniser current = cached;
    if (current == null) {
      ReadingCache cache = new ReadingCache(folder, ReadingCache.DEFAULT_MAX_BYTES);
      current = new CachedRecogniser(cache, engine, settings);
      cached = current;
    }
    return current;
  }

  private WorkerReply forgotten(OpenSource source, int pageIndex) {
    settings
        .readingCache()
        .ifPresent(folder -> cached(recogniser(), folder).forget(digest(), pageIndex));
    return opened(source);
  }

  private static WorkerReply opened(OpenSource source) {
    return WorkerReply.of(
        new WorkerReply.Opened(
            source.mediaType(), source.pageCount(), source.findings(), source.maker()));
  }

  /** Of the file that is open; of nothing but this process where it has changed since. */
  private String digest() {
    String known = openDigest;
    if (known == null) {
      Path file = Path.of(Objects.requireNonNull(openFile, "a file is open"));
      String digest = FileDigest.sha256(file);
      boolean isSame = FileDigest.state(file).equals(openState);
      known = isSame ? digest : digest + " changed " + ProcessHandle.current().pid();
      openDigest = known;
    }
    return known;
  }

  private Recogniser recogniser() {
    Recogniser current = recogniser;
    if (current == null) {
      current = new Recogniser(settings);
      recogniser = current;
    }
    return current;
  }

  private void closeSource() {
    OpenSource current = open;
    open = null;
    openFile = null;
    openDigest = null;
    if (current != null) {
      current.close();
    }
  }

  @Override
  public void close() {
    closeSource();
    Recogniser current = recogniser;
    if (current != null) {
      current.close();
    }
  }
}
