package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.text.PackedTable;
import vn.vankho.text.Syllables;
import vn.vankho.text.TonePlacement;

/**
 * Entries of Nơi nhận that most lists share, {@code recipients.txt}: where recognition misread a
 * word or two of one, the others tell it. Whether words begin with capitals, and where they carry
 * their tones, stays as it was read.
 */
final class RecipientPhrases {
  private static final List<List<String>> PHRASES =
      PackedTable.rows(RecipientPhrases.class, "recipients.txt").stream()
          .map(phrase -> List.of(phrase.split(" ")))
          .toList();

  /** One word in so many may be wrong; of fewer words one. */
  private static final int WORDS_A_MISTAKE = 4;

  /** Shorter entries are like too many others. */
  private static final int FEWEST_WORDS = 3;

  /** A word of so many letters may have one wrong. */
  private static final int LETTERS = 3;

  private static final Pattern PURPOSE = Pattern.compile("\\s*\\([^()]*\\)$");

  /** A comma read as a point. Accepts {@code phòng. ban}; not {@code TP. Vinh}, {@code tx. An}. */
  private static final Pattern POINT = Pattern.compile("(?<=\\p{Ll}{3})[.] (?=\\p{Ll}{2})");

  /** What a list's first word is taken for; accepted only before a name. */
  private static final Pattern HEAD =
      Pattern.compile("^(?:(B[ạảá]n)|(S[ờớởổơ])|(B[ôố])|(C[ứúư]c)) (?=\\p{Lu})");

  private static final List<String> HEADS = List.of("Ban", "Sở", "Bộ", "Cục");

  private RecipientPhrases() {}

  /** A recognised entry as it is meant. */
  static String mended(String entry) {
    String joined = POINT.matcher(entry).replaceAll(", ");
    Matcher head = HEAD.matcher(joined);
    if (head.find()) {
      for (int i = 0; i < HEADS.size(); i++) {
        joined =
            head.group(i + 1) == null ? joined : HEADS.get(i) + joined.substring(head.end() - 1);
      }
    }
    Matcher purpose = PURPOSE.matcher(joined);
    int end = purpose.find() ? purpose.start() : joined.length();
    List<String> read = List.of(joined.substring(0, end).split(" ", -1));
    return byPhrase(read).orElse(String.join(" ", read)) + joined.substring(end);
  }

  private static Optional<String> byPhrase(List<String> read) {
    List<String> best = List.of();
    int fewest = Math.max(1, read.size() / WORDS_A_MISTAKE) + 1;
    boolean isOpen = false;
    for (List<String> phrase : PHRASES) {
      int mistakes = phrase.size() == read.size() ? mistakes(read, phrase) : Integer.MAX_VALUE;
      isOpen = mistakes == fewest ? mistakes > 0 : mistakes > fewest && isOpen;
      if (mistakes < fewest) {
        fewest = mistakes;
        best = phrase;
      }
    }
    return best.isEmpty() || isOpen || fewest == 0 || read.size() < FEWEST_WORDS
        ? Optional.empty()
        : Optional.of(spelt(read, best));
  }

  /** Words that differ; more than all where one is nothing like the phrase's. */
  private static int mistakes(List<String> read, List<String> phrase) {
    int mistakes = 0;
    for (int i = 0; i < read.size(); i++) {
      if (!isSame(read.get(i), phrase.get(i))) {
        if (!isLike(bare(read.get(i)), bare(phrase.get(i)), read.size())) {
          return Integer.MAX_VALUE;
        }
        mistakes++;
      }
    }
    return mistakes;
  }

  private static boolean isSame(String read, String word) {
    return plain(bare(read)).equals(plain(bare(word)));
  }

  private static String bare(String word) {
    return Letters.trim(word, ".,;:'’‘");
  }

  /** In small letters, the tone where the reform of spelling has it. */
  private static String plain(String word) {
    return TonePlacement.toNewPlacement(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isLike(String read, String word, int words) {
    String one = FoldedText.of(read);
    String other = FoldedText.of(word);
    boolean isNear = Fuzzy.within(one, other, other.length() >= LETTERS ? 1 : 0);
    boolean isNoWord =
        words > FEWEST_WORDS - 1
            && !one.isEmpty()
            && one.charAt(0) == other.charAt(0)
            && other.length() > LETTERS
            && !Syllables.isWellFormed(read.toLowerCase(Locale.ROOT));
    return isNear || isNoWord;
  }

  private static String spelt(List<String> read, List<String> phrase) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      String word = phrase.get(i);
      boolean isSmall = Character.isLowerCase(read.get(i).codePointAt(0));
      words.add(
          isSame(read.get(i), word)
              ? read.get(i)
              : isSmall && i > 0
                  ? word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1)
                  : word);
    }
    return String.join(" ", words);
  }
}
