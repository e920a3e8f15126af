package vn.vankho.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vankho.text.LegacyEncoding;

/** Cuts a text into pieces, judges each, and decodes it with the channel that fits it. */
final class PieceDecoder {
  /** How many occurrences of a character the trained channel is worth beside the document's own. */
  private static final double TRAINED_WEIGHT = 25;

  /** Log-odds against changing a word of good text. */
  private static final float KEEP_GOOD = 10;

  /** Log-odds against changing a word of blemished text, beside what the channel says. */
  private static final float KEEP_BLEMISHED = 1;

  /** Text with fewer faults, and fewer per token, was not read by an OCR program. */
  private static final int LEAST_FAULTS = 2;

  private static final double LEAST_FAULT_SHARE = 0.006;

  private final RestorationModel model;
  private final ConditionJudge judge;
  private final boolean isRecognised;
  private final SeenSymbols symbols;
  private final SecondWitness witness;
  private final Scorer scorer;

  PieceDecoder(
      RestorationModel model,
      ConditionJudge judge,
      boolean isRecognised,
      SeenSymbols symbols,
      SecondWitness witness,
      int length) {
    this.model = model;
    this.judge = judge;
    this.isRecognised = isRecognised;
    this.symbols = symbols;
    this.witness = witness;
    scorer =
        model.language instanceof LanguageModel ngrams
            ? new RecentScores(ngrams, length)
            : model.language;
  }

  /** The pieces of a text that restoration may change, in order. */
  List<DecodedPage> decode(CharSequence text) {
    List<DecodedPage> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = pieceEnd(text, from);
      List<Token> tokens = Tokenizer.tokens(text, from, to);
      TextCondition condition = judge.judge(text, tokens);
      Optional<LegacyEncoding> encoding = judge.encoding(text, from, to, condition);
      if (encoding.isPresent()) {
        Decoded whole = LegacyPiece.decode(text, from, to, encoding.get(), model.language);
        pieces.add(new DecodedPage(List.of(whole), false));
        from = to;
        continue;
      }
      List<Decoded> paragraphs =
          switch (condition) {
            case ACCENT_POOR ->
                paragraphs(text, tokens, lattice(condition, model.latin.channel(), 0, nothing()));
            case GARBLED -> adapted(text, tokens);
            case GOOD, BLEMISHED -> proofread(text, tokens);
            case LEGACY, FOREIGN -> List.of();
          };
      pieces.add(new DecodedPage(paragraphs, condition == TextCondition.GARBLED));
      from = to;
    }
    return pieces;
  }

  /** A piece is a page, or as much as is decoded at a time. */
  private static int pieceEnd(CharSequence text, int from) {
    int most = (int) Math.min(text.length(), from + 6L * Restorer.LARGEST_PIECE);
    int space = -1;
    int line = -1;
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      if (c == '\f' && i > from) {
        return i;
      }
      if (c == '\n') {
        line = i;
      } else if (Tokenizer.isSpace(c)) {
        space = i;
      }
    }
    return most == text.length() ? most : line > from ? line : space > from ? space : most;
  }

  /** Decodes twice, the second time with a channel that knows the first result. */
  private List<Decoded> adapted(CharSequence text, List<Token> tokens) {
    TextCondition condition = TextCondition.GARBLED;
    Channel general = model.latin.channel();
    List<Decoded> first =
        paragraphs(
            text, tokens, lattice(condition, general, 0, nothing()), Decoder.Breadth.CURSORY);
    Map<Character, Map<String, Double>> counts = new TreeMap<>();
    RestorationModel.addCapped(counts, model.latinCounts, TRAINED_WEIGHT);
    Adaptation adaptation = new Adaptation(general, counts);
    SeenWords seen = new SeenWords(model.language);
    for (Decoded piece : first) {
      adaptation.learn(text, piece);
      seen.add(piece);
    }
    Channel own = new ChannelBuilder().add(counts, 1).build();
    return paragraphs(
        text,
        tokens,
        lattice(
            condition,
            own,
            0,
            seen,
            Optional.of(new InkEvidence(LetterInk.trained(), model.trie, symbols))));
  }

  /**
   * Looks for the few faults of text that reads as Vietnamese.
   *
   * <p>How many it finds tells how far to trust them: text that was typed has hardly any, text that
   * a Vietnamese OCR model read has some in every hundred words.
   */
  private List<Decoded> proofread(CharSequence text, List<Token> tokens) {
    List<Decoded> doubtful =
        paragraphs(text, tokens, proofreader(TextCondition.BLEMISHED, KEEP_BLEMISHED));
    if (isRecognised) {
      return doubtful;
    }
    int changes = 0;
    for (Decoded piece : doubtful) {
      for (Candidate candidate : piece.path()) {
        changes += candidate.isUnchanged() ? 0 : 1;
      }
    }
    return changes >= Math.max(LEAST_FAULTS, LEAST_FAULT_SHARE * tokens.size())
        ? doubtful
        : paragraphs(text, tokens, proofreader(TextCondition.GOOD, KEEP_GOOD));
  }

  private Lattice lattice(TextCondition condition, Channel channel, float keep, SeenWords words) {
    return lattice(condition, channel, keep, words, Optional.empty());
  }

  private Lattice lattice(
      TextCondition condition,
      Channel channel,
      float keep,
      SeenWords words,
      Optional<InkEvidence> ink) {
    return new Lattice(model, condition, channel, keep, symbols, words, ink, witness);
  }

  private SeenWords nothing() {
    return new SeenWords(model.language);
  }

  private Lattice proofreader(TextCondition condition, float keep) {
    return lattice(condition, model.vietnamese.channel(), keep, nothing());
  }

  private List<Decoded> paragraphs(CharSequence text, List<Token> tokens, Lattice lattice) {
    return paragraphs(text, tokens, lattice, Decoder.Breadth.THOROUGH);
  }

  private List<Decoded> paragraphs(
      CharSequence text, List<Token> tokens, Lattice lattice, Decoder.Breadth breadth) {
    List<Decoded> decoded = new ArrayList<>();
    Decoder decoder = new Decoder(scorer, breadth);
    for (List<Token> paragraph : Paragraphs.of(text, tokens)) {
      List<List<Candidate>> candidates = lattice.of(text, paragraph);
      decoded.add(
          Decoded.of(paragraph, candidates, decoder.decode(candidates), scorer, lattice.channel()));
    }
    return decoded;
  }

  /** Counts what a decoded text shows of its channel. */
  private static final class Adaptation {
    private final Channel channel;
    private final Map<Character, Map<String, Double>> counts;
    private final Map<String, List<String[]>> known = new HashMap<>();

    Adaptation(Channel channel, Map<Character, Map<String, Double>> counts) {
      this.channel = channel;
      this.counts = counts;
    }

    void learn(CharSequence text, Decoded piece) {
      int token = 0;
      for (Candidate candidate : piece.path()) {
        Token at = piece.tokens().get(token);
        token += candidate.tokens();
        if (candidate.tokens() == 1
            && candidate.words().length == 1
            && candidate.words()[0] >= Vocabulary.RESERVED
            && at.kind() == Token.Kind.WORD) {
          String read = text.subSequence(at.start(), at.end()).toString();
          for (String[] step : steps(candidate.text(), read)) {
            counts
                .computeIfAbsent(step[0].charAt(0), c -> new TreeMap<>())
                .merge(step[1], 1.0, Double::sum);
          }
        }
      }
    }

    private List<String[]> steps(String truth, String read) {
      return known.computeIfAbsent(truth + '\t' + read, key -> channel.cheapestSteps(truth, read));
    }
  }
}
