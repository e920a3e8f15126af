package vn.vankho.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this program, as the build wrote it. */
public final class SoftwareVersion {
  private static final String VERSION = load();

  private SoftwareVersion() {}

  /** Such as {@code 0.1.0}. */
  public static String version() {
    return VERSION;
  }

  /** Such as {@code vankho 0.1.0}. */
  public static String nameAndVersion() {
    return "vankho " + VERSION;
  }

  private static String load() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            SoftwareVersion.class.getResourceAsStream("version.properties"),
            "the build writes version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(properties.getProperty("version"), "version");
  }
}
