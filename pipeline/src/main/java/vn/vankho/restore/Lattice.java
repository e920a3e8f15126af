package vn.vankho.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;
import vn.vankho.text.Syllables;

/**
 * Proposes readings for the tokens of one text in one condition.
 *
 * <p>Not thread-safe: it remembers what it found for each token.
 */
final class Lattice {
  /** Candidates kept for one token. */
  private static final int MOST = 32;

  /** Log-probability that an OCR program puts a space into a word, or leaves one out. */
  private static final float JOINED = -6.5f;

  private static final float SPLIT = -8f;

  /** Log-probability of an unknown word: a start, and each of its characters. */
  private static final float UNKNOWN_START = -4f;

  private static final float UNKNOWN_CHARACTER = -2.4f;

  /** The same of a letter of an abbreviation, of which every document has its own. */
  private static final float UNKNOWN_CAPITAL = -1.2f;

  /** The same of a character that is neither letter nor digit. */
  private static final float UNKNOWN_SYMBOL = -6f;

  /** How much less a number says by each of its digits than by being one: ten are alike. */
  private static final float EACH_DIGIT = 2.3f;

  /** What a mark that the text shows, against the candidate, costs where letters are clean. */
  private static final float MARK_AGAINST = -8f;

  /**
   * Log-probability of letters with Vietnamese marks that make no syllable, where marks are read.
   */
  private static final float FAULT = -9f;

  /** Log-probability that capitals, which headings mostly account for, make up one word alone. */
  private static final float ALONE = -4;

  /** Signs that Latin models see in marks of Vietnamese letters. */
  private static final String LOOSE = "'’`^~°*\"?#]";

  /** Those of them that hardly follow a word on a page. */
  private static final String STRAY_SIGNS = "'’`^~°#";

  /** Log-probability that such a sign stands on the page where it was read. */
  private static final float STRAY = -5;

  /**
   * Good text is changed only for faults that were seen before, not for what is merely possible.
   */
  private static final float COSTLIEST_FAULT = 8;

  /** Evidence below which no single reading explains a token well. */
  private static final float STRAINED = -5;

  /** Longest reading that may be one cut word, in characters. */
  private static final int LONGEST_JOINED = 9;

  private final RestorationModel model;
  private final TextCondition condition;
  private final Channel channel;
  private final Readings.Search search;
  private final Map<String, List<Candidate>> known = new HashMap<>();
  private final Outline outline;
  private final EngineEvidence engine;

  /** Log-probability ratio that favours a word of good or hardly blemished text as it stands. */
  private final float keep;

  private final SeenWords words;

  Lattice(
      RestorationModel model,
      TextCondition condition,
      Channel channel,
      float keep,
      SeenSymbols symbols,
      SeenWords words) {
    this.keep = keep;
    this.words = words;
    outline = new Outline(symbols);
    engine = new EngineEvidence(symbols, model.vocabulary);
    this.model = model;
    this.condition = condition;
    this.channel = channel;
    search = (isVietnamese() ? model.vietnamese : model.latin).search(channel);
  }

  /** What the text was read through; empty where its letters are clean. */
  Optional<Channel> channel() {
    return condition == TextCondition.ACCENT_POOR ? Optional.empty() : Optional.of(channel);
  }

