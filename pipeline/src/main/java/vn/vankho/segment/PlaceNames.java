package vn.vankho.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.vankho.model.Word;
import vn.vankho.text.PackedTable;

/**
 * Gives names of places back the marks that their letters alone do not tell, by a table of names.
 *
 * <p>A name is looked for behind the noun of its kind ({@code huyện}, {@code xã}), and before the
 * date. It is changed where the table has no such name, but one other of the same letters; what one
 * place of a document shows is taken for the others, even where a letter was misread there.
 */
final class PlaceNames {
  private static final int LONGEST = 4;

  /** Assumed: of the communes that the table lacks, about 6 % have the letters of one it has. */
  private static final double PROBABILITY = 0.9;

  /** Folded noun to the kind of place, as the table has it, and how it is written. */
  private static final Map<String, Noun> NOUNS =
      Map.of(
          "tinh", new Noun("tỉnh", 'T'),
          "thanh pho", new Noun("thành phố", 'D'),
          "huyen", new Noun("huyện", 'D'),
          "quan", new Noun("quận", 'D'),
          "thi xa", new Noun("thị xã", 'D'),
          "xa", new Noun("xã", 'C'),
          "phuong", new Noun("phường", 'C'),
          "thi tran", new Noun("thị trấn", 'C'));

  private record Noun(String text, char kind) {}

  private record Name(String text, String kinds) {}

  /** Words that may be a name, and the noun before them. */
  private record Anchor(List<Word> words, Optional<Noun> noun, List<Word> nounWords) {
    /** The first words as they were read, folded. */
    String read(int to) {
      return FoldedText.of(GarbledText.joined(words.subList(0, to), word -> bare(word.raw())));
    }

    /** The first words as they were restored, each with a capital. */
    String restored(int to) {
      return ArchiveCase.eachCapitalised(
          GarbledText.joined(words.subList(0, to), word -> bare(word.text())));
    }
  }

  private final Map<String, List<Name>> byLetters = new HashMap<>();

  PlaceNames() {
    for (String row : PackedTable.rows(PlaceNames.class, "places.txt")) {
      int tab = row.indexOf('\t');
      Name name = new Name(row.substring(0, tab), row.substring(tab + 1));
      String letters = FoldedText.of(name.text());
      byLetters.computeIfAbsent(letters, key -> new ArrayList<>(1)).add(name);
      if (name.kinds().indexOf('C') != 0) {
        String glued = letters.replace(" ", "");
        byLetters.computeIfAbsent(glued, key -> new ArrayList<>(1)).add(name);
      }
    }
  }

  /** Notes the words of names in the lines of a file that have to read otherwise. */
  void mend(List<Line> lines, IdentityHashMap<Word, Word> mended) {
    Map<String, String> settled = new HashMap<>();
    List<Anchor> open = new ArrayList<>();
    for (Line line : lines) {
      for (Anchor anchor : behindNouns(line)) {
        if (!settle(anchor, settled, mended)) {
          open.add(anchor);
        }
      }
      if (HeaderPhrases.isDateline(line)) {
        open.add(beforeDate(line));
      }
    }
    for (Anchor anchor : open) {
      settleByOthers(anchor, settled, mended);
    }
  }

  /** Whether the letters of a name have this one name alone, of those in the table. */
  boolean isTheOnly(String name) {
    List<Name> names = byLetters.getOrDefault(FoldedText.of(name), List.of());
    return names.size() == 1 && names.get(0).text().equals(name);
  }

  private static Anchor beforeDate(Line line) {
    List<Word> words = new ArrayList<>();
    for (Word word : line.words()) {
      if (FoldedText.of(word.text()).endsWith("ngay") || words.size() == LONGEST) {
        break;
      }
      words.add(word);
    }
    return new Anchor(words, Optional.empty(), List.of());
  }

