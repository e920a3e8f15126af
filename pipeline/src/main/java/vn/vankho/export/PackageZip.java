package vn.vankho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a package in a ZIP below one folder, each measured while it is written. */
final class PackageZip {
  private final ZipOutputStream zip;
  private final String folder;
  private final OffsetDateTime at;

  /**
   * A package.
   *
   * @param out left open
   * @param folder the one at the top
   * @param at the time that all entries bear, so that the same package is the same bytes
   */
  PackageZip(OutputStream out, String folder, OffsetDateTime at) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.folder = folder;
    this.at = at;
  }

  /**
   * A file in the package.
   *
   * @param path from the top of the package, parts joined by slashes
   * @param mediaType of its content
   * @param bytes its size
   * @param sha256 lower-case hexadecimal
   */
  record PackedFile(String path, String mediaType, long bytes, String sha256) {}

  /** What writes a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Adds a file. */
  PackedFile add(String path, String mediaType, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(folder + "/" + path);
    entry.setTimeLocal(at.toLocalDateTime());
    zip.putNextEntry(entry);
    MessageDigest digest = sha256();
    Counted counted = new Counted(zip);
    content.writeTo(new DigestOutputStream(counted, digest));
    zip.closeEntry();
    return new PackedFile(
        path, mediaType, counted.bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /** Writes the end of the ZIP. */
  void finish() throws IOException {
    zip.finish();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Counts, and keeps whoever writes a file from closing the ZIP. */
  private static final class Counted extends KeptOpen {
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      super.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
      super.write(content, from, length);
      bytes += length;
    }
  }
}
