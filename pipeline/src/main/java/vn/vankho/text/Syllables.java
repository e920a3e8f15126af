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
  private static final String COMBINING_TONES = "\u0300\u0301\u0303\u0309\u0323";
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

  private static final Set<String> SKELETONS = skeletons();

  private Syllables() {}

  /**
   * Whether a word can be a Vietnamese syllable.
   *
   * @param lowerCaseNfc one word in lower case and NFC, such as {@link Folding#lower} gives
   */
  public static boolean isWellFormed(String lowerCaseNfc) {
    if (lowerCaseNfc.isEmpty() || lowerCaseNfc.length() > LONGEST) {
      return false;
    }
    StringBuilder toneless = new StringBuilder(LONGEST);
    char tone = 0;
    int toneAt = -1;
    for (int i = 0; i < lowerCaseNfc.length(); i++) {
      String parts = NormalForm.nfd(lowerCaseNfc.substring(i, i + 1));
      StringBuilder bare = new StringBuilder(parts.length());
      for (int j = 0; j < parts.length(); j++) {
        char part = parts.charAt(j);
        if (COMBINING_TONES.indexOf(part) < 0) {
          bare.append(part);
        } else if (tone != 0) {
          return false;
        } else {
          tone = part;
          toneAt = toneless.length();
        }
      }
      toneless.append(NormalForm.nfc(bare.toString()));
    }
    return parses(toneless.toString(), tone, toneAt);
  }

  /**
   * Whether some marks would make a word a syllable: {@code khong} could be {@code không}, {@code
   * kbong} could not.
   *
   * @param folded one word as {@link Folding#fold} gives it
   */
  public static boolean isSkeleton(String folded) {
    return SKELETONS.contains(folded);
  }

  private static Set<String> skeletons() {
    Set<String> skeletons = new HashSet<>();
    for (String initial : INITIALS) {
      Set<String> rimes = initial.equals("qu") ? RIMES_AFTER_QU : RIMES;
      for (String rime : rimes) {
        if (mayFollow(initial, rime)) {
          skeletons.add(Folding.fold(initial + rime));
        }
      }
    }
    return Set.copyOf(skeletons);
  }

  private static boolean parses(String toneless, char tone, int toneAt) {
    for (int cut = Math.min(3, toneless.length() - 1); cut >= 0; cut--) {
      String initial = toneless.substring(0, cut);
      String rime = toneless.substring(cut);
      if (INITIALS.contains(initial)
          && mayFollow(initial, rime)
          && toneFits(rime, tone, toneAt - cut)) {
        return true;
      }
    }
    return false;
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

  private static boolean toneFits(String rime, char tone, int toneAt) {
    char last = rime.charAt(rime.length() - 1);
    boolean stopped = last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
    if (stopped && tone != '\u0301' && tone != '\u0323') {
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
