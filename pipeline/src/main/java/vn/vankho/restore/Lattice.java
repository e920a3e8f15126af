package vn.vankho.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.text.NormalForm;

/**
 * Proposes readings for the tokens of one text in one condition.
 *
 * <p>Not thread-safe: it remembers what it found for each token.
 */
final class Lattice {
  /** What a second witness proposes may be this unlike what the engine read. */
  private static final float COSTLIEST_HEARD = 30;

  /** A word that the ink looks like is misread so gravely at most. */
  private static final float COSTLIEST_SEEN = 8;

  private final RestorationModel model;
  private final TextCondition condition;
  private final Channel channel;
  private final Map<String, List<Candidate>> known = new HashMap<>();
  private final Outline outline;
  private final Figures figures;
  private final EngineEvidence engine;
  private final Optional<InkEvidence> ink;
  private final WordCase cases;
  private final TokenReadings readings;

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
    this.witness = witness;
    outline = new Outline(symbols);
    figures = new Figures(symbols);
    engine = new EngineEvidence(symbols, model.vocabulary);
    this.ink = ink;
    this.model = model;
    this.condition = condition;
    this.channel = channel;
    cases = new WordCase(model.vocabulary);
    readings =
        new TokenReadings(
            model,
            condition,
            channel,
            keep,
            words,
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
      if (!readings.isVietnamese() && Outline.isGluedHeading(text, tokens, i)) {
        here.replaceAll(Lattice::afterSpace);
      }
      lattice.add(here);
    }
    if (condition == TextCondition.GARBLED) {
      readings.cutWords().join(text, tokens, lattice);
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
      return List.of(readings.unchanged(surface, model.vocabulary.id(surface), 0));
    }
    if (condition == TextCondition.GARBLED && CutWords.isRule(text, tokens, i)) {
      return List.of(readings.unchanged(surface, Vocabulary.MARK, 0));
    }
    return switch (token.kind()) {
      case STOP -> List.of(readings.unchanged(surface, Vocabulary.STOP, sign(text, tokens, i)));
      case MARK -> List.of(readings.unchanged(surface, Vocabulary.MARK, sign(text, tokens, i)));
      case CODE -> shown(token, barred(List.of(readings.code(surface))));
      case NUMBER -> shown(token, readings.number(surface));
      case WORD -> {
        if (readings.isVietnamese() && Protection.isCutShort(text, token)) {
          yield List.of(readings.unchanged(surface, Vocabulary.UNKNOWN, 0));
        }
        Place place = Place.of(text, tokens, i);
        String key = NormalForm.nfc(surface) + ' ' + place.ordinal();
        List<Candidate> candidates = known.get(key);
        if (candidates == null) {
          candidates = readings.words(surface, place);
          known.put(key, candidates);
        }
        yield readings.isVietnamese()
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
    String nfc = TokenReadings.spelt(surface);
    Channel.Token read = channel.token(nfc);
    List<Candidate> more = new ArrayList<>(candidates);
    for (InkSearch.Seen seen : ink.get().propose(token, readings.shapes(nfc, place))) {
      String word = seen.shape().apply(model.vocabulary.word(seen.word()));
      if (candidates.stream().noneMatch(known -> known.text().equals(word))) {
        float cost = Math.min(COSTLIEST_SEEN, read.cost(word));
        float evidence = cases.evidence(seen.word(), seen.shape(), place) - cost;
        more.add(readings.reading(1, seen.word(), word, evidence));
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
    String nfc = TokenReadings.spelt(surface);
    Channel.Token read = channel.token(nfc);
    for (WordSearch.Found found : witness.propose(heard.get(), WordCase.shapes(nfc, place))) {
      String word = found.shape().apply(model.vocabulary.word(found.word()));
      boolean isKnown =
          candidates.stream().anyMatch(known -> known.words()[0] == found.word())
              || Protection.isSpellingOf(Vocabulary.key(nfc), model.vocabulary.word(found.word()));
      float cost = isKnown ? 0 : read.cost(word);
      if (!isKnown && cost <= COSTLIEST_HEARD) {
        more.add(readings.reading(1, found, -cost + byCase.of(found.word(), found.shape())));
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

  private static Candidate afterSpace(Candidate reading) {
    String why = reading.isUnchanged() ? "token" : reading.why();
    return new Candidate(
        reading.tokens(), reading.words(), reading.evidence(), " " + reading.text(), why);
  }
}
