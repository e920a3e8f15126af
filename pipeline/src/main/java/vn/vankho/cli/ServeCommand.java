package vn.vankho.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.store.Archive;
import vn.vankho.web.NewToken;
import vn.vankho.web.WebServer;
import vn.vankho.web.WebSettings;

/** Shows an archive in the browser. */
@Command(
    name = "serve",
    description = {
      "Serve an archive as web pages and as a REST interface, until Ctrl-C.",
      "",
      "Only programs of this machine reach it, unless --host names another address; then everybody"
          + " needs a token. What was uploaded and is not imported yet is imported at the next"
          + " start."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho serve -a my-archive",
      "  vankho serve -a my-archive --port 9000",
      "  vankho serve --make-token reader >> tokens.txt",
      "  vankho serve -a my-archive --host 192.168.1.20 --token-file tokens.txt",
      "",
      "Ctrl-C ends it with exit code 130; 3 if the port is taken."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int DEFAULT_PORT = 8080;

  private final Surroundings surroundings;
  private final Failures failures;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ArchiveOption archive = new ArchiveOption();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      description = "Port to listen on; 0 takes any. Default: 8080.")
  private int port = DEFAULT_PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: 127.0.0.1, which nobody else reaches.")
  private String host = WebSettings.LOOPBACK;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Who may come in: a line a token, role and digest; see --make-token.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--make-token",
      paramLabel = "ROLE",
      description =
          "Make a token for a reader, archivist or admin, say it, write its line for the token file"
              + " to standard output, and end.")
  private @Nullable String newTokenRole;

  @Option(names = "--create", description = "Make the archive if there is none.")
  private boolean create;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.failures = new Failures(surroundings);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (newTokenRole != null) {
      return makeToken(newTokenRole);
    }
    WebSettings settings = settings();
    if (create) {
      createIfMissing(settings.archive());
    }
    WebServer server = WebServer.start(settings, failures::note, new RenewalLine(surroundings));
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  closed.countDown();
                }));
    surroundings.out().println("Văn Khố: " + server.address());
    surroundings.out().println("Ctrl-C ends it.");
    surroundings.out().flush();
    closed.await();
    return ExitCode.DONE.number();
  }

  private int makeToken(String role) {
    NewToken made = NewToken.of(role);
    surroundings.err().println("The token, which is kept nowhere else: " + made.token());
    surroundings.out().println(made.line());
    return ExitCode.DONE.number();
  }

  private WebSettings settings() {
    try {
      return new WebSettings(
          archive.folder(surroundings),
          host,
          port,
          Optional.ofNullable(tokenFile),
          reading.settings(surroundings.installation(), true),
          WebSettings.Limits.DEFAULTS,
          surroundings.installation().version());
    } catch (IllegalArgumentException outOfRange) {
      throw new ParameterException(
          spec.commandLine(), String.valueOf(outOfRange.getMessage()), outOfRange);
    }
  }

  private static void createIfMissing(Path folder) {
    try {
      Archive.open(folder).close();
    } catch (PipelineException missing) {
      if (missing.exitCode() != ExitCode.NOT_FOUND) {
        throw missing;
      }
      Archive.openOrCreate(folder).close();
    }
  }
}
