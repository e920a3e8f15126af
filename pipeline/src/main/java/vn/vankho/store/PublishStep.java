package vn.vankho.store;

/** The steps in which a source is put into an archive; a test may kill the process after each. */
enum PublishStep {
  ORIGINAL_STAGED,
  DOCUMENTS_STAGED,
  CHECKSUMS_STAGED,
  FOLDERS_MADE,
  ORIGINAL_PLACED,
  /** From here on the source is in the archive. */
  DOCUMENTS_PLACED,
  RECORDED,
  SWEPT;

  /** Is told of each step; throwing makes the step fail. */
  @FunctionalInterface
  interface Listener {
    void done(PublishStep step) throws java.io.IOException;
  }
}
