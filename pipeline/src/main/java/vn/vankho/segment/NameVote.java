package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/**
 * Elects a person's name word by word from several readings of its line, none of which need be
 * right as a whole: a seal hides other letters from each.
 *
 * <p>A word gathers support from what the readings have in its place, by their confidence and by
 * how like it they are. The words that together have the most support are elected, and stand only
 * if they leave no doubt: a wrong name is worse than none.
 */
public final class NameVote {
  /** Accepts {@code Khôi}, {@code H'Lan}; of {@code Đình-Quý} both words. */
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");

  /** Digits that engines read for a letter at the beginning of a word: {@code 5ỹ}. */
  private static final Pattern DIGIT_FIRST = Pattern.compile("^\\W*5(?=\\p{Ll})");

  /** Small letters that are capitals made small, so that a reading often has one for the other. */
  private static final String SAME_SHAPE = "coôơpsuưvxz";

  /** Part of a word that is cut from a longer reading counts less than a reading of its own. */
  private static final double CUT = 0.8;

  private static final int MAX_X = Integer.MAX_VALUE;

  /** What has less support is no word: half a reading that is half sure. */
  private static final double LEAST_SUPPORT = 0.25;

  /** What a known family name in front is worth beside its own value: a letter. */
  private static final double SURNAME_FIRST = 1;

  /** A name is centred under the position; in heights of a line, with what that is uncertain by. */
  private static final double MOST_OFF_MIDDLE = 0.7;

  /** A space with what a word's box may lack; a word between two spaces takes twice as much. */
  private static final double WIDEST_SPACE = 1.4;

  /** In about half of all names. */
  private static final Set<String> COMMON = Set.of("Văn", "Thị");

  private final List<List<Reading>> lines = new ArrayList<>();
  private final int lineHeightPx;
  private final Optional<Integer> middle;

  private NameVote(List<List<Word>> lines, int lineHeightPx, Optional<Integer> middle) {
    this.lineHeightPx = lineHeightPx;
    this.middle = middle;
    for (List<Word> line : lines) {
      List<Reading> parts = new ArrayList<>();
      for (int i = 0; i < line.size(); i++) {
        parts.addAll(parts(line.get(i), i + 1 < line.size() ? left(line.get(i + 1)) : MAX_X));
      }
      if (!parts.isEmpty()) {
        this.lines.add(parts);
      }
    }
  }

  /** Letters that one of the readings has, and where. */
  private record Reading(String text, Rect box, double confidence) {
    boolean isAt(Rect other) {
      int shared = Math.min(box.right(), other.right()) - Math.max(box.x(), other.x());
      return shared > 0.5 * Math.min(box.width(), other.width());
    }
  }

  /**
   * A word that may be the right one.
   *
   * @param support sum over the readings, each at most 1
   * @param exact the part of it from readings that have exactly this word
   * @param agreeing how many those are
   * @param confidence their mean confidence
   */
  private record Candidate(
      String text, Rect box, double support, double exact, int agreeing, double confidence) {
    double value() {
      return likelihood() * (support - LEAST_SUPPORT) * text.length();
    }

    private double likelihood() {
      if (NameWords.isKnown(text)) {
        return COMMON.contains(text) ? 1.25 : 1;
      }
      return isAgreed() ? 0.95 : NameWords.isSyllable(text) ? 0.65 : 0.5;
    }

    /** Whether a word that is on no list was read so often that it must be there. */
    boolean isAgreed() {
      return agreeing >= 3 && confidence >= 0.6 && NameWords.isVietnamese(text);
    }

    /** Whether the readings speak for another word in the same place nearly as much. */
    boolean hasRival(Candidate other) {
      if (text.equals(other.text) || !isSamePlace(box, other.box)) {
        return false;
      }
      double near = other.value() / value();
      if (exact <= 0) {
        return NameWords.isKnown(other.text) && near > 0.8;
      }
      if (NameWords.isKnown(text) && !NameWords.isKnown(other.text)) {
        return other.isAgreed() && other.exact > exact;
      }
      boolean isWithLess = other.exact <= exact && NameWords.hasMarksOf(text, other.text);
      return near > 0.7 && other.exact > 0.6 * exact && !isWithLess && isWord(other);
    }

    private static boolean isWord(Candidate other) {
      return NameWords.isKnown(other.text) || other.isAgreed();
    }
  }

