package vn.vankho.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** What a second witness proposes may be this unlike what the engine read. */
  private static final float COSTLIEST_HEARD = 30;

  /** A word that the ink looks like is misread so gravely at most. */
  private static final float COSTLIEST_SEEN = 8;

  /** Accepted: {@code GD&DT}, {@code NN&PTNT}. Rejected: {@code S&}, {@code &O}. */
  private static final Pattern JOINT_ABBREVIATION = Pattern.compile("\\p{Lu}{2,}&\\p{Lu}{2,}");

  private final RestorationModel model;
  private final TextCondition condition;
  private final Channel channel;
  private final Readings.Search search;
  private final Map<String, List<Candidate>> known = new HashMap<>();
  private final Outline outline;
  private final Figures figures;
  private final EngineEvidence engine;
  private final Optional<InkEvidence> ink;
  private final WordCase cases;
  private final CutWords cutWords;

  /** Log-probability ratio that favours a word of good or hardly blemished text as it stands. */
  private final float keep;

  private final SeenWords words;
  private final SecondWitness witness;

  Lattice(
      RestorationModel model,
      TextCondition condition,
      Channel channel,
      float keep,
      SeenSymbols symbols,
      SeenWords words,
      Optional<InkEvidence> ink,
      SecondWitness witness) {
    this.keep = keep;
    this.words = words;
    this.witness = witness;
    outline = new Outline(symbols);
    figures = new Figures(symbols);
    engine = new EngineEvidence(symbols, model.vocabulary);
    this.ink = ink;
    this.model = model;
    this.condition = condition;
    this.channel = channel;
    cases = new WordCase(model.vocabulary);
    search = (isVietnamese() ? model.vietnamese : model.latin).search(channel);
    cutWords =
        new CutWords(
            model.vocabulary,
            search,
            this::reading,
            (left, right, word) -> ink.isPresent() ? ink.get().joined(left, right, word) : 0);
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
      cutWords.join(text, tokens, lattice);
    }
    return lattice;
  }

  private List<Candidate> single(CharSequence text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String surface = text.subSequence(token.start(), token.end()).toString();
    Optional<Candidate> wanted = wantedByGrammar(text, tokens, i, surface);
    if (wanted.isPresent()) {
      return List.of(wanted.get());
    }
    if (Outline.isItem(text, tokens, i)) {
      return List.of(unchanged(surface, model.vocabulary.id(surface), 0));
    }
    if (condition == TextCondition.GARBLED && CutWords.isRule(text, tokens, i)) {
      return List.of(unchanged(surface, Vocabulary.MARK, 0));
    }
    return switch (token.kind()) {
      case STOP -> List.of(unchanged(surface, Vocabulary.STOP, sign(text, tokens, i)));
      case MARK -> List.of(unchanged(surface, Vocabulary.MARK, sign(text, tokens, i)));
      case CODE -> shown(token, barred(List.of(code(surface))));
      case NUMBER -> shown(token, number(surface));
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
            ? weighed(text, token, surface, candidates, place)
            : shown(
                token,
                barred(
                    model.names.weigh(
                        text, tokens, i, withInk(token, surface, candidates, place), cases)));
      }
    };
  }

  /** The readings of a token and those words that its ink looks like. */
  private List<Candidate> withInk(
      Token token, String surface, List<Candidate> candidates, Place place) {
    if (ink.isEmpty() || candidates.size() < 2) {
      return candidates;
    }
    String nfc = spelt(surface);
    Channel.Token read = channel.token(nfc);
    List<Candidate> more = new ArrayList<>(candidates);
    for (InkSearch.Seen seen : ink.get().propose(token, shapes(nfc, place))) {
      String word = seen.shape().apply(model.vocabulary.word(seen.word()));
      if (candidates.stream().noneMatch(known -> known.text().equals(word))) {
        float cost = Math.min(COSTLIEST_SEEN, read.cost(word));
        float evidence = cases.evidence(seen.word(), seen.shape(), place) - cost;
        more.add(reading(1, seen.word(), word, evidence));
      }
    }
    String marked = ink.get().marked(token, nfc);
    if (model.vocabulary.id(marked) == Vocabulary.UNKNOWN && !marked.equals(nfc)) {
      more.add(
          new Candidate(
              1, new int[] {Vocabulary.UNKNOWN}, UnknownWord.evidence(nfc), marked, "channel"));
    }
    return more;
  }

  /** The readings of a token with what its ink says. */
  private List<Candidate> shown(Token token, List<Candidate> candidates) {
    return ink.map(each -> each.weigh(token, candidates)).orElse(candidates);
  }

  /** The readings of a token with what the engine and a second witness say of them. */
  private List<Candidate> weighed(
      CharSequence text, Token token, String surface, List<Candidate> candidates, Place place) {
    EngineEvidence.CaseEvidence byCase = (word, shape) -> cases.evidence(word, shape, place);
    Optional<String> heard = witness.heard(token, text);
    if (heard.isEmpty() || candidates.size() == 1) {
      return engine.weigh(token, surface, candidates, byCase);
    }
    List<Candidate> more = new ArrayList<>(candidates);
    String nfc = spelt(surface);
    Channel.Token read = channel.token(nfc);
    for (WordSearch.Found found : witness.propose(heard.get(), WordCase.shapes(nfc, place))) {
      String word = found.shape().apply(model.vocabulary.word(found.word()));
      boolean isKnown =
          candidates.stream().anyMatch(known -> known.words()[0] == found.word())
              || Protection.isSpellingOf(Vocabulary.key(nfc), model.vocabulary.word(found.word()));
      float cost = isKnown ? 0 : read.cost(word);
      if (!isKnown && cost <= COSTLIEST_HEARD) {
        more.add(reading(1, found, -cost + byCase.of(found.word(), found.shape())));
      }
    }
    return witness.weigh(heard.get(), engine.weigh(token, surface, more, byCase));
  }

  /** What the order of an outline or the grammar of dates and articles wants in its place. */
  private Optional<Candidate> wantedByGrammar(
      CharSequence text, List<Token> tokens, int i, String surface) {
    if (condition == TextCondition.GOOD) {
      return Optional.empty();
    }
    String item = outline.repair(text, tokens, i);
    if (!item.equals(surface)) {
      int word = item.equals(".") ? Vocabulary.STOP : model.vocabulary.id(item);
      return Optional.of(new Candidate(1, new int[] {word}, 0, item, "token"));
    }
    String figure = figures.repair(text, tokens, i);
    return figure.equals(surface)
        ? Optional.empty()
        : Optional.of(new Candidate(1, new int[] {Vocabulary.NUMBER}, 0, figure, "token"));
  }

  private float sign(CharSequence text, List<Token> tokens, int i) {
    return condition == TextCondition.GARBLED ? CutWords.sign(text, tokens, i) : 0;
  }

  private List<Candidate> barred(List<Candidate> candidates) {
    return condition == TextCondition.GARBLED ? BarredCapital.added(candidates) : candidates;
  }

  private Candidate unchanged(String surface, int word, float evidence) {
    String text = spelt(surface);
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
        candidates.add(reading(1, found, -found.cost() + EACH_DIGIT * surface.length()));
      }
    }
    return candidates;
  }

  /**
   * The letters that stand there in the code points of Vietnamese: NFC, and đ for the eth of
   * Icelandic, which looks the same in capitals and which Tesseract and old fonts put in its place.
   */
  private static String spelt(String surface) {
    return NormalForm.nfc(surface).replace('Ð', 'Đ').replace('ð', 'đ');
  }

  private List<Candidate> words(String surface, Place place) {
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

  private static Candidate afterSpace(Candidate reading) {
    String why = reading.isUnchanged() ? "token" : reading.why();
    return new Candidate(
        reading.tokens(), reading.words(), reading.evidence(), " " + reading.text(), why);
  }

  /** Whether what read the text knows Vietnamese letters. */
  private boolean isVietnamese() {
    return condition == TextCondition.BLEMISHED || condition == TextCondition.GOOD;
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

  private CaseShape[] shapes(String nfc, Place place) {
    return condition == TextCondition.GARBLED
        ? WordCase.shapesOfLatin(nfc, place)
        : WordCase.shapes(nfc, place);
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

  private Candidate reading(int tokens, WordSearch.Found found, float evidence) {
    String text = found.shape().apply(model.vocabulary.word(found.word()));
    return reading(tokens, found.word(), text, evidence);
  }

  private Candidate reading(int tokens, int word, String text, float evidence) {
    return new Candidate(tokens, new int[] {word}, evidence + words.bonus(word), text, "channel");
  }
}
