package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.index.IndexState;
import vn.vankho.index.PlanIndex;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.run.RenewalListener;
import vn.vankho.web.ServedArchive.Part;

class AccessTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private Path folder;
  private final NewToken reader = NewToken.of("reader");
  private final NewToken archivist = NewToken.of("archivist");
  private ServedArchive served;

  @BeforeEach
  void serve() throws IOException {
    Path tokens = folder.resolve("tokens.txt");
    Files.writeString(tokens, "# who may come in\n" + reader.line() + "\n" + archivist.line());
    Path archive = ServedArchive.archive(folder, SamplePages.plans());
    served =
        ServedArchive.open(
            ServedArchive.settings(archive, Optional.of(tokens), WebSettings.Limits.DEFAULTS));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static String[] bearer(NewToken token) {
    return new String[] {"Authorization", "Bearer " + token.token()};
  }

  @Test
  void showsNothingWithoutAToken() {
    assertThat(served.get("/api/v1/search?q=so").statusCode()).isEqualTo(401);
    assertThat(served.get("/").statusCode()).isEqualTo(302);
    assertThat(served.get("/").headers().firstValue("Location").orElse("")).startsWith("/login");
    assertThat(served.get("/login").statusCode()).isEqualTo(200);
  }

  @Test
  void letsEachRoleDoWhatItMay() {
    assertThat(served.get("/api/v1/search?q=so", bearer(reader)).statusCode()).isEqualTo(200);
    assertThat(served.get("/api/v1/imports", bearer(reader)).statusCode()).isEqualTo(403);
    assertThat(served.get("/api/v1/imports", bearer(archivist)).statusCode()).isEqualTo(200);
  }

  @Test
  void stopsLookingAtTokens_afterFiveWrongOnes() {
    for (int i = 0; i < 5; i++) {
      assertThat(served.get("/api/v1/search", "Authorization", "Bearer wrong").statusCode())
          .isEqualTo(401);
    }

    HttpResponse<String> answer = served.get("/api/v1/search", bearer(reader));

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void signsInWithACookieThatScriptsCannotRead_andOutAgain() {
    String csrf = csrf(served.get("/login").body());
    HttpResponse<String> in =
        served.post("/login?back=/overview&csrf=" + csrf, FORM, "token=" + archivist.token());
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(in.headers().firstValue("Location")).contains("/overview");
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    assertThat(cookie).doesNotContain(archivist.token());
    String session = cookie.replaceAll(";.*", "");

    HttpResponse<String> page = served.get("/import", "Cookie", session);
    assertThat(page.statusCode()).isEqualTo(200);

    served.post("/logout?csrf=" + csrf(page.body()), FORM, "", "Cookie", session);
    assertThat(served.get("/api/v1/imports", "Cookie", session).statusCode()).isEqualTo(401);
  }

  private static String csrf(String page) {
    return page.replaceAll("(?s).*csrf=([A-Za-z0-9_-]+)\".*", "$1");
  }

  @Test
  void aSessionDoesNothing_thatNoPageOfThisServerSent() throws IOException {
    String csrf = csrf(served.get("/login").body());
    String session =
        served
            .post("/login?csrf=" + csrf, FORM, "token=" + archivist.token())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .replaceAll(";.*", "");
    List<Part> files = List.of(new Part("a.png", ServedArchive.picture(9)));

    assertThat(served.upload("/import", files, "Cookie", session).statusCode()).isEqualTo(403);
    assertThat(served.upload("/import?csrf=" + csrf, files, "Cookie", session).statusCode())
        .isEqualTo(403); // that of the page before signing in
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, http://127.0.0.1:1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void refusesWhatComesFromAPageElsewhere(String header, String value) throws IOException {
    List<Part> files = List.of(new Part("a.png", ServedArchive.picture(9)));

    HttpResponse<String> answer =
        served.upload(
            "/api/v1/imports",
            files,
            "Authorization",
            "Bearer " + archivist.token(),
            header,
            value);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @Test
  void doesNotListenWhereOthersReachIt_withoutTokens() {
    WebSettings safe =
        ServedArchive.settings(
            folder.resolve("archive"), Optional.empty(), WebSettings.Limits.DEFAULTS);
    WebSettings open =
        new WebSettings(
            safe.archive(), "0.0.0.0", 0, safe.tokenFile(), safe.reading(), safe.limits(), "1");

    assertThatThrownBy(() -> WebServer.start(open, fault -> {}, RenewalListener.SILENT_RENEWAL))
        .isInstanceOfSatisfying(
            PipelineException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("--token-file");
  }

  @Test
  void saysThatAPortIsTaken() {
    int taken = Integer.parseInt(served.address().replaceAll(".*:", ""));
    WebSettings settings =
        ServedArchive.settings(
            folder.resolve("archive"), Optional.empty(), WebSettings.Limits.DEFAULTS);
    WebSettings same =
        new WebSettings(
            settings.archive(),
            settings.host(),
            taken,
            settings.tokenFile(),
            settings.reading(),
            settings.limits(),
            "1");

    assertThatThrownBy(() -> WebServer.start(same, fault -> {}, RenewalListener.SILENT_RENEWAL))
        .isInstanceOfSatisfying(
            PipelineException.class,
            refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
        .hasMessageContaining("--port");
  }

  @Test
  void namesTheLineOfATokenFileThatIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.txt"), reader.line() + "\nboss secret\n");

    assertThatThrownBy(() -> Tokens.read(file))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("secret");
  }

  @Test
  void makesAnIndexAnewThatIsMissing_beforeItServes() throws IOException {
    Path archive =
        ServedArchive.archive(Files.createDirectory(folder.resolve("other")), SamplePages.plans());
    try (Stream<Path> files = Files.list(archive.resolve("index"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    List<String> heard = new ArrayList<>();
    RenewalListener listener =
        new RenewalListener() {
          @Override
          public void renewalBegun(IndexState state) {
            heard.add("begun: " + state);
          }

          @Override
          public void renewalDone(long documents) {
            heard.add("done: " + documents);
          }
        };
    WebSettings settings =
        ServedArchive.settings(archive, Optional.empty(), WebSettings.Limits.DEFAULTS);

    WebServer.start(settings, fault -> {}, listener).close();
    WebServer.start(settings, fault -> {}, listener).close();

    assertThat(heard).containsExactly("begun: MISSING", "done: 3");
    assertThat(PlanIndex.state(archive.resolve("index"))).isEqualTo(IndexState.CURRENT);
  }
}
