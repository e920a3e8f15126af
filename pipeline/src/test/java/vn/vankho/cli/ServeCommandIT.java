package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandIT {
  private static final int TERMINATED = 143;

  @TempDir private Path folder;

  @Test
  void servesUntilItIsStopped() throws IOException, InterruptedException {
    Process process =
        VankhoProcess.in(folder)
            .startReading("serve", "--archive", "new", "--create", "--port", "0");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String address = String.valueOf(out.readLine()).replaceFirst("^.*: ", "");

      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address)).build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(TERMINATED);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void saysThatAPortIsTaken_orAnArchiveMissing() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0)) {
      VankhoProcess.Outcome outcome =
          VankhoProcess.in(folder)
              .run("serve", "-a", "new", "--create", "-p", String.valueOf(taken.getLocalPort()));

      assertThat(outcome.exitCode()).isEqualTo(3);
      assertThat(outcome.err()).contains("--port");
    }
    assertThat(VankhoProcess.in(folder).run("serve", "-a", "none").exitCode()).isEqualTo(6);
  }

  @Test
  void makesATokenWhoseLineGoesIntoTheFile() throws IOException, InterruptedException {
    VankhoProcess.Outcome outcome = VankhoProcess.in(folder).run("serve", "--make-token", "reader");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).matches("reader sha256:[0-9a-f]{64}\\R");
    assertThat(VankhoProcess.in(folder).run("serve", "--make-token", "boss").exitCode())
        .isEqualTo(2);
  }
}
