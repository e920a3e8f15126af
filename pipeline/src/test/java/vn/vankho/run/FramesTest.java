package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FramesTest {
  @Test
  void readsWhatWasWritten() throws IOException {
    DataInputStream in = in(frame("kế hoạch"));
    assertThat(Frames.read(in)).hasValue("kế hoạch");
    assertThat(Frames.read(in)).isEmpty();
  }

  @Test
  void refusesTextBetweenFrames() {
    assertThatThrownBy(
            () -> Frames.read(in("Hello, world".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("48656c6c");
  }

  @Test
  void refusesAFrameThatEndsEarly() throws IOException {
    byte[] frame = frame("kế hoạch");
    assertThatThrownBy(() -> Frames.read(in(Arrays.copyOf(frame, frame.length - 1))))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void refusesALengthBeyondTheLimit() {
    byte[] header = {'V', 'K', 'F', '1', 0x7F, 0, 0, 0};
    assertThatThrownBy(() -> Frames.read(in(header)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected 0 to");
  }

  private static byte[] frame(String payload) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Frames.write(new DataOutputStream(bytes), payload);
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
