package vn.vankho.restore;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.RestoredText;

/**
 * The noisy-channel restorer: judges the condition of a text, proposes readings for each token, and
 * lets the language model choose among them in context.
 */
public final class Restorer implements TextRestorer {
  /** Tokens decoded together; a longer text is cut where a paragraph ends, or anywhere at last. */
  static final int LARGEST_PIECE = 3000;

  private final RestorationModel model;
  private final ConditionJudge judge;
  private final String name;
  private final Map<String, String> lexicon;

  private Restorer(RestorationModel model, String name, Map<String, String> lexicon) {
    this.model = model;
    this.name = name;
    this.lexicon = lexicon;
    judge = new ConditionJudge(model);
  }

  /**
   * Loads a model folder; the large files are mapped, not read.
   *
   * @throws vn.vankho.model.PipelineException where files are missing, damaged, or of another
   *     format
   */
  public static Restorer load(Path modelDirectory) {
    return load(modelDirectory, Optional.empty());
  }

  /**
   * Loads a model folder; the large files are mapped, not read.
   *
   * @param lexicon a file of names and terms to know beside those of the model, as {@link Lexicon}
   *     reads it
   * @throws vn.vankho.model.PipelineException where files are missing, damaged, or of another
   *     format
   */
  public static Restorer load(Path modelDirectory, Optional<Path> lexicon) {
    Lexicon more = lexicon.map(Lexicon::read).orElse(Lexicon.none());
    RestorationModel model = RestorationModel.load(modelDirectory, more);
    Path folder = modelDirectory.toAbsolutePath().normalize().getFileName();
    String name = folder == null ? "model" : folder.toString();
    Map<String, String> sources = new TreeMap<>();
    lexicon.ifPresent(
        file ->
            sources.put(
                "lexicon " + file.getFileName(),
                ModelManifest.sha256(String.join("\n", more.terms()))));
    return new Restorer(model, name, Map.copyOf(sources));
  }

  /** Name of the model's folder. */
  public String modelName() {
    return name;
  }

  /** Lower-case hex SHA-256 of the model's manifest, which names the digest of every model file. */
  public String modelDigest() {
    return model.manifest.digest();
  }

  /**
   * What it knows its language from: the model, and the lexicon where one was given beside it, each
   * by name with a lower-case hex SHA-256: {@link #modelDigest}, and that of the lexicon's terms.
   */
  public Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>(lexicon);
    sources.put(name, modelDigest());
    return sources;
  }

  /** In what condition a text is, taken as a whole. */
  public TextCondition condition(String text) {
    TextCondition condition = judge.judge(text, Tokenizer.tokens(text, 0, text.length()));
    return judge.encoding(text, 0, text.length(), condition).isPresent()
        ? TextCondition.LEGACY
        : condition;
  }

  @Override
  public RestoredText restore(String text) {
    return restore(text, false, SeenSymbols.nothing(), SecondWitness.none());
  }

  /**
   * Restores running text.
   *
   * @param isRecognised whether an OCR program read it, so that faults are to be expected even
   *     where it reads well
   * @param seen what else that program saw
   * @param witness what another program read in the same places
   */
  RestoredText restore(String text, boolean isRecognised, SeenSymbols seen, SecondWitness witness) {
    List<DecodedPage> pages =
        new PieceDecoder(model, judge, isRecognised, seen, witness, text.length()).decode(text);
    Rewriting rewriting = new Rewriting(text, isRecognised, ToneStyle.of(text, pages));
    pages.forEach(rewriting::add);
    return rewriting.finish();
  }

  @Override
  public Page restore(Page page) {
    boolean isRecognised = page.origin() == Origin.OCR;
    return new PageRestoration(
            (text, seen, starts) -> restore(text, isRecognised, seen, SecondWitness.none()))
        .restore(page);
  }

  /**
   * Restores a page that an OCR engine read, with a text layer that does not read as second
   * witness; empty where the layer is of another page or does not lie on the picture.
   */
  public Optional<Page> restore(Page page, Page layer) {
    String[] heard = LayerWords.at(page, layer);
    if (!SecondWitness.fits(page, heard)) {
      return Optional.empty();
    }
    Page restored =
        new PageRestoration(
                (text, seen, starts) ->
                    restore(text, true, seen, SecondWitness.of(model, page, starts, heard)))
            .restore(page);
    return Optional.of(WitnessAgreement.settle(restored, LayerWords.at(restored, layer)));
  }
}
