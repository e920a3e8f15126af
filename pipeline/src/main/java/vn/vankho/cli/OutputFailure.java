package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Standard output took no more: its reader has gone, or its disk is full.
 *
 * <p>An error and no exception, so that nothing on the way up takes it for trouble of its own: the
 * parser of the command line would print its stack.
 */
final class OutputFailure extends Error {
  private static final long serialVersionUID = 1L;

  OutputFailure(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /**
   * Whether the reader has left, as {@code head} does. The text of the error follows the locale, so
   * what standard output is joined to is asked as well.
   */
  boolean isBrokenPipe() {
    String message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || isPipe(Path.of("/proc/self/fd/1"));
  }

  private static boolean isPipe(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false; // no /proc here: the message alone decides
    }
  }
}
