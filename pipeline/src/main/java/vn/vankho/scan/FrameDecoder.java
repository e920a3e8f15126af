package vn.vankho.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import vn.vankho.model.Finding;

/** Decodes the frames of an image file, thinned out or shrunk where they are too large. */
final class FrameDecoder {
  /** Bytes that decoding may take; a larger image is thinned out while it is decoded. */
  private static final long MAX_DECODED_BYTES = 400_000_000;

  /**
   * Warnings of readers that cost no pixels: {@code No embedded ICC color profile, will convert
   * using inaccurate CMYK to RGB conversion}; not {@code Premature end of JPEG file}.
   */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?i)\\bICC|colou?r ?(?:profile|space)|old-style|StripOffsets|ByteCount|JFIF|Exif|Adobe"
              + "|metadata");

  private final Path file;
  private final FileKind kind;
  private final ImageReader reader;
  private final long maxPixels;

  FrameDecoder(Path file, FileKind kind, ImageReader reader, long maxPixels) {
    this.file = file;
    this.kind = kind;
    this.reader = reader;
    this.maxPixels = maxPixels;
  }

  /** By how much the sides are divided; also where a decoded image would not fit the memory. */
  int factor(ImageFacts facts) {
    int factor = Pixels.shrinkFactor(facts.width(), facts.height(), maxPixels);
    return facts.decodedBytes() > MAX_DECODED_BYTES ? Math.max(2, factor) : factor;
  }

  Pixels decode(int pageIndex, ImageFacts facts, int factor, List<Finding> findings)
      throws IOException {
    boolean thinned = facts.decodedBytes() > MAX_DECODED_BYTES;
    if (kind == FileKind.PNG && !thinned) {
      Optional<Pixels> fast = PngDecoder.decode(file, damage(findings, pageIndex));
      if (fast.isPresent()) {
        return fast.get().shrunk(factor);
      }
    }
    if (!facts.complete()) {
      damage(findings, pageIndex).accept("the image breaks off");
    }
    ImageReadParam param = reader.getDefaultReadParam();
    if (thinned) {
      param.setSourceSubsampling(factor, factor, 0, 0);
    }
    IIOReadWarningListener listener =
        (source, warning) -> {
          if (!HARMLESS.matcher(warning).find()) {
            damage(findings, pageIndex).accept(warning);
          }
        };
    reader.addIIOReadWarningListener(listener);
    try {
      Pixels pixels = Pixels.of(reader.read(pageIndex, param));
      return thinned
          ? pixels.cropped(facts.width() / factor, facts.height() / factor)
          : pixels.shrunk(factor);
    } finally {
      reader.removeIIOReadWarningListener(listener);
    }
  }

  /** Notes damage once a page, however often a reader complains. */
  private static Consumer<String> damage(List<Finding> findings, int pageIndex) {
    return what -> {
      if (findings.stream().noneMatch(finding -> finding.code().equals("DAMAGED_IMAGE"))) {
        findings.add(
            Finding.ofPage(
                "DAMAGED_IMAGE",
                "the image is damaged, parts may be missing: " + what,
                pageIndex + 1));
      }
    };
  }
}
