package vn.vankho.train;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code codes.tsv}: abbreviations in document numbers and how often each was seen. */
final class CodeParts {
  private static final int LEAST = 3;

  private CodeParts() {}

  static void write(Path file, Map<String, Integer> parts) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, Integer> part : new TreeMap<>(parts).entrySet()) {
        if (part.getValue() >= LEAST) {
          out.write(part.getKey() + "\t" + part.getValue() + "\n");
        }
      }
    }
  }
}
