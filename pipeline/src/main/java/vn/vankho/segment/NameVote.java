package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
  /** What a known family name in front is worth beside its own value: a letter. */
  private static final double SURNAME_FIRST = 1;

  /** A name is centred under the position; in heights of a line, with what that is uncertain by. */
  private static final double MOST_OFF_MIDDLE = 0.7;

  /** A space with what a word's box may lack; a word between two spaces takes twice as much. */
  private static final double WIDEST_SPACE = 1.4;

  private final List<List<NameReading>> lines = new ArrayList<>();
  private final int lineHeightPx;
  private final Optional<Integer> middle;

  private NameVote(List<List<Word>> lines, int lineHeightPx, Optional<Integer> middle) {
    this.lineHeightPx = lineHeightPx;
    this.middle = middle;
    for (List<Word> line : lines) {
      List<NameReading> parts = NameReading.of(line);
      if (!parts.isEmpty()) {
        this.lines.add(parts);
      }
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

  private Optional<List<Word>> elect() {
    List<NameCandidate> candidates = candidates();
    List<NameCandidate> chosen = withSurname(best(candidates), candidates);
    boolean isName =
        chosen.size() >= 2
            && isSureFirst(chosen)
            && !NameWords.isCommon(chosen.get(chosen.size() - 1).text())
            && IntStream.range(0, chosen.size()).allMatch(i -> isSure(chosen, i, candidates))
            && isWithoutGap(chosen)
            && !lacksFirst(chosen);
    return isName
        ? Optional.of(chosen.stream().map(NameCandidate::word).toList())
        : Optional.empty();
  }

  private List<NameCandidate> candidates() {
    List<NameCandidate> candidates = new ArrayList<>();
    for (List<NameReading> line : lines) {
      for (NameReading reading : line) {
        for (String text : NameWords.meantBy(reading.text())) {
          if (candidates.stream()
              .noneMatch(known -> known.text().equals(text) && reading.isAt(known.box()))) {
            NameCandidate candidate = NameCandidate.of(text, reading.box(), lines);
            if (candidate.support() >= NameCandidate.LEAST_SUPPORT) {
              candidates.add(candidate);
            }
          }
        }
      }
    }
    candidates.sort(Comparator.comparingInt(candidate -> candidate.box().right()));
    return candidates;
  }

  /** The words side by side that are worth most together. */
  private static List<NameCandidate> best(List<NameCandidate> candidates) {
    int count = candidates.size();
    double[] worth = new double[count];
    int[] before = new int[count];
    int last = -1;
    for (int i = 0; i < count; i++) {
      NameCandidate word = candidates.get(i);
      double own = word.value();
      worth[i] = own + (Surnames.isKnown(word.text()) ? SURNAME_FIRST : 0);
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (candidates.get(j).isBefore(word) && worth[j] + own > worth[i]) {
          worth[i] = worth[j] + own;
          before[i] = j;
        }
      }
      last = last < 0 || worth[i] > worth[last] ? i : last;
    }
    List<NameCandidate> chosen = new ArrayList<>();
    for (int i = last; i >= 0; i = before[i]) {
      chosen.add(0, candidates.get(i));
    }
    return chosen;
  }

  /** Two given names, however sure, are a name of which a seal hides the first word. */
  private static boolean isSureFirst(List<NameCandidate> chosen) {
    String first = chosen.get(0).text();
    return Surnames.isKnown(first)
        || Surnames.meantBy(first).isPresent()
        || (chosen.get(0).isAgreed() && !(chosen.size() == 2 && NameWords.isGiven(first)));
  }

  /** Between the words of a name is a space; a wider one hides a word that nobody read. */
  private boolean isWithoutGap(List<NameCandidate> chosen) {
    for (int i = 1; i < chosen.size(); i++) {
      if (chosen.get(i).box().x() - chosen.get(i - 1).box().right() > WIDEST_SPACE * lineHeightPx) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a word is missing in front: the name lies right of the middle under which it stands,
   * and readings have something there that is no word.
   */
  private boolean lacksFirst(List<NameCandidate> chosen) {
    int left = chosen.get(0).box().x();
    int centre = (left + chosen.get(chosen.size() - 1).box().right()) / 2;
    if (middle.isEmpty() || centre - middle.get() < MOST_OFF_MIDDLE * lineHeightPx) {
      return false;
    }
    long scraps =
        lines.stream()
            .filter(
                line ->
                    line.stream()
                        .anyMatch(part -> !isDegree(part) && isJustLeftOf(part.box(), left)))
            .count();
    return scraps * 4 >= lines.size();
  }

  /** Accepts {@code PGS}, {@code TS}, {@code BSCKI}: degrees stand before names of some trades. */
  private static boolean isDegree(NameReading part) {
    return Letters.capitals(part.text()) > 0.99;
  }

  private boolean isJustLeftOf(Rect box, int left) {
    int centre = box.x() + box.width() / 2;
    return centre < left && left - box.right() < lineHeightPx;
  }

  private static boolean isSure(
      List<NameCandidate> chosen, int index, List<NameCandidate> candidates) {
    NameCandidate word = chosen.get(index);
    if (word.text().length() == 1 && !Surnames.isKnown(word.text())) {
      return false; // Y, A and H are names of their own, other letters are scraps
    }
    boolean isFirst = index == 0;
    if (word.exact() <= 0 && NameWords.isCommon(word.text())) {
      return isSecond(chosen, index) && word.isSupported();
    }
    boolean isWord = NameWords.isKnown(word.text()) ? word.isSupported() : word.isAgreed();
    boolean isEnough = word.isSupported() || isSurnameAgreed(word);
    return (isWord || (isFirst && isEnough))
        && candidates.stream()
            .filter(other -> !(isFirst && NameWords.areSameLetters(other.text(), word.text())))
            .noneMatch(word::hasRival);
  }

  /**
   * Whether many readings have a family name, unsure as they may be: what a seal glues to a word
   * takes its confidence and leaves its letters.
   */
  private static boolean isSurnameAgreed(NameCandidate word) {
    return Surnames.isKnown(word.text()) && word.text().length() > 1 && word.agreeing() >= 4;
  }

  /** Whether a word stands where {@code Văn} and {@code Thị} do: behind the family name. */
  private static boolean isSecond(List<NameCandidate> chosen, int index) {
    return index == 1 && chosen.size() > 2 && Surnames.isKnown(chosen.get(0).text());
  }

  /**
   * With a family name before {@code Văn} or {@code Thị}, which stand behind nothing else: where
   * readings give a seal's dot to {@code Lê}, not {@code Lệ} is meant.
   */
  private static List<NameCandidate> withSurname(
      List<NameCandidate> chosen, List<NameCandidate> candidates) {
    if (chosen.size() < 3
        || !NameWords.isCommon(chosen.get(1).text())
        || Surnames.isKnown(chosen.get(0).text())) {
      return chosen;
    }
    NameCandidate first = chosen.get(0);
    List<NameCandidate> meant =
        candidates.stream()
            .filter(word -> Surnames.isKnown(word.text()) && word.isInPlaceOf(first))
            .filter(word -> NameWords.areSameLetters(word.text(), first.text()))
            .toList();
    if (meant.size() != 1) {
      return chosen;
    }
    List<NameCandidate> named = new ArrayList<>(chosen);
    named.set(0, meant.get(0));
    return named;
  }
}
