package vn.vankho.run;

/** Hears how far an import has come; called from several threads. */
public interface ImportListener extends ReadListener, RenewalListener {
  /** Hears nothing. */
  ImportListener SILENT_IMPORT = new ImportListener() {};

  /** The files are known. */
  default void started(int files) {}

  /** One file is done. */
  default void finished(ImportOutcome outcome) {}
}
