package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.store.Archive;
import vn.vankho.web.ServedArchive.Part;

/** A real scan on its way from an upload to a search, with real workers. */
class ImportIT {
  private static final Path SAMPLE =
      Path.of("../corpus-samples/scans/luu-tru-lam-dong-2026.pdf"); // has a text layer: no OCR

  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  @TempDir private Path folder;

  @Test
  void whatIsUploaded_isFoundAndShown_whileSearchesGoOn() throws IOException {
    byte[] scan = Files.readAllBytes(SAMPLE);
    try (ServedArchive served =
        ServedArchive.open(ServedArchive.archive(folder, SamplePages.plans()))) {
      HttpResponse<String> accepted =
          served.upload(
              "/api/v1/imports", List.of(new Part("kế hoạch.pdf", scan)), "X-Vankho", "1");
      String job = accepted.headers().firstValue("Location").orElseThrow();

      await(served, job, "\"state\":\"done\"");

      assertThat(served.get(job).body()).contains("\"outcome\":\"IMPORTED\"", "kế hoạch.pdf");
      String found = served.get("/api/v1/search?q=l%C6%B0u+tr%E1%BB%AF").body();
      assertThat(found).contains("Lâm Đồng");
      String image = found.replaceAll(".*\"image\":\"([^\"]+)\".*", "$1");
      HttpResponse<byte[]> picture = served.bytes(image + "?width=300");
      assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
      assertThat(picture.body()).startsWith(0xff, 0xd8);
      assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
      assertThat(served.faults()).isEmpty();
    }
  }

  @Test
  void anUploadAcceptedBeforeARestart_isImportedAfterIt() throws IOException {
    Path root = ServedArchive.archive(folder, SamplePages.plans());
    String job;
    try (Archive held = Archive.openOrCreate(root);
        ServedArchive served = ServedArchive.open(root)) {
      assertThat(held.contains("0".repeat(64))).isFalse();
      job =
          served
              .upload(
                  "/api/v1/imports",
                  List.of(new Part("a.pdf", Files.readAllBytes(SAMPLE))),
                  "X-Vankho",
                  "1")
              .headers()
              .firstValue("Location")
              .orElseThrow();
    }

    try (ServedArchive served =
        ServedArchive.open(
            ServedArchive.settings(root, Optional.empty(), WebSettings.Limits.DEFAULTS))) {
      await(served, job, "\"state\":\"done\"");
      assertThat(served.get(job).body()).contains("\"outcome\":\"IMPORTED\"");
    }
  }

  /**
   * Asks until the job is so far; every answer on the way must be one, of the job and of a search.
   */
  private static void await(ServedArchive served, String job, String state) {
    long begun = System.nanoTime();
    String answer = served.get(job).body();
    while (!answer.contains(state)) {
      assertThat(answer).contains("\"state\"").doesNotContain("\"state\":\"failed\"");
      assertThat(System.nanoTime() - begun).as(answer).isLessThan(LONGEST_NANOS);
      assertThat(served.get("/api/v1/search?q=so").statusCode()).isEqualTo(200);
      answer = served.get(job).body();
    }
  }
}
