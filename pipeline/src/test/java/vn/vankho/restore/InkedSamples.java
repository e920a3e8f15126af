package vn.vankho.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;
import vn.vankho.model.WordInk;

/** Words of sample scans of 200 and 300 dpi, as a Latin model read them. */
final class InkedSamples {
  /**
   * A word.
   *
   * @param text what it is
   * @param read what was read of it
   */
  record Sample(String text, String read, WordInk ink) {
    /** A page with this word alone, of which the engine saw nothing else. */
    SeenSymbols seen() {
      Word word = Word.read(read, new Rect(0, 0, 9, 9), 0.9, 0).withInk(Optional.of(ink));
      Page page = new Page(1, 99, 99, 200, Origin.OCR, 0, 0, 0.9, List.of(word));
      return SeenSymbols.on(page, new int[] {0});
    }

    Token token() {
      return new Token(Token.Kind.WORD, 0, read.length(), false);
    }
  }

  private static final Map<String, Sample> ALL = all();

  private InkedSamples() {}

  static Sample of(String text) {
    return Objects.requireNonNull(ALL.get(text), text);
  }

  private static Map<String, Sample> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(InkedSamples.class.getResourceAsStream("words.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", -1))
          .map(parts -> new Sample(parts[0], parts[1], new WordInk(parts[2])))
          .collect(Collectors.toMap(Sample::text, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
