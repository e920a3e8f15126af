package vn.vankho.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.model.Page;
import vn.vankho.model.Word;
import vn.vankho.text.Folding;
import vn.vankho.text.NormalForm;
import vn.vankho.text.SequenceAlignment;
import vn.vankho.text.TextQuality;

/**
 * A text layer that does not read, as a second witness of what stands on a page.
 *
 * <p>Two programs have read the same picture: the engine, whose letters are mostly right, and
 * another, which lost marks and letters in ways of its own. What a reading is worth is then the
 * product of what it explains of both. How the other program garbles is learned from the page
 * itself, where the engine's words tell what stood there, on top of what is known of such programs.
 */
final class SecondWitness {
  private static final SecondWitness NONE =
      new SecondWitness(new int[0], new int[0], new String[0], null, null);

  /**
   * What the witness says counts less than it would of its own: both saw the same bad picture.
   * Chosen on 39 rendered pages; 0.3 and 0.8 do no better on either half.
   */
  private static final float WEIGHT = 0.5f;

  /** Share of its words that are none of the word in their place, such as a stamp's. */
  private static final double JUNK_SHARE = 0.05;

  /** Negative logarithm of what a character of such a word is worth. */
  private static final double JUNK_CHARACTER = 4;

  /** Occurrences of a character that what is known of such programs is worth beside the page's. */
  private static final double KNOWN_WEIGHT = 25;

  /** Words that the engine is this sure of teach how the other program garbles. */
  private static final double SURE = 0.9;

  /** Words proposed for what the witness has. */
  private static final int MOST = 12;

  /** Pairs and their share of the words from which on a layer can be judged to fit a page. */
  private static final int LEAST_PAIRS = 8;

  private static final double LEAST_PAIRED = 0.25;

  /** Share of pairs that look alike; of layers of other pages it is below 0.2. */
  private static final double LEAST_ALIKE = 0.5;

  /** Programs that do not know Vietnamese leave less than a tenth of the marks. */
  private static final double LEAST_MARKED_SHARE = 0.12;

  /** The reason of a change for which the witness spoke. */
  static final String WHY = "text-layer";

  /** What it must say more for a change than for the word as it was read, to be its reason. */
  private static final float LEAST_SUPPORT = 0.7f;

  /** What stands around words. */
  private static final Pattern AROUND =
      Pattern.compile("^[\\s.,;:!?()\\[\\]\"“”‘’'…-]+|[\\s.,;:!?()\\[\\]\"“”‘’…-]+$");

  private final int[] starts;
  private final int[] lengths;
  private final String[] heard;
  private final Readings.@Nullable Search search;
  private final @Nullable Channel channel;
  private final Map<String, Channel.Token> tokens = new HashMap<>();

  private SecondWitness(
      int[] starts,
      int[] lengths,
      String[] heard,
      Readings.@Nullable Search search,
      @Nullable Channel channel) {
    this.starts = starts;
    this.lengths = lengths;
    this.heard = heard;
    this.search = search;
    this.channel = channel;
  }

  /** No witness. */
  static SecondWitness none() {
    return NONE;
  }

  /** Whether a layer is of the page: in the places of its words stand words that look like them. */
  static boolean fits(Page page, String[] layer) {
    int pairs = 0;
    int alike = 0;
    int words = 0;
    for (int i = 0; i < layer.length; i++) {
      String own = core(page.words().get(i).raw());
      if (own.length() >= 3) {
        words++;
        String other = core(layer[i]);
        if (!other.isEmpty()) {
          pairs++;
          int distance = SequenceAlignment.distance(Folding.fold(own), Folding.fold(other));
          alike += distance * 2 <= Math.max(own.length(), other.length()) ? 1 : 0;
        }
      }
    }
    return pairs >= LEAST_PAIRS && pairs >= LEAST_PAIRED * words && alike >= LEAST_ALIKE * pairs;
  }

