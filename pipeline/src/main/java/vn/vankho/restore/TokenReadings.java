package vn.vankho.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;
import vn.vankho.text.Syllables;

/**
 * Proposes readings for a single token by the letters that were read, whatever stands around it.
 */
final class TokenReadings {
  /** Candidates kept for one token. */
  private static final int MOST = 32;

  /** How much less a number says by each of its digits than by being one: ten are alike. */
  private static final float EACH_DIGIT = 2.3f;

  /** What a mark that the text shows, against the candidate, costs where letters are clean. */
  private static final float MARK_AGAINST = -8f;

  /**
   * Log-probability of letters with Vietnamese marks that make no syllable, where marks are read.
   */
  private static final float FAULT = -9f;

  /**
   * Good text is changed only for faults that were seen before, not for what is merely possible.
   */
  private static final float COSTLIEST_FAULT = 8;

  /** Accepted: {@code GD&DT}, {@code NN&PTNT}. Rejected: {@code S&}, {@code &O}. */
  private static final Pattern JOINT_ABBREVIATION = Pattern.compile("\\p{Lu}{2,}&\\p{Lu}{2,}");

  private final RestorationModel model;
  private final TextCondition condition;
  private final Channel channel;
  private final Readings.Search search;
  private final WordCase cases;
  private final CutWords cutWords;

  /** Log-probability ratio that favours a word of good or hardly blemished text as it stands. */
  private final float keep;

  private final SeenWords words;

  TokenReadings(
      RestorationModel model,
      TextCondition condition,
      Channel channel,
      float keep,
      SeenWords words,
      CutWords.JoinedLook joinedLook) {
    this.model = model;
    this.condition = condition;
    this.channel = channel;
    this.keep = keep;
    this.words = words;
    cases = new WordCase(model.vocabulary);
    search = (isVietnamese() ? model.vietnamese : model.latin).search(channel);
    cutWords = new CutWords(model.vocabulary, search, this::reading, joinedLook);
  }

  /** Joins and parts words by the same search. */
  CutWords cutWords() {
    return cutWords;
  }

  /** The number of a document with the letters of its abbreviations. */
  Candidate code(String surface) {
    if (condition == TextCondition.GOOD) {
      return unchanged(surface, Vocabulary.CODE, 0);
    }
    boolean letters = condition == TextCondition.GARBLED;
    String repaired = model.codes.repair(surface, model.latin.channel(), letters);
    return repaired.equals(surface)
        ? unchanged(surface, Vocabulary.CODE, 0)
        : new Candidate(1, new int[] {Vocabulary.CODE}, 0, repaired, "token");
  }

  /** A number, and the words that a Latin model may have read so. */
  List<Candidate> number(String surface) {
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(unchanged(surface, Vocabulary.NUMBER, 0));
    boolean short2 = surface.length() <= 2 && surface.chars().allMatch(Character::isDigit);
    if (condition == TextCondition.GARBLED && short2 && surface.charAt(0) != '0') {
      for (WordSearch.Found found : search.find(surface, new CaseShape[] {CaseShape.LOWER}, MOST)) {
        candidates.add(reading(1, found, -found.cost() + EACH_DIGIT * surface.length()));
      }
    }
    return candidates;
  }

  /** What a word may be, itself among them. */
  List<Candidate> words(String surface, Place place) {
    String nfc = spelt(surface);
    String key = Vocabulary.key(nfc);
    List<Candidate> candidates = new ArrayList<>();
    boolean mayBeName =
        condition == TextCondition.GOOD
            && !place.isAmongCapitals()
            && Character.isUpperCase(nfc.charAt(0));
    boolean isLetter = place.isAmongCapitals() && Protection.isLoneConsonant(nfc);
    if (mayBeName || isLetter || isVietnamese() && Protection.covers(nfc, key, place)) {
      return List.of(unchanged(surface, model.vocabulary.idOfKey(key), 0));
    }
    boolean isJoint = JOINT_ABBREVIATION.matcher(nfc).matches();
    Optional<Candidate> field = isJoint ? field(nfc) : Optional.empty();
    if (field.isPresent()) {
      return List.of(field.get());
    }
    boolean isKnown = isJoint && model.folds.words(Folding.stripMarks(key)).length > 0;
    if (condition == TextCondition.ACCENT_POOR || isKnown) {
      byMarks(nfc, key, place, candidates);
    } else {
      byChannel(nfc, key, place, isJoint, candidates);
    }
    boolean kept = false;
    for (int c = 0; c < candidates.size(); c++) {
      Candidate candidate = candidates.get(c);
      if (candidate.words().length == 1
          && model.vocabulary.word(candidate.words()[0]).equals(key)) {
        candidates.set(c, unchanged(surface, candidate.words()[0], candidate.evidence() + keep));
        kept = true;
      }
    }
    if (!kept) {
      candidates.add(asRead(surface, nfc, key, candidates.isEmpty()));
    }
    return candidates;
  }

