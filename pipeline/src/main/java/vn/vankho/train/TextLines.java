package vn.vankho.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tukaani.xz.XZInputStream;
import vn.vankho.text.NormalForm;

/** Reads the lines of a UTF-8 text file, plain or compressed with xz, in NFC. */
final class TextLines {
  /** Longest line taken whole, in code units; a longer one is cut, so that memory stays bounded. */
  private static final int LONGEST = 1 << 20;

  private TextLines() {}

  static void forEach(Path file, Consumer<String> consumer) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".xz") ? new XZInputStream(raw) : raw;
        Reader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      int c;
      while ((c = reader.read()) >= 0) {
        if (c != '\n' && line.length() < LONGEST) {
          line.append((char) c);
        } else {
          emit(line, consumer);
          if (c != '\n') {
            line.append((char) c);
          }
        }
      }
      emit(line, consumer);
    }
  }

  private static void emit(StringBuilder line, Consumer<String> consumer) {
    if (!line.isEmpty()) {
      consumer.accept(NormalForm.nfc(line.toString()));
      line.setLength(0);
    }
  }
}