  /**
   * The witness of a page's text.
   *
   * @param starts where each word of the page begins in the text
   * @param layer what it has in the place of each word, or an empty text
   */
  static SecondWitness of(RestorationModel model, Page page, int[] starts, String[] layer) {
    String[] heard = new String[layer.length];
    int[] lengths = new int[layer.length];
    for (int i = 0; i < layer.length; i++) {
      heard[i] = core(NormalForm.nfc(layer[i]));
      lengths[i] = page.words().get(i).text().length();
    }
    boolean knowsMarks =
        TextQuality.of(String.join(" ", layer)).markedShare() >= LEAST_MARKED_SHARE;
    Readings general = knowsMarks ? model.vietnamese : model.latin;
    Channel own = learned(model, page, heard, general.channel(), knowsMarks);
    return new SecondWitness(starts, lengths, heard, general.search(own), own);
  }

  private static Channel learned(
      RestorationModel model, Page page, String[] heard, Channel general, boolean knowsMarks) {
    Map<Character, Map<String, Double>> counts = new TreeMap<>();
    Map<Character, Map<String, Double>> known =
        knowsMarks ? model.confusions.counts().getOrDefault("vie", Map.of()) : model.latinCounts;
    RestorationModel.addCapped(counts, known, KNOWN_WEIGHT);
    for (int i = 0; i < heard.length; i++) {
      Word word = page.words().get(i);
      String truth = core(word.text());
      if (!heard[i].isEmpty()
          && word.confidence() >= SURE
          && model.vocabulary.id(truth) >= Vocabulary.RESERVED) {
        for (String[] step : general.cheapestSteps(truth, heard[i])) {
          counts
              .computeIfAbsent(step[0].charAt(0), c -> new TreeMap<>())
              .merge(step[1], 1.0, Double::sum);
        }
      }
    }
    return new ChannelBuilder().add(counts, 1).build();
  }

  private static String core(String word) {
    return AROUND.matcher(word).replaceAll("");
  }

  /** What the witness has for a token that is all of its word but signs around it. */
  Optional<String> heard(Token token, CharSequence text) {
    int word = Arrays.binarySearch(starts, token.start());
    word = word >= 0 ? word : -word - 2;
    if (word < 0 || heard[word].isEmpty()) {
      return Optional.empty();
    }
    String whole = core(text.subSequence(starts[word], starts[word] + lengths[word]).toString());
    boolean isAll =
        token.end() <= starts[word] + lengths[word]
            && whole.length() == token.end() - token.start();
    return isAll && heard[word].length() <= WordSearch.LONGEST
        ? Optional.of(heard[word])
        : Optional.empty();
  }

  /** The likeliest words for what it has, by its own channel. */
  List<WordSearch.Found> propose(String said, CaseShape[] shapes) {
    return search == null ? List.of() : search.find(said, shapes, MOST);
  }

  /** The readings of a token, each with how well it explains what the witness has. */
  List<Candidate> weigh(String said, List<Candidate> candidates) {
    if (candidates.size() < 2) {
      return candidates;
    }
    float[] evidence = new float[candidates.size()];
    float asRead = 0;
    for (int i = 0; i < evidence.length; i++) {
      evidence[i] = evidence(candidates.get(i).text(), said);
      asRead = candidates.get(i).isUnchanged() ? evidence[i] : asRead;
    }
    List<Candidate> weighed = new ArrayList<>(candidates.size());
    for (int i = 0; i < evidence.length; i++) {
      Candidate candidate = candidates.get(i);
      boolean supports = !candidate.isUnchanged() && evidence[i] > asRead + LEAST_SUPPORT;
      weighed.add(
          new Candidate(
              candidate.tokens(),
              candidate.words(),
              candidate.evidence() + evidence[i],
              candidate.text(),
              supports ? WHY : candidate.why()));
    }
    return weighed;
  }

  private float evidence(String reading, String said) {
    if (channel == null) {
      return 0;
    }
    double cost = tokens.computeIfAbsent(said, channel::token).cost(NormalForm.nfc(reading));
    double junk = JUNK_SHARE * Math.exp(-JUNK_CHARACTER * said.length());
    return WEIGHT * (float) Math.log((1 - JUNK_SHARE) * Math.exp(-cost) + junk);
  }
}
