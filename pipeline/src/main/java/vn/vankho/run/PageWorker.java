package vn.vankho.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.store.RecordJson;

/**
 * The worker process: opens files and reads pages for the program that started it.
 *
 * <p>Decoding and recognition run native and hostile-input-prone code; here they can crash or hang
 * and cost one page. The first frame on standard input is a {@link ReadSettings}, every other one a
 * {@link WorkerRequest}; each is answered by one frame. When standard input ends, because the
 * program is done or has died, the process ends at once, whatever it is doing.
 */
public final class PageWorker {
  private PageWorker() {}

  /** Serves until standard input ends. */
  public static void main(String[] args) throws IOException, InterruptedException {
    serve(PageReader::new);
  }

  /** What answers the requests: made from the settings, closed at the end. */
  interface Service extends AutoCloseable {
    WorkerReply answer(WorkerRequest request);

    @Override
    void close();
  }

  static void serve(Function<ReadSettings, Service> serviceMaker)
      throws IOException, InterruptedException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // Standard output carries frames; whatever a library prints goes beside them.
    System.setOut(System.err);
    ReadSettings settings = RecordJson.read(Frames.read(in).orElseThrow(), ReadSettings.class);
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> readRequests(in, requests), "requests");
    reader.setDaemon(true);
    reader.start();
    try (Service service = serviceMaker.apply(settings)) {
      Frames.write(out, ""); // ready
      while (true) {
        WorkerRequest request = RecordJson.read(requests.take(), WorkerRequest.class);
        Frames.write(out, RecordJson.write(answer(service, request)));
      }
    }
  }

  private static void readRequests(DataInputStream in, BlockingQueue<String> requests) {
    try {
      Optional<String> request = Frames.read(in);
      while (request.isPresent()) {
        requests.add(request.get());
        request = Frames.read(in);
      }
    } catch (IOException parentIsGone) {
      // The same as the end of the stream.
    }
    // The main thread may be inside native code that never returns.
    Runtime.getRuntime().halt(0);
  }

  private static WorkerReply answer(Service service, WorkerRequest request) {
    try {
      return service.answer(request);
    } catch (PipelineException e) {
      return WorkerReply.failed(e.exitCode(), e.reason(), String.valueOf(e.getMessage()));
    } catch (VirtualMachineError e) {
      if (e instanceof StackOverflowError) {
        return broken("nested too deeply");
      }
      throw e;
    } catch (Exception | LinkageError e) {
      return broken(String.valueOf(e));
    }
  }

  private static WorkerReply broken(String why) {
    return WorkerReply.failed(ExitCode.UNREADABLE, "BROKEN", "it cannot be decoded: " + why);
  }
}
