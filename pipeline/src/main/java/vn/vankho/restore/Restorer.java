package vn.vankho.restore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.model.Edit;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Span;
import vn.vankho.text.TonePlacement;

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

  private Restorer(RestorationModel model, String name) {
    this.model = model;
    this.name = name;
    judge = new ConditionJudge(model);
  }

  /**
   * Loads a model folder; the large files are mapped, not read.
   *
   * @throws vn.vankho.model.PipelineException where files are missing, damaged, or of another
   *     format
   */
  public static Restorer load(Path modelDirectory) {
    RestorationModel model = RestorationModel.load(modelDirectory);
    Path folder = modelDirectory.toAbsolutePath().normalize().getFileName();
    return new Restorer(model, folder == null ? "model" : folder.toString());
  }

  /** Name of the model's folder. */
  public String modelName() {
    return name;
  }

  /** Lower-case hex SHA-256 of the model's manifest, which names the digest of every model file. */
  public String modelDigest() {
    return model.manifest.digest();
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
    return restore(text, false, SeenSymbols.nothing());
  }

  /**
   * Restores running text.
   *
   * @param isRecognised whether an OCR program read it, so that faults are to be expected even
   *     where it reads well
   * @param seen what else that program saw
   */
  RestoredText restore(String text, boolean isRecognised, SeenSymbols seen) {
    StringBuilder restored = new StringBuilder(text.length() + text.length() / 8);
    List<Edit> edits = new ArrayList<>();
    int[] copied = {0};
    boolean modern = showsModernTones(text);
    for (Decoded piece : new PieceDecoder(model, judge, isRecognised, seen).decode(text)) {
      int token = 0;
      for (Candidate candidate : piece.path()) {
        int start = piece.tokens().get(token).start();
        token += candidate.tokens();
        int end = piece.tokens().get(token - 1).end();
        String reading =
            modern && !candidate.isUnchanged()
                ? TonePlacement.toNewPlacement(candidate.text())
                : candidate.text();
        if (!text.startsWith(reading, start) || reading.length() != end - start) {
          restored.append(text, copied[0], start);
          Span after = new Span(restored.length(), restored.length() + reading.length());
          restored.append(reading);
          copied[0] = end;
          edits.add(
              new Edit(
                  new Span(start, end),
                  after,
                  text.substring(start, end),
                  reading,
                  piece.change(token - candidate.tokens(), candidate)));
        }
      }
    }
    restored.append(text, copied[0], text.length());
    return new RestoredText(text, restored.toString(), edits);
  }

  /** Whether the text places its tones as in {@code hoà} more often than as in {@code hòa}. */
  private static boolean showsModernTones(String text) {
    int sum = 0;
    for (int i = 2; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        // Letters beyond Latin-1 only: those a Latin OCR model shows are no evidence.
        if (text.charAt(i - 2) > 0xff || text.charAt(i - 1) > 0xff) {
          sum += TonePlacement.placementOf(text.substring(Math.max(0, i - 3), i));
        }
      }
    }
    return sum > 0;
  }

  @Override
  public Page restore(Page page) {
    boolean isRecognised = page.origin() == Origin.OCR;
    return new PageRestoration((text, seen) -> restore(text, isRecognised, seen)).restore(page);
  }
}
