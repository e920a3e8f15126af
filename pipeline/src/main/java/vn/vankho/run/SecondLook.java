package vn.vankho.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.vankho.image.BoldPrint;
import vn.vankho.image.CleanedPage;
import vn.vankho.image.CleaningStep;
import vn.vankho.image.ColourInk;
import vn.vankho.image.FaintInk;
import vn.vankho.image.PenStrokes;
import vn.vankho.image.SealRings;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.ocr.NameLine;
import vn.vankho.ocr.SignatureZone;
import vn.vankho.ocr.TesseractEngine;
import vn.vankho.ocr.TesseractEngine.Layout;
import vn.vankho.segment.NameVote;

/**
 * Reads a signature again where a seal or a pen stroke hides it.
 *
 * <p>The zone is read as a block, and then the line of the name alone, several times and cheaply,
 * with more and with less taken away: rings and strokes hide letters, and so does removing them.
 */
final class SecondLook {
  /** How much above and below the line is read with it, in heights of a line. */
  private static final double[][] MARGINS = {{0.3, 0.2}, {0.5, 0.4}, {0.75, 0.5}};

  /** Words of a name. */
  private static final int MOST_WORDS = 6;

  /** A word that is less sure speaks against the reading that has it. */
  private static final double LEAST_SURE = 0.5;

  private final TesseractEngine engine;

  SecondLook(TesseractEngine engine) {
    this.engine = engine;
  }

  /**
   * The page with the signature read again, if that may help.
   *
   * @param page as it was read from the cleaned image
   * @param upright the page in its own pixels and colours
   */
  Page at(Page page, CleanedPage cleaned, PageImage upright) {
    Optional<SignatureZone> found = SignatureZone.of(page).filter(zone -> !zone.isPlain());
    if (found.isEmpty()) {
      return page;
    }
    SignatureZone zone = found.get();
    Views views = Views.of(cleaned.image(), zone.box());
    List<Page> readings = new ArrayList<>();
    readings.add(engine.recognise(views.cleared, page.number(), Layout.BLOCK).page());
    readings.add(engine.recognise(views.withoutRings, page.number(), Layout.BLOCK).page());
    List<Ballot> ballots = new ArrayList<>();
    Optional<List<Word>> name = elected(zone, readings, views, ballots);
    if (name.isEmpty()) {
      readings.add(engine.recognise(views.cleared, page.number(), Layout.SPARSE).page());
      name = elected(zone, readings, views, ballots);
    }
    if (name.isEmpty() || !zone.namesPosition(readings)) {
      PageImage bold = BoldPrint.of(views.cleared, zone.lineHeightPx());
      readings.add(engine.recognise(bold, page.number(), Layout.BLOCK).page());
      if (name.isEmpty()) {
        name = inBold(readings, ballots, List.of(bold, views.boldAsItIs(zone)));
      }
    }
    if (name.isEmpty() && cleaned.steps().contains(CleaningStep.COLOUR_INK)) {
      name = stamped(zone, cleaned.likewise(ColourInk.red(upright)));
    }
    Optional<NameLine> doubted =
        name.isPresent() || !engine.readsVietnamese()
            ? Optional.empty()
            : NameLine.find(readings, zone.lineHeightPx());
    List<Word> named = name.or(() -> surest(ballots)).orElse(List.of());
    return zone.merge(readings, named, doubted);
  }

  /** The reading of a name that has most sure letters, where there are no votes to count. */
  private static Optional<List<Word>> surest(List<Ballot> ballots) {
    return ballots.stream()
        .filter(ballot -> !ballot.isVietnamese)
        .flatMap(ballot -> ballot.words.stream())
        .filter(Ballot::isNameLike)
        .max(Comparator.comparingDouble(Ballot::sureness));
  }

  /** The name by readings of all the signature and of the name's line; keeps the ballot. */
  private Optional<List<Word>> elected(
      SignatureZone zone, List<Page> readings, Views views, List<Ballot> ballots) {
    List<Page> all = new ArrayList<>(readings);
    all.add(zone.asItWasRead());
    Optional<NameLine> line = NameLine.find(readings, zone.lineHeightPx());
    line.map(found -> ballot(found, all, views.all()))
        .ifPresent(ballot -> ballots.add(ballot.of(readings.size())));
    return line.flatMap(found -> ballots.get(ballots.size() - 1).elected());
  }

