package vn.vankho.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that does not swallow failures: a {@link java.io.PrintWriter} over it throws
 * {@link OutputFailure} where it would otherwise only remember.
 */
final class ResultStream extends OutputStream {
  private final OutputStream target;

  ResultStream(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int oneByte) {
    try {
      target.write(oneByte);
    } catch (IOException e) {
      throw new OutputFailure(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      throw new OutputFailure(e);
    }
  }

  @Override
  public void flush() {
    try {
      target.flush();
    } catch (IOException e) {
      throw new OutputFailure(e);
    }
  }
}
