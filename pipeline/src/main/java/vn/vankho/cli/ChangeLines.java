package vn.vankho.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.model.Alternative;
import vn.vankho.model.Edit;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.RestoredText;

/**
 * Writes what restoration changed in a text that comes block by block: one JSON object a line.
 *
 * <p>{@code start} and {@code end} say where the words stood in the whole input, {@code
 * outputStart} and {@code outputEnd} where their replacement stands in the whole output, in UTF-16
 * code units from 0, the end exclusive.
 */
final class ChangeLines implements Closeable {
  private final String name;
  private final Writer out;
  private long inputBefore;
  private long outputBefore;

  private ChangeLines(String name, Writer out) {
    this.name = name;
    this.out = out;
  }

  /** Writes a file, over the one that is there. */
  static ChangeLines into(Path file) throws IOException {
    return new ChangeLines(file.toString(), Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  /** Writes nowhere. */
  static ChangeLines none() {
    return new ChangeLines("", Writer.nullWriter());
  }

  /** Writes the changes of the next block. */
  void add(RestoredText block) {
    try {
      for (Edit edit : block.edits()) {
        out.write(JsonText.line(toJson(edit)) + '\n');
      }
    } catch (IOException e) {
      throw unwritten(e);
    }
    inputBefore += block.original().length();
    outputBefore += block.restored().length();
  }

  private Map<String, Object> toJson(Edit edit) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("start", inputBefore + edit.original().start());
    line.put("end", inputBefore + edit.original().end());
    line.put("outputStart", outputBefore + edit.restored().start());
    line.put("outputEnd", outputBefore + edit.restored().end());
    line.put("before", edit.before());
    line.put("after", edit.after());
    line.put("why", edit.change().why());
    line.put("probability", edit.change().probability());
    line.put("alternatives", toJson(edit.change().alternatives()));
    return line;
  }

  private static List<Map<String, Object>> toJson(List<Alternative> alternatives) {
    return alternatives.stream()
        .map(
            alternative -> {
              Map<String, Object> other = new LinkedHashMap<>();
              other.put("text", alternative.text());
              other.put("probability", alternative.probability());
              return other;
            })
        .toList();
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private PipelineException unwritten(IOException e) {
    return new PipelineException(
        ExitCode.STORAGE, "CHANGES_UNWRITTEN", name + " cannot be written: " + e.getMessage(), e);
  }
}