  /** {@code KH&DT} as it is written; empty where it is so, or of no known field. */
  private Optional<Candidate> field(String joint) {
    return CodeRepair.repairJoint(joint)
        .filter(field -> !field.equals(joint))
        .map(f -> new Candidate(1, new int[] {model.vocabulary.id(f)}, 0, f, "token"));
  }

  /** The token as it was read, if nothing better explains it. */
  private Candidate asRead(String surface, String nfc, String key, boolean alone) {
    int id = model.vocabulary.idOfKey(key);
    if (alone) {
      return unchanged(surface, id, 0);
    }
    if (isVietnamese()) {
      // A foreign word is no fault; letters with marks that make no syllable are one.
      boolean fault = Letters.hasMarked(key) && !Syllables.isWellFormed(key);
      return unchanged(surface, id, fault ? FAULT : keep);
    }
    float evidence = id == Vocabulary.UNKNOWN ? UnknownWord.evidence(nfc) : -channel.cost(nfc, nfc);
    return unchanged(surface, id, evidence);
  }

  private void byMarks(String nfc, String key, Place place, List<Candidate> candidates) {
    CaseShape shape = CaseShape.of(nfc, 0, nfc.length());
    for (int id : model.folds.words(Folding.stripMarks(key))) {
      if (candidates.size() < MOST) {
        String word = model.vocabulary.word(id);
        float evidence = cases.evidence(id, shape, place);
        for (int i = 0; i < key.length() && i < word.length(); i++) {
          if (Letters.isMarked(key.charAt(i)) && key.charAt(i) != word.charAt(i)) {
            evidence += MARK_AGAINST;
          }
        }
        candidates.add(new Candidate(1, new int[] {id}, evidence, shape.apply(word), "marks"));
      }
    }
  }

  private void byChannel(
      String nfc, String key, Place place, boolean isJoint, List<Candidate> candidates) {
    boolean isKnownShort = isAbbreviation(nfc, key);
    for (WordSearch.Found found : search.find(nfc, shapes(nfc, place), MOST)) {
      if (condition == TextCondition.GOOD && found.cost() > COSTLIEST_FAULT) {
        continue;
      }
      String word = model.vocabulary.word(found.word());
      boolean losesJoint = isJoint && word.indexOf('&') < 0;
      boolean isLonger = isKnownShort && word.length() > nfc.length() + 1;
      if (losesJoint || isLonger || isVietnamese() && Protection.isSpellingOf(key, word)) {
        continue;
      }
      candidates.add(
          reading(1, found, -found.cost() + cases.evidence(found.word(), found.shape(), place)));
    }
    if (condition == TextCondition.GARBLED) {
      cutWords.split(nfc, key, candidates);
    }
  }

  /** A known abbreviation, such as {@code UB}: of {@code UBND} no two letters are lost at once. */
  private boolean isAbbreviation(String nfc, String key) {
    return CaseShape.of(nfc, 0, nfc.length()) == CaseShape.UPPER
        && !Syllables.isWellFormed(key)
        && model.vocabulary.idOfKey(key) != Vocabulary.UNKNOWN;
  }

  /** The token as it was read, but for its code points. */
  Candidate unchanged(String surface, int word, float evidence) {
    String text = spelt(surface);
    String why = text.equals(surface) ? Candidate.UNCHANGED : "encoding";
    return new Candidate(1, new int[] {word}, evidence, text, why);
  }

  /**
   * The letters that stand there in the code points of Vietnamese: NFC, and đ for the eth of
   * Icelandic, which looks the same in capitals and which Tesseract and old fonts put in its place.
   */
  static String spelt(String surface) {
    return NormalForm.nfc(surface).replace('Ð', 'Đ').replace('ð', 'đ');
  }

  /** Whether what read the text knows Vietnamese letters. */
  boolean isVietnamese() {
    return condition == TextCondition.BLEMISHED || condition == TextCondition.GOOD;
  }

  /** The cases in which a word may stand for the token. */
  CaseShape[] shapes(String nfc, Place place) {
    return condition == TextCondition.GARBLED
        ? WordCase.shapesOfLatin(nfc, place)
        : WordCase.shapes(nfc, place);
  }

  /** A word that was found, for so many tokens, with what the text's other words add to it. */
  Candidate reading(int tokens, WordSearch.Found found, float evidence) {
    String text = found.shape().apply(model.vocabulary.word(found.word()));
    return reading(tokens, found.word(), text, evidence);
  }

  Candidate reading(int tokens, int word, String text, float evidence) {
    return new Candidate(tokens, new int[] {word}, evidence + words.bonus(word), text, "channel");
  }
}
