package vn.vankho.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.imageio.ImageIO;
import vn.vankho.image.CleaningSettings;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.run.IndexFeed;
import vn.vankho.run.ReadSettings;
import vn.vankho.run.RenewalListener;
import vn.vankho.run.TextLayerMode;
import vn.vankho.store.Archive;

/** A small archive in a folder of its own, served on a free port. */
final class ServedArchive implements AutoCloseable {
  private static final int WORKER_HEAP_MEGABYTES = 256;
  private static final int PICTURE_WIDTH = 827;
  private static final int PICTURE_HEIGHT = 1169;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final WebServer server;

  private ServedArchive(WebSettings settings) {
    server = WebServer.start(settings, faults::add, RenewalListener.SILENT_RENEWAL);
  }

  /** Makes an archive of these documents in a folder. */
  static Path archive(Path folder, List<Function<byte[], PlanDraft>> drafts) throws IOException {
    Path root = folder.resolve("archive");
    try (Archive archive = Archive.openOrCreate(root);
        IndexFeed index = new IndexFeed(archive)) {
      int number = 0;
      for (Function<byte[], PlanDraft> draft : drafts) {
        byte[] source = picture(++number);
        Path file = Files.write(folder.resolve("plan-" + number + ".png"), source);
        List<PlanDocument> documents = List.of(draft.apply(source).build());
        archive.publish(file, documents);
        index.put(documents);
      }
      index.commit();
    }
    return root;
  }

  /** A page as PNG; each number gives other bytes. */
  static byte[] picture(int number) throws IOException {
    BufferedImage page =
        new BufferedImage(PICTURE_WIDTH, PICTURE_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D drawing = page.createGraphics();
    drawing.setColor(Color.WHITE);
    drawing.fillRect(0, 0, PICTURE_WIDTH, PICTURE_HEIGHT);
    drawing.setColor(Color.BLACK);
    for (int line = 0; line < 20; line++) {
      drawing.fillRect(60, 60 + 40 * line, 200 + 17 * ((line + number) % 25), 14);
    }
    drawing.fillRect(60 + number, 1000, 5, 5); // lines are the same for every 25th number
    drawing.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(page, "png", bytes);
    return bytes.toByteArray();
  }

  static ServedArchive open(Path archive) {
    return new ServedArchive(settings(archive, Optional.empty(), WebSettings.Limits.DEFAULTS));
  }

  static ServedArchive open(WebSettings settings) {
    return new ServedArchive(settings);
  }

  static WebSettings settings(Path archive, Optional<Path> tokenFile, WebSettings.Limits limits) {
    Path beside = archive.resolveSibling("beside");
    ReadSettings reading =
        new ReadSettings(
            "vie",
            3,
            TextLayerMode.AUTO,
            CleaningSettings.all(),
            true,
            200,
            ReadSettings.DEFAULT_MAX_PIXELS,
            60_000,
            1,
            WORKER_HEAP_MEGABYTES,
            Optional.empty(),
            Path.of("../models/vi-admin"),
            Optional.empty(),
            beside.resolve("cache"),
            Optional.empty(),
            Optional.empty());
    return new WebSettings(archive, WebSettings.LOOPBACK, 0, tokenFile, reading, limits, "9.8.7");
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Faults of the program that clients were not told of. */
  List<Throwable> faults() {
    return faults;
  }

  HttpResponse<String> get(String path, String... headers) {
    return text(request(path, headers).GET().build());
  }

  HttpResponse<byte[]> bytes(String path, String... headers) {
    return send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path, String mediaType, String body, String... headers) {
    return text(
        request(path, headers)
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> delete(String path, String... headers) {
    return text(request(path, headers).DELETE().build());
  }

  /** Sends files as a form does. */
  HttpResponse<String> upload(String path, List<Part> parts, String... headers) throws IOException {
    String boundary = "----vankho-test";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Part part : parts) {
      String head =
          "--"
              + boundary
              + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
              + part.name()
              + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
      body.write(head.getBytes(StandardCharsets.UTF_8));
      body.write(part.content());
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return text(
        request(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** A file of a form. */
  record Part(String name, byte[] content) {}

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> text(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException failed) {
      throw new IllegalStateException(request.uri() + ": no answer", failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends bytes as they are and gives back all that comes, until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.net.SocketException reset) {
      return "";
    }
  }

  /** The texts of all that is wrong with a header that every answer must have. */
  static List<String> missingHeaders(HttpResponse<?> answer) {
    List<String> missing = new ArrayList<>();
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    if (!policy.contains("default-src 'none'")
        || !policy.contains("frame-ancestors 'none'")
        || policy.contains("unsafe")) {
      missing.add("Content-Security-Policy: " + policy);
    }
    for (String header :
        List.of(
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Cross-Origin-Opener-Policy: same-origin",
            "X-Frame-Options: DENY")) {
      String[] parts = header.split(": ", 2);
      if (!answer.headers().firstValue(parts[0]).orElse("").equals(parts[1])) {
        missing.add(header);
      }
    }
    return missing;
  }

  @Override
  public void close() {
    server.close();
  }
}