  /** For each token the candidates that begin there. */
  List<List<Candidate>> of(CharSequence text, List<Token> tokens) {
    List<List<Candidate>> lattice = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      List<Candidate> here = new ArrayList<>(single(text, tokens, i));
      if (!isVietnamese() && Outline.isGluedHeading(text, tokens, i)) {
        here.replaceAll(Lattice::afterSpace);
      }
      lattice.add(here);
    }
    if (condition == TextCondition.GARBLED) {
      for (int i = 0; i + 1 < tokens.size(); i++) {
        joined(text, tokens, i, lattice);
      }
    }
    return lattice;
  }

  private List<Candidate> single(CharSequence text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String surface = text.subSequence(token.start(), token.end()).toString();
    String item = condition == TextCondition.GOOD ? surface : outline.repair(text, tokens, i);
    if (!item.equals(surface)) {
      int word = item.equals(".") ? Vocabulary.STOP : model.vocabulary.id(item);
      return List.of(new Candidate(1, new int[] {word}, 0, item, "token"));
    }
    if (Outline.isItem(text, tokens, i)) {
      return List.of(unchanged(surface, model.vocabulary.id(surface), 0));
    }
    return switch (token.kind()) {
      case STOP -> List.of(unchanged(surface, Vocabulary.STOP, stray(text, tokens, i)));
      case MARK -> List.of(unchanged(surface, Vocabulary.MARK, stray(text, tokens, i)));
      case CODE -> List.of(code(surface));
      case NUMBER -> number(surface);
      case WORD -> {
        if (isVietnamese() && Protection.isCutShort(text, token)) {
          yield List.of(unchanged(surface, Vocabulary.UNKNOWN, 0));
        }
        Place place = Place.of(text, tokens, i);
        String key = NormalForm.nfc(surface) + ' ' + place.ordinal();
        List<Candidate> candidates = known.get(key);
        if (candidates == null) {
          candidates = words(surface, place);
          known.put(key, candidates);
        }
        yield isVietnamese()
            ? engine.weigh(
                token, surface, candidates, (word, shape) -> caseEvidence(word, shape, place))
            : candidates;
      }
    };
  }

  /** How likely a sign is none of the page's: within a word it is part of a letter misread. */
  private float stray(CharSequence text, List<Token> tokens, int i) {
    if (condition != TextCondition.GARBLED
        || i == 0
        || tokens.get(i - 1).kind() != Token.Kind.WORD
        || !isLoose(text, tokens.get(i))) {
      return 0;
    }
    boolean within =
        i + 1 < tokens.size()
            && tokens.get(i + 1).glued()
            && tokens.get(i + 1).kind() == Token.Kind.WORD;
    return within || STRAY_SIGNS.indexOf(text.charAt(tokens.get(i).start())) >= 0 ? STRAY : 0;
  }

  private Candidate unchanged(String surface, int word, float evidence) {
    String text = NormalForm.nfc(surface);
    String why = text.equals(surface) ? Candidate.UNCHANGED : "encoding";
    return new Candidate(1, new int[] {word}, evidence, text, why);
  }

  private Candidate code(String surface) {
    if (condition == TextCondition.GOOD) {
      return unchanged(surface, Vocabulary.CODE, 0);
    }
    boolean letters = condition == TextCondition.GARBLED;
    String repaired = model.codes.repair(surface, model.latin.channel(), letters);
    return repaired.equals(surface)
        ? unchanged(surface, Vocabulary.CODE, 0)
        : new Candidate(1, new int[] {Vocabulary.CODE}, 0, repaired, "token");
  }

  private List<Candidate> number(String surface) {
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(unchanged(surface, Vocabulary.NUMBER, 0));
    boolean short2 = surface.length() <= 2 && surface.chars().allMatch(Character::isDigit);
    if (condition == TextCondition.GARBLED && short2 && surface.charAt(0) != '0') {
      for (WordSearch.Found found : search.find(surface, new CaseShape[] {CaseShape.LOWER}, MOST)) {
        candidates.add(reading(1, found, -found.cost() + EACH_DIGIT * surface.length(), "channel"));
      }
    }
    return candidates;
  }

  private List<Candidate> words(String surface, Place place) {
    String nfc = NormalForm.nfc(surface);
    String key = Vocabulary.key(nfc);
    List<Candidate> candidates = new ArrayList<>();
    boolean mayBeName =
        condition == TextCondition.GOOD
            && place != Place.HEADING
            && Character.isUpperCase(nfc.charAt(0));
    if (mayBeName || isVietnamese() && Protection.covers(nfc, key, place)) {
      return List.of(unchanged(surface, model.vocabulary.idOfKey(key), 0));
    }
    if (condition == TextCondition.ACCENT_POOR) {
      byMarks(nfc, key, place, candidates);
    } else {
      byChannel(nfc, key, place, candidates);
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
    float evidence = id == Vocabulary.UNKNOWN ? unknown(nfc) : -channel.cost(nfc, nfc);
    return unchanged(surface, id, evidence);
  }

  private static Candidate afterSpace(Candidate reading) {
    String why = reading.isUnchanged() ? "token" : reading.why();
    return new Candidate(
        reading.tokens(), reading.words(), reading.evidence(), " " + reading.text(), why);
  }

  /** Whether what read the text knows Vietnamese letters. */
  private boolean isVietnamese() {
    return condition == TextCondition.BLEMISHED || condition == TextCondition.GOOD;
  }

  private static float unknown(String token) {
    float evidence = UNKNOWN_START;
    boolean abbreviation =
        CaseShape.of(token, 0, token.length()) == CaseShape.UPPER
            && !Syllables.isSkeleton(Folding.fold(token));
    float letter = abbreviation ? UNKNOWN_CAPITAL : UNKNOWN_CHARACTER;
    for (int i = 0; i < token.length(); i++) {
      evidence += Character.isLetterOrDigit(token.charAt(i)) ? letter : UNKNOWN_SYMBOL;
    }
    return evidence;
  }

  private void byMarks(String nfc, String key, Place place, List<Candidate> candidates) {
    CaseShape shape = CaseShape.of(nfc, 0, nfc.length());
    for (int id : model.folds.words(Folding.stripMarks(key))) {
      if (candidates.size() < MOST) {
        String word = model.vocabulary.word(id);
        float evidence = caseEvidence(id, shape, place);
        for (int i = 0; i < key.length() && i < word.length(); i++) {
          if (Letters.isMarked(key.charAt(i)) && key.charAt(i) != word.charAt(i)) {
            evidence += MARK_AGAINST;
          }
        }
        candidates.add(new Candidate(1, new int[] {id}, evidence, shape.apply(word), "marks"));
      }
    }
  }

  private void byChannel(String nfc, String key, Place place, List<Candidate> candidates) {
    CaseShape shape = CaseShape.of(nfc, 0, nfc.length());
    for (WordSearch.Found found : search.find(nfc, shapes(nfc, shape, place), MOST)) {
      if (condition == TextCondition.GOOD && found.cost() > COSTLIEST_FAULT) {
        continue;
      }
      if (isVietnamese() && Protection.isSpellingOf(key, model.vocabulary.word(found.word()))) {
        continue;
      }
      candidates.add(
          reading(
              1,
              found,
              -found.cost() + caseEvidence(found.word(), found.shape(), place),
              "channel"));
    }
    if (condition == TextCondition.GARBLED && poor(candidates, key)) {
      split(nfc, shape, candidates);
    }
  }

  private Candidate reading(int tokens, WordSearch.Found found, float evidence, String why) {
    String word = found.shape().apply(model.vocabulary.word(found.word()));
    float all = evidence + words.bonus(found.word());
    return new Candidate(tokens, new int[] {found.word()}, all, word, why);
  }

  private static CaseShape[] shapes(String token, CaseShape shape, Place place) {
    if (!Character.isLetter(token.charAt(0))) {
      return shape == CaseShape.UPPER || place == Place.HEADING
          ? new CaseShape[] {CaseShape.UPPER}
          : new CaseShape[] {CaseShape.LOWER, CaseShape.TITLE};
    }
    boolean small = token.chars().anyMatch(Character::isLowerCase);
    if (shape == CaseShape.UPPER && place != Place.HEADING && (small || token.length() <= 3)) {
      return new CaseShape[] {CaseShape.UPPER, CaseShape.TITLE};
    }
    if (shape == CaseShape.TITLE && place == Place.INSIDE) {
      return new CaseShape[] {CaseShape.TITLE, CaseShape.LOWER};
    }
    return new CaseShape[] {shape};
  }

  /** Whether every single reading is so strained that two words may have run together. */
  private boolean poor(List<Candidate> candidates, String key) {
    if (key.length() < 5 || Syllables.isWellFormed(key)) {
      return false;
    }
    return best(candidates) < -7;
  }

  private void split(String token, CaseShape shape, List<Candidate> candidates) {
    if (token.length() > 2 * WordSearch.LONGEST) {
      return;
    }
    for (int cut = 2; cut <= token.length() - 2; cut++) {
      CaseShape right = shape == CaseShape.TITLE ? CaseShape.LOWER : shape;
      for (WordSearch.Found a : search.find(token.substring(0, cut), new CaseShape[] {shape}, 3)) {
        for (WordSearch.Found b : search.find(token.substring(cut), new CaseShape[] {right}, 3)) {
          String text =
              a.shape().apply(model.vocabulary.word(a.word()))
                  + " "
                  + b.shape().apply(model.vocabulary.word(b.word()));
          candidates.add(
              new Candidate(
                  1, new int[] {a.word(), b.word()}, SPLIT - a.cost() - b.cost(), text, "channel"));
        }
      }
    }
  }

  /** Words that the OCR program cut, by a space or by signs that it took for punctuation. */
  private void joined(CharSequence text, List<Token> tokens, int i, List<List<Candidate>> lattice) {
    List<Candidate> candidates = lattice.get(i);
    if (tokens.get(i).kind() != Token.Kind.WORD) {
      return;
    }
    int end = i + 1;
    while (end < tokens.size() && isLoose(text, tokens.get(end))) {
      end++;
      joined(text, tokens, i, end, 0, candidates);
    }
    if (end < tokens.size() && tokens.get(end).kind() == Token.Kind.WORD) {
      boolean glued = tokens.get(end).glued();
      if (glued && end > i + 1) {
        joined(text, tokens, i, end + 1, 0, candidates);
      } else if (!glued && end == i + 1 && !areWords(text, tokens, i, lattice)) {
        joined(text, tokens, i, end + 1, JOINED, candidates);
      }
    }
  }

  private static boolean isLoose(CharSequence text, Token token) {
    return token.glued()
        && (token.kind() == Token.Kind.MARK || token.kind() == Token.Kind.STOP)
        && LOOSE.indexOf(text.charAt(token.start())) >= 0;
  }

  /** Whether a token and the next are words by themselves, so that they need not be one. */
  private static boolean areWords(
      CharSequence text, List<Token> tokens, int i, List<List<Candidate>> lattice) {
    return acrossLines(text, tokens.get(i), tokens.get(i + 1))
        || isWord(tokens.get(i), lattice.get(i)) && isWord(tokens.get(i + 1), lattice.get(i + 1));
  }

  private static boolean isWord(Token token, List<Candidate> readings) {
    return token.end() - token.start() > 1 && best(readings) > STRAINED;
  }

  private static float best(List<Candidate> readings) {
    float best = Float.NEGATIVE_INFINITY;
    for (Candidate reading : readings) {
      if (reading.tokens() == 1) {
        best = Math.max(best, reading.evidence());
      }
    }
    return best;
  }

  private void joined(
      CharSequence text,
      List<Token> tokens,
      int from,
      int to,
      float evidence,
      List<Candidate> candidates) {
    StringBuilder all = new StringBuilder();
    for (Token token : tokens.subList(from, to)) {
      all.append(text, token.start(), token.end());
    }
    if (all.length() > LONGEST_JOINED) {
      return;
    }
    String read = NormalForm.nfc(all.toString());
    CaseShape shape = CaseShape.of(read, 0, read.length());
    for (WordSearch.Found found : search.find(read, shapes(read, shape, Place.BEGINNING), 5)) {
      candidates.add(reading(to - from, found, evidence - found.cost(), "channel"));
    }
  }

  private static boolean acrossLines(CharSequence text, Token left, Token right) {
    for (int i = left.end(); i < right.start(); i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** How well the case of a token suits a word: {@code Sở} is written so, {@code Sẽ} is not. */
  private float caseEvidence(int word, CaseShape shape, Place place) {
    int seen = model.vocabulary.count(word);
    int capitals = model.vocabulary.capitals(word);
    if (shape == CaseShape.UPPER) {
      if (place == Place.HEADING) {
        return 0;
      }
      float share = (float) Math.log((capitals + 0.5) / (seen + 2.0));
      return Syllables.isWellFormed(model.vocabulary.word(word)) ? share + ALONE : share;
    }
    if (place != Place.INSIDE) {
      return 0;
    }
    double share = Math.min(0.99, (model.vocabulary.titles(word) + 0.3) / (seen - capitals + 2.0));
    return (float) Math.log(shape == CaseShape.TITLE ? share : 1 - share);
  }
}
