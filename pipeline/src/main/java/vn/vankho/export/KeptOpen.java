package vn.vankho.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An output that a library may close and that stays open all the same. */
class KeptOpen extends FilterOutputStream {
  KeptOpen(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] content, int from, int length) throws IOException {
    out.write(content, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
