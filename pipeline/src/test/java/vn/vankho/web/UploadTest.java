package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.store.Archive;
import vn.vankho.store.UploadJob;
import vn.vankho.store.Uploads;
import vn.vankho.web.ServedArchive.Part;

/** Uploads while another process holds the archive, so that nothing is imported meanwhile. */
class UploadTest {
  private static final WebSettings.Limits SMALL =
      new WebSettings.Limits(100_000, 150_000, 3, 2, 1 << 20);

  @TempDir private Path folder;
  private Path root;
  private Archive held;
  private ServedArchive served;

  @BeforeEach
  void serve() throws IOException {
    root = ServedArchive.archive(folder, SamplePages.plans());
    held = Archive.openOrCreate(root);
    served = ServedArchive.open(ServedArchive.settings(root, Optional.empty(), SMALL));
  }

  @AfterEach
  void stop() {
    served.close();
    held.close();
  }

  private HttpResponse<String> send(Part... parts) throws IOException {
    return served.upload("/api/v1/imports", List.of(parts), "X-Vankho", "1");
  }

  private static Part part(String name, int bytes) {
    return new Part(name, "x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> filesUnder(String name) {
    try (Stream<Path> files = Files.walk(root.resolve("uploads").resolve(name))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsAccepted_isOnTheDiskAndSurvivesARestart() throws IOException {
    HttpResponse<String> answer = send(part("kế hoạch.pdf", 1_000));

    assertThat(answer.statusCode()).isEqualTo(202);
    String job = answer.headers().firstValue("Location").orElseThrow();
    String id = job.substring(job.lastIndexOf('/') + 1);
    assertThat(filesUnder(id)).containsExactly("job.json", "kế hoạch.pdf");

    served.close();
    served = ServedArchive.open(ServedArchive.settings(root, Optional.empty(), SMALL));
    assertThat(served.get(job).body()).contains("\"state\":\"queued\"", "kế hoạch.pdf");
  }

  @Test
  void saysThatAnotherProcessHoldsTheArchive() throws IOException {
    String job = send(part("a.pdf", 10)).headers().firstValue("Location").orElseThrow();

    String state = served.get(job).body();
    while (!state.contains("\"waitsForOther\":true")) {
      assertThat(state).contains("\"state\":\"queued\"");
      state = served.get(job).body();
    }
    assertThat(served.get("/import").body()).contains("Một tiến trình khác đang ghi vào kho");
  }

  @Test
  void takesNamesOfStrangers_asNamesOnly() throws IOException {
    HttpResponse<String> answer = send(part("../../etc/<b>pass\\..\\wd", 10));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(Uploads.of(root).jobs().get(0).files().get(0).name()).isEqualTo("wd");
    assertThat(Files.exists(root.resolve("etc"))).isFalse();
  }

  @Test
  void refusesAFileOneByteTooLarge_andLeavesNothing() throws IOException {
    HttpResponse<String> answer = send(part("a.pdf", 100_001));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(filesUnder("incoming")).isEmpty();
    assertThat(Uploads.of(root).jobs()).isEmpty();
  }

  @Test
  void refusesMoreThanAnUploadMayBe() throws IOException {
    assertThat(send(part("a", 90_000), part("b", 90_000)).statusCode()).isEqualTo(413);
    assertThat(send(part("a", 1), part("b", 1), part("c", 1), part("d", 1)).statusCode())
        .isEqualTo(413);
    assertThat(filesUnder("incoming")).isEmpty();
  }

  @Test
  void refusesTooMuch_alsoWhereItsLengthIsNotSaid() throws IOException {
    String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
    String head =
        "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nX-Vankho: 1\r\n"
            + "Transfer-Encoding: chunked\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n"
            + "64\r\n--b\r\nContent-Disposition: form-data; name=\"files\";"
            + " filename=\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"\r\n\r\n\r\n";

    String answer = served.raw(head + chunk.repeat(20) + "0\r\n\r\n");

    assertThat(answer)
        .satisfiesAnyOf(
            a -> assertThat(a).startsWith("HTTP/1.1 413"), a -> assertThat(a).isEmpty());
    assertThat(filesUnder("incoming")).isEmpty();
  }

  /** Who hangs up on a client that still sends lets it see a broken connection, not the answer. */
  @Test
  void aClientThatSendsEverythingBeforeItReads_isToldWhyItIsRefused() throws IOException {
    String form = "multipart/form-data; boundary=b";
    String small =
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\n\r\n\r\n";

    assertThat(sendAll("Content-Type: " + form, "x".repeat(30_000_000))).startsWith("HTTP/1.1 413");
    assertThat(sendAll("Content-Type: " + form, small.repeat(2_000) + "--b--"))
        .startsWith("HTTP/1.1 4");
    assertThat(sendAll("Content-Type: text/plain", "x".repeat(140_000))).startsWith("HTTP/1.1 415");
  }

  private String sendAll(String header, String body) throws IOException {
    return served.raw(
        "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nX-Vankho: 1\r\nConnection: close\r\n"
            + "Content-Length: "
            + body.length()
            + "\r\n"
            + header
            + "\r\n\r\n"
            + body);
  }

  @Test
  void refusesManyThousandParts() throws IOException {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      parts.add(new Part("", new byte[0]));
    }

    assertThat(served.upload("/api/v1/imports", parts, "X-Vankho", "1").statusCode())
        .isBetween(400, 413);
  }

  @Test
  void refusesWhatHoldsNoFile() throws IOException {
    assertThat(send(part("empty.pdf", 0)).statusCode()).isEqualTo(400);
    assertThat(
            served
                .post("/api/v1/imports", "text/plain", "{\"files\":[]}", "X-Vankho", "1")
                .statusCode())
        .isEqualTo(415);
    assertThat(
            served
                .post("/api/v1/imports", "multipart/form-data; boundary=x", "--y", "X-Vankho", "1")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesMoreJobsThanMayWait_andSaysWhenToComeAgain() throws IOException {
    send(part("a", 1));
    send(part("b", 1));

    HttpResponse<String> answer = send(part("c", 1));

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aPageSendsAForm_andIsLedToItsJob() throws IOException {
    String page = served.get("/import").body();
    String csrf = page.replaceAll("(?s).*action=\"/import\\?csrf=([A-Za-z0-9_-]+)\".*", "$1");

    HttpResponse<String> answer = served.upload("/import?csrf=" + csrf, List.of(part("a.pdf", 5)));

    assertThat(answer.statusCode()).isEqualTo(303);
    String job = answer.headers().firstValue("Location").orElseThrow();
    assertThat(served.get(job).body()).contains("a.pdf", "đang chờ");
    assertThat(served.upload("/import", List.of(part("a.pdf", 5))).statusCode()).isEqualTo(403);
  }

  @Test
  void aPartOfAnUploadThatBreaksOff_isNoJob() throws IOException {
    String head =
        "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nX-Vankho: 1\r\nContent-Length: 5000\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\n\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\nhalf";

    served.raw(head);

    assertThat(Uploads.of(root).jobs()).isEmpty();
  }

  @Test
  void keepsWhatBecameOfEachFile() throws IOException {
    UploadJob job;
    Uploads uploads = Uploads.of(root);
    uploads.prepare();
    try (Uploads.Receiving receiving = uploads.receive()) {
      receiving.add("a.pdf", new java.io.ByteArrayInputStream(new byte[] {1}));
      job = receiving.accept();
    }
    uploads.update(job.with(UploadJob.State.DONE, job.files(), Optional.of("all of it")));

    assertThat(uploads.job(job.id()).orElseThrow().message()).contains("all of it");
    assertThat(filesUnder(job.id())).containsExactly("job.json");
  }
}
