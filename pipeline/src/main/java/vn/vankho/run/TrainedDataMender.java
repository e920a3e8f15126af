package vn.vankho.run;

import java.util.Optional;
import vn.vankho.model.PipelineException;
import vn.vankho.ocr.OcrSettings;
import vn.vankho.ocr.TrainedData;
import vn.vankho.ocr.TrainedDataFetch;

/**
 * Fetches missing trained data the first time a page needs it, once in the life of the program.
 *
 * <p>Files with good text layers are read without it, also where nothing can be fetched.
 */
final class TrainedDataMender implements WorkerPool.Mender {
  private final OcrSettings settings;
  private boolean tried;
  private Optional<WorkerReply.Failure> trouble = Optional.empty();

  TrainedDataMender(ReadSettings read) {
    settings = read.ocr();
  }

  @Override
  public synchronized Optional<WorkerReply.Failure> mend(WorkerReply.Failure failure) {
    boolean isOwnFolder = settings.tessdataDirectory().isPresent(); // not ours to fill
    if (isOwnFolder || TrainedData.of(settings).isPresent()) {
      return tried ? trouble : Optional.of(failure);
    }
    if (!tried) {
      tried = true;
      try {
        TrainedDataFetch.fetch(settings);
      } catch (PipelineException e) {
        trouble =
            Optional.of(
                new WorkerReply.Failure(e.exitCode(), e.reason(), String.valueOf(e.getMessage())));
      }
    }
    return trouble;
  }
}
