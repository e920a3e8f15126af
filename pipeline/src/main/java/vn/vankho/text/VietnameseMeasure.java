package vn.vankho.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Counts over a text from which its quality is judged. */
record VietnameseMeasure(
    int letters,
    int marked,
    int words,
    int invalidWords,
    int brokenWords,
    int foreignWords,
    int characters,
    int undecoded) {
  private static final String MARKED =
      "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ";

  /** Typographic characters that stand around words, never in them. */
  private static final String AROUND = "“”‘’«»…–—•·◦▪■□●○→×§°©®\u00A0\u200B\uFEFF";

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What divides words: {@code .} and {@code (}; not {@code ~} or {@code |}, which are misread. */
  private static final Pattern BETWEEN =
      Pattern.compile("[\\p{ASCII}&&[^A-Za-z0-9~^$*|<>\\\\]]+|[" + AROUND + "]+");

  /** Measures a text. */
  static VietnameseMeasure of(String text) {
    String nfc = NormalForm.nfc(text);
    int letters = 0;
    int marked = 0;
    int characters = 0;
    int undecoded = 0;
    for (int at = 0; at < nfc.length(); at += Character.charCount(nfc.codePointAt(at))) {
      int c = nfc.codePointAt(at);
      if (isUndecoded(c)) {
        undecoded++;
      }
      if (!Character.isWhitespace(c)) {
        characters++;
      }
      if (Character.isLetter(c)) {
        letters++;
        marked += MARKED.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
      }
    }
    int invalid = 0;
    int broken = 0;
    int foreign = 0;
    List<String> words = words(nfc);
    for (String word : words) {
      String lower = Folding.lower(word);
      invalid += Syllables.isWellFormed(lower) ? 0 : 1;
      broken += Syllables.isSkeleton(Folding.fold(word)) ? 0 : 1;
      foreign += ForeignWords.contains(lower) ? 1 : 0;
    }
    return new VietnameseMeasure(
        letters, marked, words.size(), invalid, broken, foreign, characters, undecoded);
  }

  private static boolean isUndecoded(int c) {
    return c == 0xFFFD
        || Character.getType(c) == Character.PRIVATE_USE
        || Character.getType(c) == Character.UNASSIGNED
        || (Character.isISOControl(c) && !Character.isWhitespace(c));
  }

  /**
   * The words that a judgement may rest on: no numbers, no single letters, no abbreviations in
   * capitals ({@code UBND}, {@code QĐ}), nothing of an e-mail or web address.
   */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String token : SPACE.split(text)) {
      if (token.indexOf('@') >= 0 || token.contains("://") || token.startsWith("www.")) {
        continue;
      }
      for (String part : BETWEEN.split(token)) {
        if (part.length() > 1 && hasLetter(part) && !hasDigitOnlyEdge(part) && !abbreviates(part)) {
          words.add(part);
        }
      }
    }
    return words;
  }

  private static boolean hasLetter(String part) {
    return part.codePoints().anyMatch(Character::isLetter);
  }

  /** {@code 2b}, {@code A4}: a number with a letter, no word. {@code v6n} is a damaged word. */
  private static boolean hasDigitOnlyEdge(String part) {
    long letters = part.codePoints().filter(Character::isLetter).count();
    return letters < 2 && part.codePoints().anyMatch(Character::isDigit);
  }

  /** Capitals that have no vowel to carry a syllable, or that cannot be one: an abbreviation. */
  private static boolean abbreviates(String part) {
    return part.length() <= 6
        && part.codePoints().allMatch(Character::isUpperCase)
        && !Syllables.isWellFormed(Folding.lower(part));
  }

  /** Letters with a Vietnamese mark per letter. */
  double markedShare() {
    return letters == 0 ? 0 : (double) marked / letters;
  }

  /** Words that cannot be syllables per word. */
  double invalidShare() {
    return words == 0 ? 0 : (double) invalidWords / words;
  }

  /** Characters that no one decoded per character. */
  double undecodedShare() {
    return characters == 0 ? 0 : (double) undecoded / characters;
  }

  /** Words that no marks would make a syllable, per word. */
  double brokenShare() {
    return words == 0 ? 0 : (double) brokenWords / words;
  }

  /** Frequent words of English and French per word. */
  double foreignShare() {
    return words == 0 ? 0 : (double) foreignWords / words;
  }
}
