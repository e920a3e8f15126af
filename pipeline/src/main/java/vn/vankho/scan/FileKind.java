package vn.vankho.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The kinds of file that are read, told apart by their first bytes and never by their name. */
enum FileKind {
  PDF("application/pdf"),
  TIFF("image/tiff"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  JPEG_2000("image/jp2"),
  JBIG2("image/x-jbig2"),
  GIF("image/gif"),
  BMP("image/bmp");

  /** A PDF may have other bytes before its header; readers look this far (ISO 32000-1, note 13). */
  private static final int HEADER_WINDOW = 1024;

  private final String mediaType;

  FileKind(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The kind of a file; empty where it is none of these. */
  static Optional<FileKind> of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEADER_WINDOW);
    }
    // ISO 8859-1 keeps every byte as the character of its number.
    return Optional.ofNullable(ofHead(new String(head, StandardCharsets.ISO_8859_1)));
  }

  private static @org.jspecify.annotations.Nullable FileKind ofHead(String head) {
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return TIFF;
    }
    if (head.startsWith("II+\0") || head.startsWith("MM\0+")) {
      return TIFF;
    }
    if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
      return PNG;
    }
    if (head.startsWith("\u00FF\u00D8\u00FF")) {
      return JPEG;
    }
    if (head.startsWith("\0\0\0\fjP  ") || head.startsWith("\u00FFO\u00FFQ")) {
      return JPEG_2000;
    }
    if (head.startsWith("\u0097JB2\r\n\u001A\n")) {
      return JBIG2;
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return GIF;
    }
    if (head.startsWith("BM") && head.length() > 26 && head.startsWith("\0\0\0\0", 6)) {
      return BMP;
    }
    return head.contains("%PDF-") ? PDF : null;
  }
}
