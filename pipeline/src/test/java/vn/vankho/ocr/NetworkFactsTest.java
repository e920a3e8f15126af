package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFactsTest {
  private static final int NETWORK_ENTRY = 17;
  private static final int OFFSET = 4 + 8 * (NETWORK_ENTRY + 1);

  @TempDir private Path folder;
  private final ByteBuffer content = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);

  @BeforeEach
  void writeTableOfContents() {
    content.putInt(NETWORK_ENTRY + 1);
    for (int entry = 0; entry < NETWORK_ENTRY; entry++) {
      content.putLong(-1);
    }
    content.putLong(OFFSET);
  }

  private void head(String type, int weights) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    content.put((byte) 0).putInt(name.length).put(name).put((byte) 0).put((byte) 0);
    content.putInt(192).putInt(36).putInt(96).putInt(weights).putInt(name.length).put(name);
  }

  /** The layers of Debian's data for Vietnamese as far as the first weights. */
  private Path network(int firstByteOfWeights) throws IOException {
    head("Series", 416_301);
    content.putInt(7);
    head("Input", 0);
    content.putInt(1).putInt(36).putInt(0).putInt(1).putInt(0);
    head("Series", 160);
    content.putInt(2);
    head("Convolve", 0);
    content.putInt(1).putInt(1);
    head("Tanh", 160);
    content.put((byte) firstByteOfWeights);
    return file(content.position());
  }

  private Path file(int bytes) throws IOException {
    return Files.write(folder.resolve("vie.traineddata"), Arrays.copyOf(content.array(), bytes));
  }

  @Test
  void tellsIntegerFromFloatingPointWeights() throws IOException {
    assertThat(NetworkFacts.of(network(0x85))).hasValue(new NetworkFacts(true, 416_301));
    content.position(OFFSET);
    assertThat(NetworkFacts.of(network(0x84))).hasValue(new NetworkFacts(false, 416_301));
  }

  @Test
  void readsTheFirstWeightsOfAnLstm() throws IOException {
    head("LSTM", 99);
    content.putInt(48).put((byte) 0x85);

    assertThat(NetworkFacts.of(file(content.position()))).hasValue(new NetworkFacts(true, 99));
  }

  @Test
  void saysNothing_whenTheFileIsCutShortOrOfAnotherForm() throws IOException {
    int whole = Math.toIntExact(Files.size(network(0x85)));
    for (int bytes = 0; bytes < whole; bytes++) {
      assertThat(NetworkFacts.of(file(bytes))).as("%d bytes", bytes).isEmpty();
    }
    content.position(OFFSET);
    content.put((byte) 5); // a type as it was written before Tesseract 4.0 was released
    assertThat(NetworkFacts.of(file(whole))).isEmpty();
    assertThat(NetworkFacts.of(folder.resolve("none"))).isEmpty();
  }
}
