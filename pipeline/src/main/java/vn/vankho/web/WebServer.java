package vn.vankho.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.run.RenewalListener;

/** The web pages and the REST interface over one archive, listening until it is closed. */
public final class WebServer implements AutoCloseable {
  /** A client that is silent for so long is gone. */
  private static final long IDLE_MILLIS = 30_000;

  /** A client that sends less than this is no person with a slow line. */
  private static final long LEAST_BYTES_A_SECOND = 1_000;

  private static final int MOST_CONNECTIONS = 512;
  private static final int MOST_THREADS = 64;
  private static final int HEADER_BYTES = 16 << 10;
  private static final int BODY_BYTES = 1 << 20;

  private final Javalin server;
  private final Service service;
  private final String host;

  private WebServer(Javalin server, Service service, String host) {
    this.server = server;
    this.service = service;
    this.host = host;
  }

  /**
   * Opens the archive and listens.
   *
   * @param faults hears of faults of the program, which clients are told nothing of
   * @param renewal hears if the index must be made anew before anything is served
   * @throws PipelineException NOT_FOUND if there is no archive, LOCKED or STORAGE if its index must
   *     be made anew and cannot, USAGE if the address would let in anybody, ENVIRONMENT if the port
   *     is taken
   */
  public static WebServer start(
      WebSettings settings, Consumer<Throwable> faults, RenewalListener renewal) {
    Optional<Tokens> tokens = settings.tokenFile().map(Tokens::read);
    requireTokensOutside(settings, tokens.isPresent());
    Service service = Service.open(settings, renewal);
    boolean started = false;
    try {
      Guard guard = new Guard(tokens);
      Javalin server =
          Javalin.create(config -> configure(config, settings, service, guard, faults));
      server.start();
      service.goOn();
      started = true;
      return new WebServer(server, service, settings.host());
    } catch (JavalinBindException taken) {
      throw new PipelineException(
          ExitCode.ENVIRONMENT,
          "PORT_UNAVAILABLE",
          "port "
              + settings.port()
              + " of "
              + settings.host()
              + " cannot be listened on; another program may have it: choose another with --port",
          taken);
    } finally {
      if (!started) {
        service.close();
      }
    }
  }

  private static void requireTokensOutside(WebSettings settings, boolean hasTokens) {
    try {
      if (hasTokens || InetAddress.getByName(settings.host()).isLoopbackAddress()) {
        return;
      }
    } catch (UnknownHostException unknown) {
      throw new PipelineException(
          ExitCode.USAGE,
          "HOST_UNKNOWN",
          settings.host() + ": no address of this machine; give one, as in --host 192.168.1.20",
          unknown);
    }
    throw new PipelineException(
        ExitCode.USAGE,
        "TOKENS_NEEDED",
        settings.host()
            + ": others can reach this address, so tell who may come in: --token-file FILE"
            + " ('vankho serve --make-token reader' makes a line for it), or leave --host out");
  }

  private static void configure(
      JavalinConfig config,
      WebSettings settings,
      Service service,
      Guard guard,
      Consumer<Throwable> faults) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = BODY_BYTES;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4);
    config.jetty.host = settings.host();
    config.jetty.port = settings.port();
    config.jetty.multipartConfig.cacheDirectory(service.uploads().scratch().toString());
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.BYTES);
    // Its own limits would be answered with 400; ImportApi and the server's limit say 413.
    config.jetty.multipartConfig.maxFileSize(-1, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(-1, SizeUnit.BYTES);
    config.jetty.modifyHttpConfiguration(WebServer::restrict);
    config.jetty.addConnector((server, http) -> connector(server, http, settings));
    config.jetty.modifyServer(server -> harden(server, settings.limits().requestBytes()));
    new Routes(settings, service, guard, faults).addTo(config.routes);
  }

  private static void restrict(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE_MILLIS);
    http.setRelativeRedirectAllowed(true);
  }

  private static Connector connector(Server server, HttpConfiguration http, WebSettings settings) {
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  private static void harden(Server server, long requestBytes) {
    server.insertHandler(new SizeLimitHandler(requestBytes, -1));
    server.insertHandler(new UnreadRest()); // not within what limits the size: the rest may be more
    server.insertHandler(new MinimumDataRateHandler(LEAST_BYTES_A_SECOND, 0));
    server.insertHandler(new SecurityHeaders());
    server.setErrorHandler(new BareErrors());
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    server.setStopTimeout(0); // who ends it does not want to wait
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /** The address of the first page. */
  public String address() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + shown + ":" + port() + "/";
  }

  /** Stops listening, ends the workers, gives the archive free. What was accepted stays queued. */
  @Override
  public void close() {
    server.stop();
    service.close();
  }
}
