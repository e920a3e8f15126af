package vn.vankho.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The grammar of the written Vietnamese syllable: an initial, a rime and a tone.
 *
 * <p>It answers what may be a syllable, not which syllables are words: {@code khoáng} and the
 * unused {@code khoạng} pass, {@code kế} passes, {@code cế} and {@code tíên} do not. Both places
 * for the tone of an open {@code oa}, {@code oe}, {@code uy} are accepted ({@code hoà}, {@code
 * hòa}).
 */
public final class Syllables {
  /** Tones as marks behind their letter, in the order of {@link Alphabet#tone}. */
  private static final String COMBINING_TONES = "\u0300\u0301\u0309\u0303\u0323";

  private static final char FIRST_COMBINING = '\u0300';
  private static final char LAST_COMBINING = '\u0323';
  private static final int ACUTE = 2;
  private static final int DOT_BELOW = 5;
  private static final String MARKED_VOWELS = "ăâêôơư";
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final int LONGEST = 7;

  private static final Set<String> INITIALS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");

  private static final Set<String> RIMES =
      Set.of(
          ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e"
                  + " ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp"
                  + " iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat"
                  + " oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc"
                  + " ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui"
                  + " um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh"
                  + " uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm"
                  + " yên yêng yêt yêu")
              .split(" "));

  /** After {@code qu}, whose u is the medial that other initials write in the rime. */
  private static final Set<String> RIMES_AFTER_QU =
      Set.of(
          ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo"
                  + " et ê êch ên ênh êt i in inh ip it iu y ych yên yêt ynh yp yt yu ơ ơn ơt ôc"
                  + " ôi")
              .split(" "));

  /** Rimes without a marked vowel whose tone stands elsewhere than on the first vowel. */
  private static final Map<String, Integer> TONE_ON_SECOND =
      Map.ofEntries(
          Map.entry("oai", 1),
          Map.entry("oay", 1),
          Map.entry("oao", 1),
          Map.entry("oeo", 1),
          Map.entry("uyu", 1),
          Map.entry("uya", 1));

  private static final Set<String> TONE_ON_EITHER = Set.of("oa", "oe", "uy");

  private Syllables() {}

  /**
   * Whether a word can be a Vietnamese syllable.
   *
   * @param lowerCaseNfc one word in lower case and NFC, such as {@link Folding#lower} gives
   */
  public static boolean isWellFormed(String lowerCaseNfc) {
    if (lowerCaseNfc.length() > LONGEST || !hasOneRunOfVowels(lowerCaseNfc)) {
      return false;
    }
    StringBuilder toneless = new StringBuilder(LONGEST);
    int tone = 0;
    int toneAt = -1;
    for (int i = 0; i < lowerCaseNfc.length(); i++) {
      char c = lowerCaseNfc.charAt(i);
      int combining = combiningTone(c);
      int own = combining > 0 ? combining : Alphabet.tone(c);
      if (own > 0 && tone > 0 || combining == 0 && !Alphabet.has(c)) {
        return false;
      }
      if (own > 0) {
        tone = own;
        toneAt = toneless.length();
      }
      if (combining == 0) {
        toneless.append(Alphabet.withTone(c, 0));
      }
    }
    return parses(toneless.toString(), tone, toneAt);
  }

  /** The tone that a mark behind its letter stands for; 0 for any other character. */
  private static int combiningTone(char c) {
    return c < FIRST_COMBINING || c > LAST_COMBINING ? 0 : 1 + COMBINING_TONES.indexOf(c);
  }

  /** A quick look, which spares most words that are no syllables the one at their parts. */
  private static boolean hasOneRunOfVowels(String word) {
    int runs = 0;
    boolean inside = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (combiningTone(c) == 0) {
        boolean vowel = Alphabet.isVowel(c);
        runs += vowel && !inside ? 1 : 0;
        inside = vowel;
      }
    }
    return runs == 1;
  }

  /**
   * Whether some marks would make a word a syllable: {@code khong} could be {@code không}, {@code
   * kbong} could not.
   *
   * @param folded one word as {@link Folding#fold} gives it
   */
  public static boolean isSkeleton(String folded) {
    return Skeletons.ALL.contains(folded);
  }

  /** Made when first asked for: loading a model needs none. */
  private static final class Skeletons {
    static final Set<String> ALL = new HashSet<>();

    static {
      for (String initial : INITIALS) {
        String bare = Folding.stripMarks(initial);
        for (String rime : initial.equals("qu") ? RIMES_AFTER_QU : RIMES) {
          if (mayFollow(initial, rime)) {
            ALL.add(bare.concat(Folding.stripMarks(rime)));
          }
        }
      }
    }
  }

  private static boolean parses(String toneless, int tone, int toneAt) {
    int vowel = 0;
    while (vowel < toneless.length() && !Alphabet.isVowel(toneless.charAt(vowel))) {
      vowel++;
    }
    // The initials gi and qu end in a vowel, which may also be the first of a rime.
    return parses(toneless, vowel, tone, toneAt) || parses(toneless, vowel + 1, tone, toneAt);
  }

  private static boolean parses(String toneless, int cut, int tone, int toneAt) {
    if (cut >= toneless.length()) {
      return false;
    }
    String initial = toneless.substring(0, cut);
    String rime = toneless.substring(cut);
    return INITIALS.contains(initial)
        && mayFollow(initial, rime)
        && toneFits(rime, tone, toneAt - cut);
  }

  /** Spelling rules of c/k/qu, g/gh, ng/ngh and gi, and which rimes there are. */
  private static boolean mayFollow(String initial, String rime) {
    if (initial.equals("qu")) {
      return RIMES_AFTER_QU.contains(rime);
    }
    boolean front = "eêiy".indexOf(rime.charAt(0)) >= 0;
    boolean spelled =
        switch (initial) {
          case "c", "ng" -> !front;
          case "g" -> !front || rime.charAt(0) == 'i';
          case "k", "gh", "ngh" -> front;
          // "gi" before i or y writes one i only: gì, gìn; "giêng" is found as g + iêng.
          case "gi" -> rime.charAt(0) != 'i' && rime.charAt(0) != 'y';
          default -> true;
        };
    boolean yFits =
        rime.charAt(0) != 'y'
            || initial.isEmpty()
            || (rime.equals("y") && "hklmstv".contains(initial));
    return spelled && yFits && RIMES.contains(rime);
  }

  private static boolean toneFits(String rime, int tone, int toneAt) {
    char last = rime.charAt(rime.length() - 1);
    boolean stopped = last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
    if (stopped && tone != ACUTE && tone != DOT_BELOW) {
      // A syllable ending in a stop has the tone sắc or nặng; without a mark it is no syllable.
      return false;
    }
    return tone == 0 || mayCarryTone(rime, toneAt);
  }

  private static boolean mayCarryTone(String rime, int at) {
    if (at < 0 || at >= rime.length() || VOWELS.indexOf(rime.charAt(at)) < 0) {
      return false;
    }
    for (int i = rime.length() - 1; i >= 0; i--) {
      if (MARKED_VOWELS.indexOf(rime.charAt(i)) >= 0) {
        return at == i;
      }
    }
    if (TONE_ON_EITHER.contains(rime)) {
      return at < 2;
    }
    int vowels = 0;
    while (vowels < rime.length() && VOWELS.indexOf(rime.charAt(vowels)) >= 0) {
      vowels++;
    }
    boolean closed = vowels < rime.length();
    int expected = closed ? vowels - 1 : TONE_ON_SECOND.getOrDefault(rime, 0);
    return at == expected;
  }
}
