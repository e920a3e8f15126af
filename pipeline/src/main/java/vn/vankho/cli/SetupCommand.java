package vn.vankho.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings what is missing, then looks whether everything is there. */
@Command(
    name = "setup",
    description = {
      "Fetch what reading needs and this machine lacks (trained data for Vietnamese), then check.",
      "Other commands do the same when they first need it; this is for doing it ahead, as before"
          + " going offline."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vankho setup"})
final class SetupCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pipeline pipeline;

  SetupCommand(Surroundings surroundings, Pipeline pipeline) {
    this.surroundings = surroundings;
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    pipeline.setUp(surroundings.installation());
    return new DoctorCommand(surroundings, pipeline).call();
  }
}
