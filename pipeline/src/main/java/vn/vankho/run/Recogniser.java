package vn.vankho.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.image.CleanedPage;
import vn.vankho.image.CleaningSettings;
import vn.vankho.image.CleaningStep;
import vn.vankho.image.ColourInk;
import vn.vankho.image.GridFinder;
import vn.vankho.image.PageCleaner;
import vn.vankho.image.PalePrint;
import vn.vankho.image.Rotation;
import vn.vankho.model.Finding;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.TableGrid;
import vn.vankho.model.Word;
import vn.vankho.ocr.OcrResult;
import vn.vankho.ocr.OcrSettings;
import vn.vankho.ocr.Orientation;
import vn.vankho.ocr.OrientationDetector;
import vn.vankho.ocr.ReadingOrder;
import vn.vankho.ocr.TesseractEngine;
import vn.vankho.ocr.TesseractEngine.Layout;
import vn.vankho.ocr.TrainedFile;
import vn.vankho.segment.MarkingLabeller;

/**
 * From a page image to words: cleaning, recognition, and, where the page seems to lie on its side
 * or on its head, turning.
 */
final class Recogniser implements AutoCloseable {
  /** The finding about a page without ink. */
  static final String BLANK_PAGE = "BLANK_PAGE";

  /**
   * A mean confidence from which on a cleaned page is not read once more as it is. Deskewing a bad
   * photocopy at 200 dpi took it from 12.3 to 19.7 % wrong words and its confidence from 0.91 to
   * 0.90; cleaned pages of all other conditions are above.
   */
  private static final double SURE_PAGE = 0.92;

  /** The mean confidence of fewer words than these says little. */
  private static final int FULL_PAGE_WORDS = 100;

  /**
   * The mean confidence from which on pale marks are words. Pale pages had 0.93 and more, mirrored
   * ones as pale, which is how the back of a sheet shines through, 0.37 to 0.42.
   */
  private static final double SURE_OF_PALE = 0.6;

  /** The same of a line of two words and more, of which some are read surely by chance. */
  private static final double SURE_OF_PALE_LINE = 0.8;

  /** Stamps of secrecy and urgency stand in this upper share of a page. */
  private static final double STAMPS_REACH = 0.45;

  private final OcrSettings settings;
  private final CleaningSettings cleaning;
  private final TesseractEngine engine;
  private final Map<String, String> models = new TreeMap<>();
  private @Nullable OrientationDetector orientationDetector;

  /**
   * A recognised page.
   *
   * @param page its rotation is the quarter turns found here, its boxes those of the turned page
   * @param grids the rules of its tables, in the same pixels
   * @param findings trouble met
   */
  record Recognised(Page page, List<TableGrid> grids, List<Finding> findings) {}

  /**
   * A page as it was read upright.
   *
   * @param isPale whether its print had to be darkened to be seen at all
   */
  private record Upright(Recognised recognised, boolean isPale) {
    Page page() {
      return recognised.page;
    }

    /** What was read, unless all of it is what the other side of the sheet lets shine through. */
    Recognised unlessShinesThrough() {
      return isPale && page().confidence() < SURE_OF_PALE
          ? new Recognised(page().withWords(List.of()), List.of(), List.of(blank(page().number())))
          : recognised;
    }
  }

  Recogniser(ReadSettings read) {
    settings = read.ocr();
    cleaning = read.cleaning();
    engine = TesseractEngine.open(settings);
    for (TrainedFile file : engine.trainedFiles()) {
      models.put(file.language() + ".traineddata", file.sha256());
    }
  }

  /** Name and version of the engine. */
  String name() {
    return engine.name();
  }

  /** Trained data in use, name to digest. */
  Map<String, String> models() {
    return Map.copyOf(models);
  }

  Recognised recognise(PageImage image, int pageNumber) {
    return turnedAsNeeded(image, pageNumber).unlessShinesThrough();
  }

  private Upright turnedAsNeeded(PageImage image, int pageNumber) {
    Upright asItIs = recogniseUpright(image, 0, pageNumber);
    if (!cleaning.takes(CleaningStep.TURN) || !OrientationDetector.isDoubtful(asItIs.page())) {
      return asItIs;
    }
    Orientation orientation =
        orientationDetector().detect(PageCleaner.clean(image, cleaning).image());
    if (orientation.clockwiseDegrees() == 0) {
      return asItIs;
    }
    Upright turned =
        recogniseUpright(
            Rotation.turn(image, orientation.clockwiseDegrees()),
            orientation.clockwiseDegrees(),
            pageNumber);
    boolean isBetter =
        !OrientationDetector.isDoubtful(turned.page())
            || turned.page().confidence() > asItIs.page().confidence();
    return isBetter ? turned : asItIs;
  }

  private Upright recogniseUpright(PageImage image, int rotation, int pageNumber) {
    CleanedPage cleaned = PageCleaner.clean(image, cleaning);
    if (cleaned.isBlank()) {
      Page page = upright(image, rotation, cleaned, List.of(), pageNumber);
      return new Upright(new Recognised(page, List.of(), List.of(blank(pageNumber))), false);
    }
    PageReading reading = reading(image, cleaned, pageNumber);
    if (cleaned.hasPalePlaces()) {
      reading = withPalePrint(image, reading, pageNumber);
    }
    List<Word> stamps =
        cleaned.steps().contains(CleaningStep.COLOUR_INK) ? stamps(image, pageNumber) : List.of();
    return new Upright(
        reading.placed(image, rotation, stamps, GridFinder.find(cleaned, pageNumber)),
        cleaned.steps().contains(CleaningStep.CONTRAST));
  }

  static Finding blank(int pageNumber) {
    return Finding.ofPage(BLANK_PAGE, "Nothing that can be read stands on the page.", pageNumber);
  }