  /** The name by earlier ballots, the last one first, and what bold print alone has of it. */
  private Optional<List<Word>> inBold(
      List<Page> readings, List<Ballot> ballots, List<PageImage> bold) {
    Optional<List<Word>> name = Optional.empty();
    for (int i = ballots.size() - 1; i >= 0 && name.isEmpty(); i--) {
      Ballot ballot = ballots.get(i);
      List<Page> later = readings.subList(ballot.readings, readings.size());
      name = ballot.and(ballot(ballot.line, later, bold)).elected();
    }
    return name;
  }

  /**
   * A name that was stamped in red, as the seal was, and went with it when the page was cleaned.
   */
  private Optional<List<Word>> stamped(SignatureZone zone, PageImage redPage) {
    PageImage red = FaintInk.cut(redPage, zone.box());
    PageImage besideSeal = SealRings.find(red).map(SealRings::discRemoved).orElse(red);
    Page block = engine.recognise(besideSeal, 1, Layout.BLOCK).page();
    return NameLine.find(List.of(block), zone.lineHeightPx())
        .map(line -> ballot(line, List.of(block), List.of(red, besideSeal)))
        .flatMap(Ballot::elected);
  }

  /** What readings of all the signature and of the line alone, in several views, have there. */
  private Ballot ballot(NameLine line, List<Page> readings, List<PageImage> views) {
    List<List<Word>> words = new ArrayList<>();
    readings.forEach(reading -> words.add(line.wordsOf(reading)));
    for (double[] margin : MARGINS) {
      Rect box = line.padded(margin[0], margin[1], views.get(0).heightPx());
      List<PageImage> strips = new ArrayList<>();
      for (PageImage view : views) {
        PageImage strip = FaintInk.cut(view, box);
        if (strips.stream().noneMatch(s -> Arrays.equals(s.samples(), strip.samples()))) {
          strips.add(strip);
          words.add(read(strip, box));
        }
      }
    }
    return new Ballot(line, readings.size(), words, engine.readsVietnamese());
  }

  /**
   * Readings of a name's line.
   *
   * @param readings how many of the whole signature are among them
   * @param words of each reading, in the pixels of the signature
   * @param isVietnamese whether they were read with Vietnamese letters, by which a vote knows names
   */
  private record Ballot(NameLine line, int readings, List<List<Word>> words, boolean isVietnamese) {
    Optional<List<Word>> elected() {
      return isVietnamese
          ? NameVote.elect(words, line.lineHeightPx(), line.middle())
          : Optional.empty();
    }

    private static boolean isNameLike(List<Word> reading) {
      return reading.size() >= 2
          && reading.size() <= MOST_WORDS
          && reading.stream().allMatch(word -> Character.isUpperCase(word.raw().charAt(0)));
    }

    /** Letters that a reading is sure of, less those that it is unsure of. */
    private static double sureness(List<Word> reading) {
      return reading.stream()
          .mapToDouble(word -> word.raw().length() * (word.confidence() - LEAST_SURE))
          .sum();
    }

    Ballot of(int allReadings) {
      return new Ballot(line, allReadings, words, isVietnamese);
    }

    Ballot and(Ballot other) {
      List<List<Word>> all = new ArrayList<>(words);
      all.addAll(other.words);
      return new Ballot(line, readings + other.readings, all, isVietnamese);
    }
  }

  private List<Word> read(PageImage strip, Rect box) {
    Page reading = engine.recognise(strip, 1, Layout.LINE).page();
    return reading.words().stream().map(word -> moved(word, box)).toList();
  }

  private static Word moved(Word word, Rect strip) {
    Rect box = word.box().orElseThrow();
    Rect moved = new Rect(box.x() + strip.x(), box.y() + strip.y(), box.width(), box.height());
    return Word.read(word.raw(), moved, word.confidence(), word.line()).withInk(word.ink());
  }

  /**
   * The signature with more and with less taken away.
   *
   * @param plain as it is
   * @param print without faint ink
   * @param withoutRings without a seal's rings too
   * @param cleared without rings and long strokes
   */
  private record Views(
      PageImage plain, PageImage print, PageImage withoutRings, PageImage cleared) {
    static Views of(PageImage page, Rect zone) {
      PageImage plain = FaintInk.cut(page, zone);
      PageImage print = FaintInk.of(page).removed(plain);
      PageImage withoutPen = PenStrokes.removed(print);
      Optional<SealRings> rings = SealRings.find(print);
      return new Views(
          plain,
          print,
          rings.map(seal -> seal.removedFrom(print)).orElse(print),
          rings.map(seal -> seal.removedFrom(withoutPen)).orElse(withoutPen));
    }

    List<PageImage> all() {
      return List.of(print, withoutRings, cleared, plain);
    }

    PageImage boldAsItIs(SignatureZone zone) {
      return BoldPrint.of(print, zone.lineHeightPx());
    }
  }
}
