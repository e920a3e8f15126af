package vn.vankho.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vankho.model.ExitCode;

/** Says what is installed, what is missing, and what to type to mend it. */
@Command(
    name = "doctor",
    description = "Say what is installed and which versions, what is missing, and how to mend it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  vankho doctor",
      "  vankho doctor --json",
      "",
      "Exit code 3 where something is missing."
    })
final class DoctorCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  @Option(names = "--json", description = "Write JSON for a machine.")
  private boolean json;

  DoctorCommand(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    List<Check> checks = new Checkup(surroundings.installation(), pipeline).run();
    boolean serves = checks.stream().noneMatch(check -> check.state() == Check.State.MISSING);
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("version", surroundings.installation().version());
      answer.put("serves", serves);
      answer.put("checks", checks.stream().map(Check::toJson).toList());
      surroundings.out().print(JsonText.of(answer));
    } else {
      print(checks, serves);
    }
    return (serves ? ExitCode.DONE : ExitCode.ENVIRONMENT).number();
  }

  private void print(List<Check> checks, boolean serves) {
    PrintWriter out = surroundings.out();
    TextTable table = new TextTable();
    for (Check check : checks) {
      table.row(check.state().toString(), check.name(), check.found());
      check.mend().ifPresent(mend -> table.row("", "", "mend: " + mend));
    }
    table.print(out);
    out.println();
    out.println(serves ? "Ready." : "Something is missing; see the lines marked 'mend'.");
  }
}
