package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program where a machine gives it less than it likes: a full disk, no network at all. */
class ServeLimitsIT {
  /** Has a text layer, so that nothing must be recognised. */
  private static final Path SAMPLE =
      Path.of("../corpus-samples/scans/luu-tru-lam-dong-2026.pdf").toAbsolutePath();

  @TempDir private Path folder;

  private static void assumeNamespace(String option, String... command) throws Exception {
    List<String> probe = new ArrayList<>(List.of("unshare", option));
    probe.addAll(List.of(command));
    boolean isAllowed;
    try {
      isAllowed =
          new ProcessBuilder(probe)
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException noSuchProgram) {
      isAllowed = false;
    }
    assumeTrue(isAllowed, String.join(" ", probe) + " is not allowed here");
  }

  @Test
  void anUploadThatFillsTheDisk_endsInAClearAnswer_andLeavesNothing() throws Exception {
    assumeNamespace("-rm", "mount", "-t", "tmpfs", "none", "/mnt");
    Files.createDirectory(folder.resolve("small"));
    Process server =
        VankhoProcess.in(folder)
            .startInShell(
                "exec unshare -rm sh -c 'mount -t tmpfs -o size=3m none small && exec \"$@\"' sh"
                    + " \"$@\"",
                "serve",
                "--archive",
                "small/kho",
                "--create",
                "--port",
                "0");
    try {
      String address = address(server);
      for (int size : List.of(1_600_000, 2_500_000, 8_000_000)) {
        // The first fits once, as it is received, and not twice, as it is kept.
        HttpResponse<String> refused = upload(address, size);

        assertThat(refused.statusCode()).as("%d bytes: %s", size, refused.body()).isEqualTo(507);
        assertThat(refused.body()).contains("/problems/diskFull", "Đĩa đầy");
        assertThat(get(address + "api/v1/imports")).contains("\"jobs\":[]");
      }

      assertThat(upload(address, 200_000).statusCode()).as("all room is free again").isEqualTo(202);
      assertThat(get(address)).contains("Văn Khố");
    } finally {
      server.destroy();
      assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void importsSearchesAndServes_whereThereIsNoNetwork() throws Exception {
    assumeNamespace("-rn", "sh", "-c", "ip link set lo up && curl --version");
    String offline = "exec unshare -rn sh -c 'ip link set lo up && \"$@\"' sh \"$@\"";
    VankhoProcess vankho = VankhoProcess.in(folder);

    VankhoProcess.Outcome imported =
        vankho.runInShell(offline, "import", SAMPLE.toString(), "--archive", "kho");
    VankhoProcess.Outcome found =
        vankho.runInShell(offline, "search", "lưu", "trữ", "--archive", "kho");
    VankhoProcess.Outcome served =
        vankho.runInShell(
            "exec unshare -rn bash -c 'ip link set lo up; \"$@\" > served.txt & server=$!; until"
                + " grep -q http served.txt; do kill -0 $server || exit 1; sleep 0.1; done;"
                + " address=$(grep -o \"http://[^ ]*\" served.txt); for path in \"\" \"?q=luu+tru\""
                + " overview import help passages api/v1/search?q=luu; do curl -sS -f -o /dev/null"
                + " \"$address$path\" || code=1; done; curl -sS -m 5 -o /dev/null http://192.0.2.1/"
                + " && code=2; kill $server; exit ${code:-0}' bash \"$@\"",
            "serve",
            "--archive",
            "kho",
            "--port",
            "0");

    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.out()).contains("1 document with");
    assertThat(found.out()).contains("Lâm Đồng");
    assertThat(served.exitCode()).as(served.out() + served.err()).isZero();
  }

  private static String address(Process server) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      int at = line.indexOf("http://");
      if (at >= 0) {
        return line.substring(at);
      }
    }
    throw new AssertionError("the server ended: " + said);
  }

  private static String get(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static HttpResponse<String> upload(String address, int bytes)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.write(new byte[bytes]);
    body.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + "api/v1/imports"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-Vankho", "1")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
