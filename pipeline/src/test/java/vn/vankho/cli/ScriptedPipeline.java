package vn.vankho.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.vankho.model.Page;
import vn.vankho.model.RestoredText;
import vn.vankho.restore.TextRestorer;

/** Stages that answer what a test tells them to, and remember what they were asked. */
class ScriptedPipeline implements Pipeline {
  final List<Installation> setUpSeen = new ArrayList<>();
  List<Check> checks = List.of();
  final List<String> blocksSeen = new ArrayList<>();
  UnaryOperator<String> restoration = UnaryOperator.identity();

  @Override
  public TextRestorer restorer(Path modelsDirectory) {
    return new TextRestorer() {
      @Override
      public RestoredText restore(String text) {
        blocksSeen.add(text);
        return RestoredText.unchanged(restoration.apply(text));
      }

      @Override
      public Page restore(Page page) {
        return page;
      }
    };
  }

  @Override
  public List<Check> checkup(Installation installation) {
    return checks;
  }

  @Override
  public void setUp(Installation installation) {
    setUpSeen.add(installation);
  }
}