  /**
   * The name.
   *
   * @param lines readings of one line, in the same coordinates
   * @param lineHeightPx height of a line of print
   * @param middle x of the middle of the position above, where it is known
   * @return words from left to right; empty where no name can be told for sure
   */
  public static Optional<List<Word>> elect(
      List<List<Word>> lines, int lineHeightPx, Optional<Integer> middle) {
    return new NameVote(lines, lineHeightPx, middle).elect();
  }

  private static int left(Word word) {
    return word.box().orElseThrow().x();
  }

  /** Boxes grow by what a seal adds to a word; none reaches beyond where the next one begins. */
  private static List<Reading> parts(Word word, int nextLeft) {
    String raw = DIGIT_FIRST.matcher(word.raw()).replaceFirst("S").replace('ÿ', 'ỹ');
    Rect whole = word.box().orElseThrow();
    int right = nextLeft > whole.x() ? Math.min(nextLeft, whole.right()) : whole.right();
    Rect box = new Rect(whole.x(), whole.y(), right - whole.x(), whole.height());
    List<Reading> parts = new ArrayList<>();
    Matcher matcher = LETTERS.matcher(raw);
    while (matcher.find()) {
      int from = box.x() + box.width() * matcher.start() / raw.length();
      int to = box.x() + box.width() * matcher.end() / raw.length();
      boolean isWhole = matcher.group().length() >= raw.length() - 1;
      if (to > from) {
        Rect place = new Rect(from, box.y(), to - from, box.height());
        parts.add(new Reading(matcher.group(), place, word.confidence() * (isWhole ? 1 : CUT)));
      }
    }
    return parts;
  }

  private Optional<List<Word>> elect() {
    List<Candidate> candidates = candidates();
    List<Candidate> chosen = best(candidates);
    boolean isName =
        chosen.size() >= 2
            && isSureFirst(chosen.get(0))
            && isSure(chosen.get(0), true, candidates)
            && chosen.stream().skip(1).allMatch(word -> isSure(word, false, candidates))
            && isWithoutGap(chosen)
            && !lacksFirst(chosen);
    return isName ? Optional.of(chosen.stream().map(NameVote::word).toList()) : Optional.empty();
  }

  private static Word word(Candidate candidate) {
    return Word.read(candidate.text, candidate.box, Math.max(0.5, candidate.confidence), 0);
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (List<Reading> line : lines) {
      for (Reading reading : line) {
        for (String text : NameWords.meantBy(capitalised(reading.text))) {
          if (candidates.stream()
              .noneMatch(known -> known.text.equals(text) && reading.isAt(known.box))) {
            Candidate candidate = weighed(text, reading.box);
            if (candidate.support >= LEAST_SUPPORT) {
              candidates.add(candidate);
            }
          }
        }
      }
    }
    candidates.sort(Comparator.comparingInt(candidate -> candidate.box.right()));
    return candidates;
  }

