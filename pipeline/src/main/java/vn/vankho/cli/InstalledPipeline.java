package vn.vankho.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Reading;
import vn.vankho.ocr.OcrSettings;
import vn.vankho.ocr.TrainedDataFetch;
import vn.vankho.restore.Restorer;
import vn.vankho.restore.TextRestorer;
import vn.vankho.run.DocumentReader;
import vn.vankho.run.ImportListener;
import vn.vankho.run.ImportReport;
import vn.vankho.run.ImportRun;
import vn.vankho.run.Inspector;
import vn.vankho.run.ReadListener;
import vn.vankho.run.ReadSettings;
import vn.vankho.run.SourceInspection;
import vn.vankho.store.Archive;

/** The stages themselves. */
final class InstalledPipeline implements Pipeline {
  @Override
  public PlanReader reader(ReadSettings settings) {
    return new WorkerReader(new DocumentReader(settings));
  }

  @Override
  public SourceInspector inspector(ReadSettings settings, boolean pictures) {
    Inspector inspector = new Inspector(settings, pictures);
    return new SourceInspector() {
      @Override
      public SourceInspection inspect(Path file, ReadListener listener) {
        return inspector.inspect(file, listener);
      }

      @Override
      public void close() {
        inspector.close();
      }
    };
  }

  @Override
  public ImportReport importInto(
      Path archive,
      ReadSettings settings,
      List<Path> paths,
      boolean recursive,
      ImportListener listener) {
    try (Archive opened = Archive.openOrCreate(archive);
        DocumentReader reader = new DocumentReader(settings)) {
      return new ImportRun(opened, reader, settings.jobs()).run(paths, recursive, listener);
    }
  }

  @Override
  public TextRestorer restorer(Path modelDirectory, Optional<Path> lexicon) {
    return Restorer.load(modelDirectory, lexicon);
  }

  @Override
  public List<Check> checkup(Installation installation) {
    List<Check> checks = new ArrayList<>(new OcrCheckup(installation).run());
    checks.add(restorationModel(installation));
    return checks;
  }

  private static Check restorationModel(Installation installation) {
    Path folder = installation.modelDirectory();
    try {
      Restorer restorer = Restorer.load(folder);
      return Check.ok(
          "model " + restorer.modelName(),
          folder + ", sha256 " + restorer.modelDigest().substring(0, 12) + "…");
    } catch (PipelineException unusable) {
      return Check.missing(
          "model " + folder.getFileName(),
          String.valueOf(unusable.getMessage()),
          "git -C " + installation.home() + " checkout -- models");
    }
  }

  @Override
  public void setUp(Installation installation) {
    var unused = TrainedDataFetch.fetch(OcrSettings.defaults(installation.cacheDirectory()));
  }

  /** Reads with worker processes. */
  private record WorkerReader(DocumentReader reader) implements PlanReader {
    @Override
    public List<PlanDocument> extract(Path file, ReadListener listener) {
      return reader.extract(file, listener);
    }

    @Override
    public Reading read(Path file, ReadListener listener) {
      return reader.read(file, listener);
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
