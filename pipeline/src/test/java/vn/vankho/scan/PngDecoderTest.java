package vn.vankho.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngDecoderTest {
  @TempDir Path folder;

  private Path write(BufferedImage image) throws IOException {
    Path file = folder.resolve("image.png");
    assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    return file;
  }

  /** Ramps and noise, so that the encoder takes every one of the five filters. */
  private static BufferedImage varied(int width, int height, int type, long seed) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(seed);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int gray = (x * 3 + y * 5 + random.nextInt(1 + y % 7)) & 0xFF;
        image.setRGB(x, y, y % 3 == 0 ? random.nextInt(1 << 24) : gray * 0x10101);
      }
    }
    return image;
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_INT_RGB
      })
  void givesThePixelsThatTheJdkGives(int type) throws IOException {
    for (int round = 1; round <= 20; round++) {
      long seed = 31L * round;
      Path file = write(varied(5 + 13 * round, 40 + round, type, seed));

      Optional<Pixels> decoded =
          PngDecoder.decode(
              file,
              trouble -> {
                throw new AssertionError(trouble);
              });

      Pixels expected = Pixels.of(ImageIO.read(file.toFile()));
      assertThat(decoded).as("seed %d", seed).isPresent();
      assertThat(decoded.get().format()).isEqualTo(expected.format());
      assertThat(decoded.get().samples()).as("seed %d", seed).isEqualTo(expected.samples());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_USHORT_GRAY})
  void leavesOtherKindsAlone(int type) throws IOException {
    assertThat(PngDecoder.decode(write(new BufferedImage(9, 9, type)), trouble -> {})).isEmpty();
  }

  @Test
  void keepsTheRowsThatAreThere_whenItsOnlyDataChunkBreaksOff() throws IOException {
    Path file = write(varied(100, 100, BufferedImage.TYPE_BYTE_GRAY, 1));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * 3 / 4));
    List<String> trouble = new ArrayList<>();

    Pixels decoded = PngDecoder.decode(file, trouble::add).orElseThrow();
    Pixels expected = Pixels.of(varied(100, 100, BufferedImage.TYPE_BYTE_GRAY, 1));

    assertThat(trouble).isNotEmpty();
    assertThat(Arrays.copyOf(decoded.samples(), 5000))
        .isEqualTo(Arrays.copyOf(expected.samples(), 5000));
    assertThat(decoded.samples()[9999]).isEqualTo((byte) 255);
  }
}
