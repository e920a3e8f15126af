package vn.vankho.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;

/**
 * The tokens that let people in: a text file, a line each, of a role and the SHA-256 of the token.
 *
 * <pre>
 * # who            digest of the token
 * reader    sha256:5e88…
 * archivist sha256:8c69…
 * </pre>
 *
 * <p>The tokens themselves are nowhere on the disk. They are random and long, so that one round of
 * a fast digest is enough.
 */
final class Tokens {
  /** {@code reader sha256:} and 64 hex digits; not the token itself. */
  private static final Pattern LINE = Pattern.compile("([a-z]+)\\s+sha256:([0-9a-f]{64})");

  private static final int TOKEN_BYTES = 24;

  @SuppressWarnings("ArrayRecordComponent") // compared in constant time only
  private record Entry(Role role, byte[] digest) {}

  private final List<Entry> entries;

  private Tokens(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads a file of tokens.
   *
   * @throws PipelineException NOT_FOUND if it is not there, USAGE if a line is none or there is no
   *     line
   */
  static Tokens read(Path file) {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        entries.add(entry(file, number, text));
      }
    }
    if (entries.isEmpty()) {
      throw malformed(file, "no token in it");
    }
    return new Tokens(entries);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new PipelineException(
          ExitCode.NOT_FOUND,
          "TOKEN_FILE_UNREADABLE",
          file + ": the file of tokens cannot be read: " + unreadable.getMessage(),
          unreadable);
    }
  }

  private static Entry entry(Path file, int number, String text) {
    Matcher line = LINE.matcher(text);
    Optional<Role> role = line.matches() ? Role.named(line.group(1)) : Optional.empty();
    return role.map(found -> new Entry(found, HexFormat.of().parseHex(line.group(2))))
        .orElseThrow(() -> malformed(file, "line " + number + " is none of that form"));
  }

  private static PipelineException malformed(Path file, String found) {
    return new PipelineException(
        ExitCode.USAGE,
        "TOKEN_FILE_INVALID",
        file
            + ": "
            + found
            + "; expected a line for each token, reader, archivist or admin and then sha256: with"
            + " the digest of the token; 'vankho serve --make-token ROLE' makes one");
  }

  /** The role of a token; every entry is compared, each in constant time. */
  Optional<Role> role(String token) {
    byte[] digest = sha256(token);
    Optional<Role> found = Optional.empty();
    for (Entry entry : entries) {
      if (MessageDigest.isEqual(entry.digest, digest)) {
        found = Optional.of(entry.role);
      }
    }
    return found;
  }

  /** A new random token. */
  static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The line of a token file for a token. */
  static String line(Role role, String token) {
    return role + " sha256:" + HexFormat.of().formatHex(sha256(token));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
