package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.model.Citation;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Section;
import vn.vankho.store.Archive;

/** The researchers' commands over a small archive. */
class ResearchCommandsIT {
  private static final String SHARED =
      "Rà soát toàn bộ các điểm sạt lở bờ sông, lập bản đồ cảnh báo và bố trí lực lượng ứng trực";

  @TempDir private Path folder;
  private Path kho = Path.of("");
  private String first = "";
  private String second = "";

  @BeforeEach
  void fillArchive() throws IOException {
    kho = folder.resolve("kho");
    try (Archive archive = Archive.openOrCreate(kho)) {
      first = publish(archive, plan("1/KH-UBND", "2023-01-05", "Có 90% đê được gia cố"));
      second = publish(archive, plan("2/KH-UBND", "2024-01-05", "Có 95% đê được gia cố"));
    }
    assertThat(run("reindex").exitCode()).isZero();
  }

  private static PlanDraft plan(String number, String date, String goal) {
    return PlanDraft.ofSource(number.getBytes(StandardCharsets.UTF_8))
        .number(number)
        .date(date)
        .issuer("Ủy ban nhân dân tỉnh Huế")
        .province("hue", "Huế", "hue")
        .title("Bảo vệ đê điều")
        .citations(
            new Citation(
                Optional.of("1/KH-UBND"),
                Optional.of("Kế hoạch"),
                Optional.of("2023-01-05"),
                Optional.of("UBND tỉnh"),
                "Kế hoạch số 1/KH-UBND"))
        .sections(
            new Section("1", 1, Optional.empty(), goal, 1, List.of()),
            new Section("2", 1, Optional.empty(), SHARED + ".", 2, List.of()))
        .pages("KẾ HOẠCH\n1. " + goal, "2. " + SHARED + ".");
  }

  private String publish(Archive archive, PlanDraft draft) throws IOException {
    PlanDocument plan = draft.build();
    String number = plan.codeNumber().orElseThrow();
    Path original = Files.writeString(folder.resolve(number.replace('/', '-')), number);
    archive.publish(original, List.of(plan));
    return plan.id();
  }

  private CommandLineRun run(String... command) {
    return CommandLineRun.in(folder)
        .with("VANKHO_ARCHIVE", kho.toString())
        .run(Stream.of(command).toArray(String[]::new));
  }

  private JsonNode json(String... command) {
    CommandLineRun run = run(command);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  @Test
  void tellsWhoCitesWhom() {
    assertThat(run("citations", second).out()).contains("cited  found", first.substring(0, 12));
    assertThat(run("citations", first).out()).contains("Cited by: 1", second.substring(0, 12));
    JsonNode found = json("citations", second, "--json");
    assertThat(found.at("/cites/0/match").asString()).isEqualTo("found");
    assertThat(found.at("/cites/0/targets/0/id").asString()).isEqualTo(first);
  }

  @Test
  void drawsTheGraph() {
    assertThat(run("citations", second, "--dot").out())
        .startsWith("digraph citations {")
        .contains('"' + second.substring(0, 12) + "\" -> \"" + first.substring(0, 12) + '"')
        .endsWith("}\n");
    assertThat(run("citations", second, "--graphml").out()).contains("<edge source=", "</graphml>");
  }

  @Test
  void listsWhatIsCitedMost() {
    assertThat(json("citations", "--json").at("/cited/0/documents").asInt()).isEqualTo(1);
    assertThat(run("citations", "--missing").out()).contains("Nothing.");
  }

  @Test
  void comparesTwoPlans() {
    assertThat(run("compare", first, second).out()).contains("[-90-] {+95+}%", "1 same, 1 changed");
    JsonNode found = json("compare", first, second, "--json");
    assertThat(found.at("/sections/0/change").asString()).isEqualTo("changed");
    assertThat(found.at("/fields").size()).isGreaterThan(3);
  }

  @Test
  void showsSharedPassages() {
    assertThat(run("passages", first).out()).contains("“Rà soát", "100 %", "unchanged");
    JsonNode found = json("passages", first, "--json");
    String identifier = found.at("/passages/0/copies/0/identifier").asString();
    assertThat(identifier).isEqualTo("vankho:" + second.substring(0, 12) + "#p2");
    assertThat(json("passages", "--json").at("/passages").size()).isEqualTo(1);
  }

  @Test
  void followsACitationToItsPage() {
    String place = "vankho:" + second.substring(0, 12) + "#p2";

    assertThat(run("show", place).out()).contains("page 2", "Rà soát").doesNotContain("KẾ HOẠCH\n");
    assertThat(run("show", "vankho:" + second.substring(0, 12) + "#p7").exitCode()).isEqualTo(6);
  }

  @Test
  void exportsWhatASearchFinds_inItsOrder() {
    assertThat(run("export", "--query", "sạt lở", "--format", "bibtex").out())
        .contains(
            "@techreport{vankho-", "mục 2, tr. 2 (vankho:" + first.substring(0, 12) + "\\#p2)");
    assertThat(run("export", "--query", "đê", "--sort", "oldest", "-f", "ris").out())
        .containsSubsequence("M1  - 1/KH-UBND", "M1  - 2/KH-UBND");
    assertThat(run("search", "sạt lở", "-n", "1", "--format", "bibtex").out())
        .containsOnlyOnce("@techreport{vankho-");
    JsonNode line = json("export", "--query", "sạt lở", "-n", "1", "--format", "jsonl");
    assertThat(line.at("/section").asString()).isEqualTo("2");
    assertThat(line.at("/document/codeNumber").asString()).endsWith("/KH-UBND");
    assertThat(run("export", "--query", "sạt lở", "--format", "txt").out()).contains("Rà soát");
  }

  @Test
  void keepsSearches_andTellsWhatIsNew() throws IOException {
    assertThat(run("searches", "add", "đê Huế", "đê", "--province", "Huế").exitCode()).isZero();
    assertThat(run("searches", "list").out()).contains("đê Huế", "never", "--province Huế");
    assertThat(json("searches", "run", "đê Huế", "--json").at("/new").size()).isEqualTo(2);
    assertThat(json("searches", "run", "đê Huế", "--new", "--json").at("/hits").size()).isZero();

    String third;
    try (Archive archive = Archive.openOrCreate(kho)) {
      third = publish(archive, plan("3/KH-UBND", "2025-01-05", "Mọi đê được gia cố"));
    }
    run("reindex");

    JsonNode found = json("searches", "run", "đê Huế", "--new", "--json");
    assertThat(found.at("/hits").size()).isEqualTo(1);
    assertThat(found.at("/hits/0/id").asString()).isEqualTo(third);
    assertThat(run("searches", "remove", "đê Huế").exitCode()).isZero();
    assertThat(run("searches", "run", "đê Huế").exitCode()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "citations --depth 9",
        "citations --dot",
        "citations 123456 --missing",
        "citations --limit 0",
        "passages --limit 0",
        "search đê --json --format ris",
        "searches",
        "searches add x",
        "searches add x \"broken",
        "export --format csv --query đê 123456",
        "export --format csv --query đê --limit 0",
        "compare 123456"
      })
  void refusesWhatMakesNoSense(String command) {
    assertThat(run(command.split(" ")).exitCode()).isEqualTo(2);
  }
}
