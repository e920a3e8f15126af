package vn.vankho.segment;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vankho.model.Change;
import vn.vankho.model.Page;
import vn.vankho.model.Reading;
import vn.vankho.model.Word;

/**
 * Mends what restoration, which knows the language, took for other words on pages whose letters
 * were garbled, by what segmentation knows: positions, places, and how documents are numbered.
 *
 * <p>Only pages that were read without Vietnamese letters and restored: what an engine read that
 * knows them stays. Every word keeps what was read; a change says {@code form}, {@code place} or
 * {@code token}.
 */
final class GarbledText {
  /** Letters that no other language's model reads. */
  private static final Pattern VIETNAMESE = Pattern.compile("[ĂăĐđƠơƯư\u1EA0-\u1EF9]");

  /** Share of the words of a garbled page that restoration changed; fewer are chance. */
  private static final double LEAST_CHANGED = 0.25;

  private final PlaceNames places;

  GarbledText(PlaceNames places) {
    this.places = places;
  }

  /** The reading with its garbled pages mended. */
  Reading mend(Reading reading) {
    List<Page> garbled = reading.pages().stream().filter(GarbledText::isGarbled).toList();
    if (garbled.isEmpty()) {
      return reading;
    }
    IdentityHashMap<Word, Word> mended = new IdentityHashMap<>();
    List<Line> lines = garbled.stream().flatMap(page -> LineReader.read(page).stream()).toList();
    lines.forEach(line -> SetLines.mend(line, mended));
    garbled.forEach(page -> CitedSymbols.mend(page.words(), mended));
    RecipientForms.mend(lines, mended);
    places.mend(lines, mended);
    OwnUnit.mend(lines, mended);
    OwnAbbreviations.mend(lines, mended);
    List<Page> pages = reading.pages().stream().map(page -> withWords(page, mended)).toList();
    return new Reading(
        reading.source(),
        pages,
        reading.grids(),
        reading.findings(),
        reading.provenance(),
        reading.maker());
  }

  private static Page withWords(Page page, IdentityHashMap<Word, Word> mended) {
    if (page.words().stream().noneMatch(mended::containsKey)) {
      return page;
    }
    return page.withWords(
        page.words().stream().map(word -> mended.getOrDefault(word, word)).toList());
  }

  private static boolean isGarbled(Page page) {
    long changed = page.words().stream().filter(word -> word.change().isPresent()).count();
    return changed > LEAST_CHANGED * page.words().size()
        && page.words().stream().noneMatch(word -> VIETNAMESE.matcher(word.raw()).find());
  }

  /** Whether a line was read without Vietnamese letters, and got them by restoration. */
  static boolean isRestored(Line line) {
    return line.words().stream().anyMatch(word -> word.change().isPresent())
        && line.words().stream().noneMatch(word -> VIETNAMESE.matcher(word.raw()).find());
  }

  /** A word that reads otherwise, and why; what it was taken for is an alternative no more. */
  static Word changed(Word word, String text, String why, double probability) {
    return text.equals(word.raw())
        ? new Word(text, word.raw(), word.box(), word.confidence(), word.line(), Optional.empty())
        : new Word(
            text,
            word.raw(),
            word.box(),
            word.confidence(),
            word.line(),
            Optional.of(new Change(why, probability, List.of())));
  }

  /** A line as one word that reads otherwise, and why. */
  static Word whole(Line line, String text, String why, double probability) {
    String raw = raw(line.words());
    int number = line.words().get(0).line();
    return changed(
        new Word(raw, raw, line.box(), line.confidence(), number, Optional.empty()),
        text,
        why,
        probability);
  }

  /** The words of a line as they were read. */
  static String raw(List<Word> words) {
    return joined(words, Word::raw);
  }

  /** Words in one of their readings, a blank between them. */
  static String joined(List<Word> words, Function<Word, String> reading) {
    return words.stream().map(reading).collect(Collectors.joining(" "));
  }
}
