package vn.vankho.web;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Before a client is answered, reads and drops what it still sends, for a while. The server closes
 * a connection on which something is left unread, and whoever sends a form that is too large would
 * see a broken connection, and not the answer that says so.
 */
final class UnreadRest extends Handler.Wrapper {
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String expected = HttpHeaderValue.CONTINUE.asString();
    if (request.getHeaders().contains(HttpHeader.EXPECT, expected)) {
      return super.handle(request, response, callback); // it sends nothing before it is told to
    }
    Request kept = new KeptOpen(request);
    return super.handle(kept, new AnswerAfter(kept, response), callback);
  }

  /** Does not give up what cannot be read without waiting: {@link AnswerAfter} waits. */
  private static final class KeptOpen extends Request.Wrapper {
    KeptOpen(Request request) {
      super(request);
    }

    @Override
    public boolean consumeAvailable() {
      return true;
    }
  }

  /** Holds the first words of an answer back until the request is read. */
  private static final class AnswerAfter extends Response.Wrapper {
    private boolean begun;

    AnswerAfter(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (begun) {
        super.write(last, content, callback);
        return;
      }
      begun = true;
      long end = System.nanoTime() + LONGEST_NANOS;
      drop(getRequest(), end, () -> super.write(last, content, callback));
    }
  }

  /** Holds a thread only while something comes in. */
  private static void drop(Request request, long end, Runnable answer) {
    while (System.nanoTime() - end < 0) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(() -> drop(request, end, answer));
        return;
      }
      chunk.release();
      if (chunk.isLast()) {
        break;
      }
    }
    answer.run();
  }
}