  private static List<Anchor> behindNouns(Line line) {
    List<Anchor> anchors = new ArrayList<>();
    List<Word> words = line.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      for (int size = 1; size <= 2 && i + size < words.size(); size++) {
        List<Word> before = words.subList(i, i + size);
        Noun noun = NOUNS.get(FoldedText.of(GarbledText.joined(before, Word::text)));
        List<Word> behind = capitalised(words.subList(i + size, words.size()));
        if (noun != null && !behind.isEmpty()) {
          anchors.add(new Anchor(behind, Optional.of(noun), List.copyOf(before)));
        }
      }
    }
    return anchors;
  }

  private static List<Word> capitalised(List<Word> words) {
    List<Word> behind = new ArrayList<>();
    for (Word word : words) {
      String raw = word.raw();
      if (behind.size() == LONGEST || raw.isEmpty() || !Character.isUpperCase(raw.charAt(0))) {
        break;
      }
      behind.add(word);
      if (!Character.isLetter(raw.charAt(raw.length() - 1))) {
        break;
      }
    }
    return behind;
  }

  /** Whether the table tells the name behind a noun. */
  private boolean settle(
      Anchor anchor, Map<String, String> settled, IdentityHashMap<Word, Word> mended) {
    for (int n = anchor.words().size(); n > 0; n--) {
      Optional<String> name = known(anchor, n);
      if (name.isPresent()) {
        settled.putIfAbsent(FoldedText.of(name.get()), name.get());
        write(anchor, n, name.get(), mended);
        return true;
      }
    }
    return false;
  }

  /** The only name of its kind with the letters of the first words; the one restored, if it is. */
  private Optional<String> known(Anchor anchor, int n) {
    for (String letters : List.of(anchor.read(n), FoldedText.of(anchor.restored(n)))) {
      List<Name> names = ofKind(named(letters, n), anchor.noun());
      Optional<String> name =
          names.stream()
              .map(Name::text)
              .filter(text -> names.size() == 1 || text.equals(anchor.restored(n)))
              .findFirst();
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private List<Name> named(String letters, int n) {
    List<Name> names = byLetters.getOrDefault(letters, List.of());
    boolean mayBeCrossed = names.isEmpty() && n == 1 && letters.matches("[bp].{5,}");
    return mayBeCrossed
        ? byLetters.getOrDefault("d" + letters.substring(1), List.of()) // PANANG for ĐÀ NẴNG
        : names;
  }

  private static List<Name> ofKind(List<Name> names, Optional<Noun> noun) {
    List<Name> ofKind =
        names.stream()
            .filter(name -> noun.isPresent() && name.kinds().indexOf(noun.get().kind()) >= 0)
            .toList();
    return ofKind.isEmpty() ? names : ofKind;
  }

  /** Takes a name from the other places of the file, or, before the date, from the table. */
  private void settleByOthers(
      Anchor anchor, Map<String, String> settled, IdentityHashMap<Word, Word> mended) {
    boolean isDateline = anchor.noun().isEmpty();
    int least = isDateline ? Math.max(2, anchor.words().size()) : 2;
    for (int n = anchor.words().size(); n >= least; n--) {
      String read = anchor.read(n);
      String restored = FoldedText.of(anchor.restored(n));
      Optional<String> name =
          settled.entrySet().stream()
              .filter(
                  entry ->
                      Fuzzy.within(read, entry.getKey(), 1)
                          || Fuzzy.within(restored, entry.getKey(), 1)
                          || isDateline && consonants(read).equals(consonants(entry.getKey())))
              .map(Map.Entry::getValue)
              .findFirst();
      if (name.isEmpty() && isDateline) {
        name = known(anchor, n);
      }
      if (name.isPresent()) {
        write(anchor, n, name.get(), mended);
        return;
      }
    }
  }

  /** A Latin model hardly misreads them; vowels with marks it does: {@code kr6eng beng}. */
  private static String consonants(String letters) {
    return letters.replaceAll("[aeiouy0-9]", "");
  }

  private static void write(Anchor anchor, int n, String name, IdentityHashMap<Word, Word> mended) {
    anchor
        .noun()
        .filter(noun -> anchor.nounWords().size() == 1)
        .ifPresent(noun -> write(anchor.nounWords().get(0), noun.text(), mended));
    String[] syllables = name.split(" ");
    for (int i = 0; i < n - 1; i++) {
      write(anchor.words().get(i), syllables[i], mended);
    }
    String last = String.join(" ", List.of(syllables).subList(n - 1, syllables.length));
    write(anchor.words().get(n - 1), last, mended);
  }

  private static void write(Word word, String name, IdentityHashMap<Word, Word> mended) {
    String core = bare(word.text());
    int at = word.text().indexOf(core);
    boolean capitals = Letters.capitals(word.raw()) > 0.8 && Letters.count(word.raw()) > 1;
    String cased = capitals ? name.toUpperCase(Locale.ROOT) : name;
    boolean sameNoun = ArchiveCase.eachCapitalised(cased).equals(core); // Xã, at the beginning
    String text = word.text().substring(0, at) + cased + word.text().substring(at + core.length());
    if (!text.equals(word.text()) && !sameNoun) {
      mended.put(word, GarbledText.changed(word, text, "place", PROBABILITY));
    }
  }

  private static String bare(String word) {
    return Letters.trim(word, ".,:;-–*_'\"|()/");
  }
}
