package vn.vankho.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.vankho.model.Edit;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.RestoredText;
import vn.vankho.model.Span;
import vn.vankho.restore.TextRestorer;
import vn.vankho.text.Alignment;

/** Measures a restorer against texts whose truth is known. */
public final class RestorationEvaluation {
  /** Seed of the resampling behind the confidence intervals. */
  private static final long SEED = 2024;

  private final TextRestorer restorer;
  private final Consumer<WrongWord> errors;

  /**
   * Measures this restorer.
   *
   * @param errors takes each word that is still wrong, text by text
   */
  public RestorationEvaluation(TextRestorer restorer, Consumer<WrongWord> errors) {
    this.restorer = restorer;
    this.errors = errors;
  }

  /**
   * The scores on a folder of texts.
   *
   * @param folder holds {@code NAME.truth.txt} beside {@code NAME.GROUP.txt}, or {@code .tsv} files
   *     with columns {@code garbled} and {@code truth}, at any depth
   */
  public RestorationReport evaluate(Path folder) {
    try {
      return evaluate(RestorationSample.of(folder));
    } catch (IOException e) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "SET_UNREADABLE",
          folder + " cannot be read: expected a folder with NAME.truth.txt files",
          e);
    }
  }

  RestorationReport evaluate(List<RestorationSample> samples) {
    Map<String, RestorationTally> groups = new TreeMap<>();
    RestorationTally all = new RestorationTally("all", wrong -> {});
    for (RestorationSample sample : samples) {
      RestorationTally group =
          groups.computeIfAbsent(sample.group(), name -> new RestorationTally(name, errors));
      RestoredText restored = restorer.restore(sample.read());
      add(restored, sample.truth(), List.of(group, all));
    }
    List<RestorationReport.Row> rows = new ArrayList<>();
    groups.values().forEach(group -> rows.add(group.row(SEED)));
    rows.add(all.row(SEED));
    return new RestorationReport(rows);
  }

  private static void add(RestoredText text, String truth, List<RestorationTally> tallies) {
    String[] truthLines = truth.split("\n", -1);
    String[] readLines = text.original().split("\n", -1);
    if (truthLines.length != readLines.length) {
      tallies.forEach(tally -> tally.add(text.original(), text.restored(), truth, text.edits()));
      return;
    }
    Alignment alignment = Alignment.of(text);
    int edit = 0;
    int start = 0;
    for (int i = 0; i < readLines.length; i++) {
      int end = start + readLines[i].length();
      Span there = start == end ? new Span(0, 0) : alignment.toRestored(new Span(start, end));
      List<Edit> edits = new ArrayList<>();
      while (edit < text.edits().size() && text.edits().get(edit).original().start() < end) {
        edits.add(shifted(text.edits().get(edit++), there));
      }
      String restored = there.of(text.restored());
      for (RestorationTally tally : tallies) {
        tally.add(readLines[i], restored, truthLines[i], edits);
      }
      start = end + 1;
    }
  }

  /** The edit with its restored span counted from the start of a line, and within it. */
  private static Edit shifted(Edit edit, Span line) {
    int start = Math.max(0, edit.restored().start() - line.start());
    int end = Math.min(line.length(), edit.restored().end() - line.start());
    return new Edit(
        edit.original(),
        new Span(start, Math.max(start, end)),
        edit.before(),
        edit.after(),
        edit.change());
  }
}
