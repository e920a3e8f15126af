package vn.vankho.restore;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.text.NormalForm;

/**
 * Names and local terms that restoration shall know, whatever the language model has seen.
 *
 * <p>The file holds one a line, in UTF-8 and in the case that they are written in; blank lines and
 * lines that begin with {@code #} are skipped.
 *
 * @param terms in NFC, distinct, sorted by code unit
 */
public record Lexicon(List<String> terms) {
  /** Copies the terms. */
  public Lexicon {
    terms = List.copyOf(terms);
  }

  /** A lexicon without terms. */
  public static Lexicon none() {
    return new Lexicon(List.of());
  }

  /**
   * Reads a file.
   *
   * @throws PipelineException where it is missing or no UTF-8 text
   */
  public static Lexicon read(Path file) {
    try {
      TreeSet<String> terms = new TreeSet<>();
      for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
        String term = NormalForm.nfc(withoutByteOrderMark(line)).strip();
        if (!term.isEmpty() && term.charAt(0) != '#') {
          terms.add(term);
        }
      }
      return new Lexicon(List.copyOf(terms));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }

  private static PipelineException unreadable(Path file, IOException e) {
    boolean isAbsent = e instanceof NoSuchFileException;
    boolean isOtherEncoding = e instanceof CharacterCodingException;
    return new PipelineException(
        isAbsent ? ExitCode.NOT_FOUND : isOtherEncoding ? ExitCode.UNREADABLE : ExitCode.STORAGE,
        "LEXICON_UNREADABLE",
        file
            + ": "
            + (isAbsent
                ? "there is no such file"
                : isOtherEncoding ? "is not UTF-8 text" : e.toString())
            + "; expected a text file with a name or term a line",
        e);
  }

  /** The terms of both. */
  public Lexicon plus(Lexicon other) {
    TreeSet<String> both = new TreeSet<>(terms);
    both.addAll(other.terms);
    return new Lexicon(List.copyOf(both));
  }

  /** Writes a file that reads as this lexicon. */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (String term : terms) {
        out.write(term + '\n');
      }
    }
  }
}
