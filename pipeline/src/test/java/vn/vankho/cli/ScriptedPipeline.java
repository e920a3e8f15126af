package vn.vankho.cli;

import java.util.ArrayList;
import java.util.List;

/** Stages that answer what a test tells them to, and remember what they were asked. */
class ScriptedPipeline implements Pipeline {
  final List<Installation> setUpSeen = new ArrayList<>();
  List<Check> checks = List.of();

  @Override
  public List<Check> checkup(Installation installation) {
    return checks;
  }

  @Override
  public void setUp(Installation installation) {
    setUpSeen.add(installation);
  }
}
