package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.model.PlanDraft;
import vn.vankho.store.Archive;
import vn.vankho.store.PlanSchema;
import vn.vankho.store.SavedSearch;
import vn.vankho.web.ServedArchive.Part;

/** The published description of the interface, held against the server that it describes. */
class OpenApiTest {
  private static final JsonNode SPEC = new JsonMapper().readTree(Assets.read("openapi.json"));

  @TempDir private static Path folder;
  private static ServedArchive served;
  private static Archive held;
  private static Map<String, String> examples;

  @BeforeAll
  static void serve() throws IOException {
    Path root = ServedArchive.archive(folder, SamplePages.plans());
    held = Archive.openOrCreate(root); // so that the job stays as it is
    served = ServedArchive.open(root);
    for (String name : List.of("run", "removed")) {
      held.savedSearches().add(SavedSearch.of(name, "so", Map.of(), "2026-01-01T00:00:00Z"));
    }
    HttpResponse<String> job = upload();
    examples =
        Map.of(
            "id",
            PlanDraft.digest(ServedArchive.picture(1)),
            "page",
            "1",
            "format",
            "jsonl",
            "job",
            job.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
  }

  private static HttpResponse<String> upload() throws IOException {
    return served.upload(
        "/api/v1/imports",
        List.of(new Part("a.pdf", "a".getBytes(StandardCharsets.UTF_8))),
        "X-Vankho",
        "1");
  }

  @AfterAll
  static void stop() {
    served.close();
    held.close();
  }

  @TestFactory
  List<DynamicTest> everyOperationAnswersAsDescribed() {
    List<DynamicTest> tests = new ArrayList<>();
    SPEC.path("paths")
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) ->
                        tests.add(
                            DynamicTest.dynamicTest(
                                method + " " + path, () -> check(path, method, operation)))));
    assertThat(tests).hasSizeGreaterThan(15);
    return tests;
  }

  private static void check(String path, String method, JsonNode operation) throws IOException {
    HttpResponse<String> answer = answer(path, method, operation);

    JsonNode described = operation.path("responses").path(String.valueOf(answer.statusCode()));
    assertThat(described.isMissingNode()).as("%s described", answer.statusCode()).isFalse();
    assertThat(answer.statusCode()).isBetween(200, 299);
    if (answer.statusCode() == 204) {
      assertThat(answer.body()).isEmpty();
      return;
    }
    String mediaType =
        answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
    JsonNode content = described.path("content").path(mediaType);
    assertThat(content.isMissingNode()).as(mediaType).isFalse();
    if (mediaType.equals("application/json")) {
      assertThat(faults(content.path("schema"), answer.body())).isEmpty();
    }
    described
        .path("headers")
        .propertyNames()
        .forEach(header -> assertThat(answer.headers().firstValue(header)).as(header).isPresent());
  }

  private static HttpResponse<String> answer(String path, String method, JsonNode operation)
      throws IOException {
    String address = address(path, operation);
    return switch (method) {
      case "delete" -> served.delete(named(address, "removed"), "X-Vankho", "1");
      case "post" -> {
        if (path.endsWith("/imports")) {
          yield upload();
        }
        String name = path.endsWith("/run") ? "run" : "added";
        yield served.post(named(address, name), "text/plain", "", "X-Vankho", "1");
      }
      default -> served.get(address);
    };
  }

  private static String named(String address, String name) {
    return address + (address.contains("?") ? "&" : "?") + "name=" + name;
  }

  /** The address with every parameter given, so that each is at least understood. */
  private static String address(String path, JsonNode operation) {
    StringBuilder address = new StringBuilder(path);
    examples.forEach(
        (name, value) -> {
          int at = address.indexOf("{" + name + "}");
          if (at >= 0) {
            address.replace(at, at + name.length() + 2, value);
          }
        });
    String separator = "?";
    for (JsonNode parameter : operation.path("parameters")) {
      String value = query(parameter);
      if (parameter.path("in").asString().equals("query") && !value.isEmpty()) {
        address.append(separator).append(parameter.path("name").asString()).append('=');
        address.append(value);
        separator = "&";
      }
    }
    return address.toString();
  }

  private static String query(JsonNode parameter) {
    return switch (parameter.path("name").asString()) {
      case "q" -> "so";
      case "from" -> "2000";
      case "to" -> "2030";
      case "sort" -> "newest";
      case "limit" -> "2";
      case "facets" -> "year,province,provinceToday,issuer,level,type,signer";
      case "overview" -> "true";
      case "width" -> "200";
      default -> "";
    };
  }

  private static List<String> faults(JsonNode schema, String json) {
    // The whole description as one schema, so that its references lead somewhere.
    String whole =
        "{\"$ref\":\"#/wanted\",\"wanted\":"
            + schema
            + ",\"components\":"
            + SPEC.path("components")
            + "}";
    Schema wanted =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(whole, InputFormat.JSON);
    return wanted.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  void documentsFollowTheirPublishedSchema() {
    assertThat(PlanSchema.faults(served.get("/api/v1/documents/" + examples.get("id")).body()))
        .isEmpty();
  }

  @Test
  void problemsAnswerAsDescribed() {
    JsonNode schema =
        SPEC.at("/components/responses/Problem/content/application~1problem+json/schema");
    for (String path :
        List.of(
            "/api/v1/search?from=x",
            "/api/v1/search?q=OR",
            "/api/v1/documents/abcdef",
            "/api/v1/x")) {
      HttpResponse<String> answer = served.get(path);

      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(faults(schema, answer.body())).as(path).isEmpty();
      assertThat(answer.body()).contains("\"status\":" + answer.statusCode());
    }
  }

  @Test
  void describesEveryRouteOfTheInterface() {
    List<String> described = List.copyOf(SPEC.path("paths").propertyNames());
    List<String> routes = new ArrayList<>();
    io.javalin.Javalin.create(
            config -> {
              new Routes(
                      ServedArchive.settings(
                          folder.resolve("archive"),
                          java.util.Optional.empty(),
                          WebSettings.Limits.DEFAULTS),
                      null,
                      new Guard(java.util.Optional.empty()),
                      fault -> {})
                  .addTo(config.routes);
            })
        .unsafe
        .internalRouter
        .allHttpHandlers()
        .forEach(handler -> routes.add(handler.endpoint.path));

    assertThat(routes.stream().filter(route -> route.startsWith("/api/")).distinct())
        .containsExactlyInAnyOrderElementsOf(described);
  }
}
