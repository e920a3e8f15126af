package vn.vankho.cli;

import java.util.Map;

/**
 * What standard output and standard error are joined to.
 *
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param columns width for tables and plots, in character cells, at least 40
 * @param colour whether escape sequences may be written to standard output
 */
record Terminal(boolean outIsTerminal, boolean errIsTerminal, int columns, boolean colour) {
  /** Width where nobody says another: what a letter page takes, and what log files are read at. */
  static final int DEFAULT_COLUMNS = 100;

  private static final int LEAST_COLUMNS = 40;

  Terminal {
    columns = Math.max(columns, LEAST_COLUMNS);
  }

  /** Nobody is looking: plain text of the default width. */
  static Terminal none() {
    return new Terminal(false, false, DEFAULT_COLUMNS, false);
  }

  /** As the launcher found it; started without the launcher, nobody is taken to be looking. */
  static Terminal ofProcess(Map<String, String> environment) {
    boolean out = Boolean.getBoolean("vankho.terminal.out");
    boolean err = Boolean.getBoolean("vankho.terminal.err");
    boolean colour =
        out
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(out, err, columns(environment), colour);
  }

  private static int columns(Map<String, String> environment) {
    String said = System.getProperty("vankho.columns", environment.getOrDefault("COLUMNS", ""));
    return said.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(said) : DEFAULT_COLUMNS;
  }
}
