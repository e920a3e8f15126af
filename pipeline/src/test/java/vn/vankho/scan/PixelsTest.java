package vn.vankho.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vankho.model.PageImage.Format;

class PixelsTest {
  private static final int WIDTH = 7;
  private static final int HEIGHT = 5;

  static Stream<BufferedImage> colourImages() {
    return Stream.of(
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR),
        new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB),
        new BufferedImage(WIDTH + 3, HEIGHT + 2, BufferedImage.TYPE_3BYTE_BGR)
            .getSubimage(2, 1, WIDTH, HEIGHT),
        interleaved(ColorSpace.CS_sRGB),
        interleaved(ColorSpace.CS_LINEAR_RGB));
  }

  private static BufferedImage interleaved(int colourSpace) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(colourSpace),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 3 * WIDTH, 3, new int[] {0, 1, 2}, null);
    return new BufferedImage(model, raster, false, null);
  }

  @ParameterizedTest
  @MethodSource("colourImages")
  void takesEachColourAsTheImageTellsIt_howeverItsBytesLie(BufferedImage image) {
    Random random = new Random(20_261_126);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }

    Pixels pixels = Pixels.of(image);

    assertThat(pixels.format()).isEqualTo(Format.RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int at = 3 * (y * WIDTH + x);
        int rgb =
            (pixels.samples()[at] & 0xff) << 16
                | (pixels.samples()[at + 1] & 0xff) << 8
                | pixels.samples()[at + 2] & 0xff;
        assertThat(rgb).as("pixel %d, %d", x, y).isEqualTo(image.getRGB(x, y) & 0xffffff);
      }
    }
  }

  @Test
  void makesColourGray_whenEveryPixelIs() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    image.setRGB(3, 2, 0x808080);

    Pixels pixels = Pixels.of(image);

    assertThat(pixels.format()).isEqualTo(Format.GRAY);
    assertThat(pixels.samples()[2 * WIDTH + 3]).isEqualTo((byte) 0x80);
  }
}