  /** With the capital that a name begins with, where its shape is that of the small letter. */
  private static String capitalised(String text) {
    return SAME_SHAPE.indexOf(text.charAt(0)) >= 0
        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  private Candidate weighed(String text, Rect box) {
    double support = 0;
    double exact = 0;
    double confidence = 0;
    int agreeing = 0;
    for (List<Reading> line : lines) {
      double best = 0;
      for (Reading reading : line) {
        if (reading.isAt(box)) {
          boolean isSame = capitalised(reading.text).equals(text);
          double likeness = NameWords.likeness(capitalised(reading.text), text);
          best = Math.max(best, reading.confidence * reading.confidence * likeness);
          agreeing += isSame ? 1 : 0;
          exact += isSame ? reading.confidence * reading.confidence : 0;
          confidence += isSame ? reading.confidence : 0;
        }
      }
      support += best;
    }
    double mean = agreeing == 0 ? 0 : confidence / agreeing;
    return new Candidate(text, box, support, exact, agreeing, mean);
  }

  /** The words side by side that are worth most together. */
  private static List<Candidate> best(List<Candidate> candidates) {
    int count = candidates.size();
    double[] worth = new double[count];
    int[] before = new int[count];
    int last = -1;
    for (int i = 0; i < count; i++) {
      Candidate word = candidates.get(i);
      double own = word.value();
      worth[i] = own + (Surnames.isKnown(word.text) ? SURNAME_FIRST : 0);
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (isBefore(candidates.get(j), word) && worth[j] + own > worth[i]) {
          worth[i] = worth[j] + own;
          before[i] = j;
        }
      }
      last = last < 0 || worth[i] > worth[last] ? i : last;
    }
    List<Candidate> chosen = new ArrayList<>();
    for (int i = last; i >= 0; i = before[i]) {
      chosen.add(0, candidates.get(i));
    }
    return chosen;
  }

  private static boolean isBefore(Candidate one, Candidate other) {
    int shared = one.box.right() - other.box.x();
    return one.box.x() < other.box.x()
        && shared <= 0.2 * Math.min(one.box.width(), other.box.width());
  }

  private static boolean isSureFirst(Candidate first) {
    return Surnames.isKnown(first.text)
        || Surnames.meantBy(first.text).isPresent()
        || first.isAgreed();
  }

  /** Between the words of a name is a space; a wider one hides a word that nobody read. */
  private boolean isWithoutGap(List<Candidate> chosen) {
    for (int i = 1; i < chosen.size(); i++) {
      if (chosen.get(i).box.x() - chosen.get(i - 1).box.right() > WIDEST_SPACE * lineHeightPx) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a word is missing in front: the name lies right of the middle under which it stands,
   * and readings have something there that is no word.
   */
  private boolean lacksFirst(List<Candidate> chosen) {
    int left = chosen.get(0).box.x();
    int centre = (left + chosen.get(chosen.size() - 1).box.right()) / 2;
    if (middle.isEmpty() || centre - middle.get() < MOST_OFF_MIDDLE * lineHeightPx) {
      return false;
    }
    long scraps =
        lines.stream()
            .filter(
                line ->
                    line.stream().anyMatch(part -> !isDegree(part) && isJustLeftOf(part.box, left)))
            .count();
    return scraps * 4 >= lines.size();
  }

  /** Accepts {@code PGS}, {@code TS}, {@code BSCKI}: degrees stand before names of some trades. */
  private static boolean isDegree(Reading part) {
    return Letters.capitals(part.text) > 0.99;
  }

  private boolean isJustLeftOf(Rect box, int left) {
    int centre = box.x() + box.width() / 2;
    return centre < left && left - box.right() < lineHeightPx;
  }

  private static boolean isSure(Candidate word, boolean isFirst, List<Candidate> candidates) {
    if (word.text.length() == 1 && !Surnames.isKnown(word.text)) {
      return false; // Y, A and H are names of their own, other letters are scraps
    }
    boolean isSupported = NameWords.isKnown(word.text) ? word.support >= 0.6 : word.isAgreed();
    return (isSupported || (isFirst && word.support >= 0.6))
        && candidates.stream()
            .filter(other -> !(isFirst && NameWords.areSameLetters(other.text, word.text)))
            .noneMatch(word::hasRival);
  }

  private static boolean isSamePlace(Rect one, Rect other) {
    int shared = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    return shared > 0.6 * Math.max(one.width(), other.width());
  }
}
