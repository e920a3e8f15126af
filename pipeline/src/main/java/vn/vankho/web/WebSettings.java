package vn.vankho.web;

import java.nio.file.Path;
import java.util.Optional;
import vn.vankho.run.ReadSettings;

/**
 * How an archive is served.
 *
 * @param archive folder of the archive; it exists
 * @param host address to listen on; anything but a loopback address needs tokens
 * @param port 0 to 65,535; 0 takes any that is free
 * @param tokenFile file of tokens, as {@code Tokens} describes it; without one whoever reaches the
 *     server may do everything
 * @param reading how uploaded files are read; its cache folder also takes page pictures
 * @param limits what one client may ask for
 * @param version of the program
 */
public record WebSettings(
    Path archive,
    String host,
    int port,
    Optional<Path> tokenFile,
    ReadSettings reading,
    Limits limits,
    String version) {
  /** The address on which nobody from outside is heard. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Refuses ports that are none. */
  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + ": expected 0 to 65535");
    }
  }

  /**
   * What one request, and all together, may take.
   *
   * @param fileBytes largest file that may be uploaded
   * @param requestBytes largest upload of several files
   * @param filesPerUpload most files of one upload
   * @param waitingJobs most uploads that wait for their import
   * @param pictureCacheBytes page pictures kept on the disk
   */
  public record Limits(
      long fileBytes,
      long requestBytes,
      int filesPerUpload,
      int waitingJobs,
      long pictureCacheBytes) {
    private static final long MEGABYTE = 1L << 20;

    /** 200 MB a file, 1 GB and 200 files an upload, 50 uploads waiting, 512 MB of pictures. */
    public static final Limits DEFAULTS =
        new Limits(200 * MEGABYTE, 1024 * MEGABYTE, 200, 50, 512 * MEGABYTE);
  }
}