  /**
   * Marks of secrecy and urgency are stamped in red (Decree 30/2020/NĐ-CP, annex I, boxes 10a and
   * 10b) and go with the seals when coloured ink is taken away. To lose one would put a state
   * secret into the archive, so that ink is read for them, and for nothing else.
   */
  private List<Word> stamps(PageImage image, int pageNumber) {
    PageImage ink = ColourInk.alone(image, (int) (STAMPS_REACH * image.heightPx()));
    Page page = engine.recognise(ink, pageNumber, Layout.SPARSE).page();
    return page.lines().stream()
        .filter(line -> MarkingLabeller.isMarking(text(line)))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Also reads the pale print of a page that has dark print too, beside which the engine does not
   * see it. What is none, since the back shines through or a watermark lies under the text, it
   * reads unsurely; where all is such, it is taken away and the page is read once more. Of pages
   * whose back shone through by 30, 47 and 70 levels, 0.4, 1.2 and 13.2 % of the words were wrong
   * before, and 0.4, 0.6 and 0.5 % after.
   */
  private PageReading withPalePrint(PageImage image, PageReading reading, int pageNumber) {
    PageImage print = reading.cleaned.image();
    Optional<PalePrint> pale = PalePrint.beside(print);
    if (pale.isEmpty()) {
      return reading;
    }
    List<Word> words =
        engine.recognise(pale.get().darkened(), pageNumber).page().lines().stream()
            .filter(line -> line.size() > 1 && Page.meanConfidence(line) >= SURE_OF_PALE_LINE)
            .flatMap(List::stream)
            .toList();
    if (!words.isEmpty()) {
      return reading.with(words);
    }
    CleanedPage without = reading.cleaned.withImage(pale.get().removedFrom(print));
    PageReading front = read(image, without, pageNumber);
    return losesNothing(reading.page, front.page) ? front : reading;
  }

  /**
   * Whether another reading of a page is surer and lacks neither sure words nor marks of secrecy.
   */
  private static boolean losesNothing(Page before, Page after) {
    return after.confidence() > before.confidence()
        && sureWords(after) >= sureWords(before)
        && marks(after) >= marks(before);
  }

  private static long sureWords(Page page) {
    return page.words().stream().filter(word -> word.confidence() >= SURE_OF_PALE_LINE).count();
  }

  private static long marks(Page page) {
    return page.lines().stream().filter(line -> MarkingLabeller.isMarking(text(line))).count();
  }

  private static String text(List<Word> line) {
    return line.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** Reads the cleaned page, and the page as it is too where cleaning left doubt. */
  private PageReading reading(PageImage image, CleanedPage cleaned, int pageNumber) {
    PageReading reading = read(image, cleaned, pageNumber);
    boolean isDoubtful =
        reading.page.confidence() < SURE_PAGE && reading.page.words().size() >= FULL_PAGE_WORDS;
    if (cleaned.steps().isEmpty() || !isDoubtful) {
      return reading;
    }
    PageReading asItIs = read(image, PageCleaner.clean(image, CleaningSettings.none()), pageNumber);
    return asItIs.page.confidence() > reading.page.confidence()
            && asItIs.page.words().size() >= FULL_PAGE_WORDS
        ? asItIs
        : reading;
  }

  private PageReading read(PageImage image, CleanedPage cleaned, int pageNumber) {
    OcrResult result = engine.recognise(cleaned.image(), pageNumber);
    Page page =
        cleaning.steps().isEmpty()
            ? result.page()
            : new LineLook(engine)
                .at(new SecondLook(engine).at(result.page(), cleaned, image), cleaned.image());
    return new PageReading(cleaned, page, result.findings());
  }

  /** What the engine read on a cleaned page, boxes in pixels of that page. */
  private record PageReading(CleanedPage cleaned, Page page, List<Finding> findings) {
    /** Also with words that were read apart. */
    PageReading with(List<Word> others) {
      List<Word> words = new ArrayList<>(page.words());
      words.addAll(below(words, others));
      return new PageReading(cleaned, page.withWords(words), findings);
    }

    Recognised placed(PageImage image, int rotation, List<Word> stamps, List<TableGrid> grids) {
      List<Word> words =
          new ArrayList<>(
              page.words().stream().map(word -> Recogniser.placed(word, cleaned)).toList());
      words.addAll(below(words, stamps));
      Page upright = upright(image, rotation, cleaned, words, page.number());
      return new Recognised(ReadingOrder.restore(upright), grids, findings);
    }
  }

  /** Words with the numbers of lines of their own; their order on the page comes later. */
  private static List<Word> below(List<Word> words, List<Word> others) {
    int lines = words.stream().mapToInt(word -> word.line() + 1).max().orElse(0);
    return others.stream().map(word -> word.at(word.box(), lines + word.line())).toList();
  }

  private static Word placed(Word word, CleanedPage cleaned) {
    return word.at(word.box().map(cleaned::toUpright), word.line());
  }

  private static Page upright(
      PageImage image, int rotation, CleanedPage cleaned, List<Word> words, int pageNumber) {
    return new Page(
        pageNumber,
        image.widthPx(),
        image.heightPx(),
        image.dpi(),
        Origin.OCR,
        rotation,
        cleaned.skewDegrees(),
        Page.meanConfidence(words),
        words);
  }

  private OrientationDetector orientationDetector() {
    OrientationDetector current = orientationDetector;
    if (current == null) {
      current = OrientationDetector.open(settings);
      orientationDetector = current;
    }
    return current;
  }

  @Override
  public void close() {
    engine.close();
    OrientationDetector current = orientationDetector;
    if (current != null) {
      current.close();
    }
  }
}
