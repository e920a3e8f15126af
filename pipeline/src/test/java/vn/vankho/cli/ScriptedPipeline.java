package vn.vankho.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Reading;
import vn.vankho.model.RestoredText;
import vn.vankho.restore.TextRestorer;
import vn.vankho.run.ImportListener;
import vn.vankho.run.ImportReport;
import vn.vankho.run.ReadListener;
import vn.vankho.run.ReadSettings;
import vn.vankho.run.SourceInspection;

/** Stages that answer what a test tells them to, and remember what they were asked. */
class ScriptedPipeline implements Pipeline {
  final List<ReadSettings> settingsSeen = new ArrayList<>();
  final List<Installation> setUpSeen = new ArrayList<>();
  final List<Path> modelsSeen = new ArrayList<>();
  final List<Path> lexiconsSeen = new ArrayList<>();
  List<Check> checks = List.of();
  final List<String> blocksSeen = new ArrayList<>();
  Reading reading = SamplePlans.reading(1, List.of(SamplePlans.page(1, "KẾ", "HOẠCH")));
  List<PlanDocument> documents = List.of();
  Function<Path, SourceInspection> inspections =
      file -> {
        throw new AssertionError("no inspection was scripted for " + file);
      };
  final List<Boolean> recursionSeen = new ArrayList<>();
  ImportReport report = new ImportReport(List.of(), 0, 0, List.of());
  UnaryOperator<String> restoration = UnaryOperator.identity();

  @Override
  public PlanReader reader(ReadSettings settings) {
    settingsSeen.add(settings);
    return new PlanReader() {
      @Override
      public List<PlanDocument> extract(Path file, ReadListener listener) {
        return documents;
      }

      @Override
      public Reading read(Path file, ReadListener listener) {
        return reading;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SourceInspector inspector(ReadSettings settings, boolean pictures) {
    settingsSeen.add(settings);
    return new SourceInspector() {
      @Override
      public SourceInspection inspect(Path file, ReadListener listener) {
        return inspections.apply(file);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public ImportReport importInto(
      Path archive,
      ReadSettings settings,
      List<Path> paths,
      boolean recursive,
      ImportListener listener) {
    settingsSeen.add(settings);
    recursionSeen.add(recursive);
    return report;
  }

  @Override
  public TextRestorer restorer(Path modelDirectory, Optional<Path> lexicon) {
    modelsSeen.add(modelDirectory);
    lexicon.ifPresent(lexiconsSeen::add);
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
