package vn.vankho.segment;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vankho.model.Word;

/**
 * Reads the noun of the unit that issues a document as what it is: in the plan of a {@code PHƯỜNG},
 * {@code phuong} is hardly {@code phương}, but in compounds.
 */
final class OwnUnit {
  /** What stands before or behind phương in its compounds, folded. */
  private static final Set<String> BEFORE =
      Set.of("dia", "da", "song", "don", "doi", "hai", "bon", "tu", "muoi", "thap", "le", "mot");

  private static final Set<String> BEHIND =
      Set.of("an", "phap", "tien", "cham", "huong", "thuc", "trinh", "thuoc", "dien", "ngon");

  private static final double PROBABILITY = 0.9;

  private OwnUnit() {}

  /** Notes the words that have to read otherwise. */
  static void mend(List<Line> lines, IdentityHashMap<Word, Word> mended) {
    noun(lines).ifPresent(noun -> lines.forEach(line -> mend(line.words(), noun, mended)));
  }

  /** {@code phường} or {@code xã}, which a line of capitals at the head ends with or names. */
  private static Optional<String> noun(List<Line> lines) {
    return lines.stream()
        .limit(8)
        .filter(line -> line.capitals() > 0.9)
        .filter(line -> HeaderPhrases.nationalTitle(line.foldedWords()) < 0)
        .flatMap(line -> line.words().stream().limit(line.words().size() - 1L))
        .map(word -> FoldedText.of(word.raw()))
        .filter(Set.of("phuong", "xa")::contains)
        .map(letters -> letters.equals("xa") ? "xã" : "phường")
        .findFirst();
  }

  private static void mend(List<Word> words, String noun, IdentityHashMap<Word, Word> mended) {
    String letters = FoldedText.of(noun);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String core = Letters.trim(word.text(), ".,;:()/\"");
      boolean isLike =
          FoldedText.of(core).equals(letters)
              && Fuzzy.within(FoldedText.of(Letters.trim(word.raw(), ".,;:()/\"")), letters, 1)
              && Character.isLowerCase(core.charAt(0))
              && !core.equals(noun);
      if (isLike && !isInCompound(words, i, letters)) {
        String text = word.text().replace(core, noun);
        mended.putIfAbsent(word, GarbledText.changed(word, text, "place", PROBABILITY));
        capitals(words, i + 1, mended);
      }
    }
  }

  /** Gives a name behind the noun the capitals back that the page has: {@code Vi} became vị. */
  private static void capitals(List<Word> words, int from, IdentityHashMap<Word, Word> mended) {
    for (int i = from; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.raw().isEmpty() || !Character.isUpperCase(word.raw().charAt(0))) {
        return;
      }
      if (Character.isLowerCase(word.text().codePointAt(0))) {
        String text = ArchiveCase.capitalised(word.text());
        mended.putIfAbsent(word, GarbledText.changed(word, text, "place", PROBABILITY));
      }
    }
  }

  private static boolean isInCompound(List<Word> words, int at, String letters) {
    if (letters.equals("xa")) { // xa stands by itself, as in "vùng sâu, vùng xa"
      boolean beforeName =
          at + 1 < words.size() && Character.isUpperCase(words.get(at + 1).raw().codePointAt(0));
      return !beforeName;
    }
    return at > 0 && BEFORE.contains(bare(words.get(at - 1)))
        || at + 1 < words.size() && BEHIND.contains(bare(words.get(at + 1)));
  }

  private static String bare(Word word) {
    return FoldedText.of(Letters.trim(word.text(), ".,;:()/\""));
  }
}
