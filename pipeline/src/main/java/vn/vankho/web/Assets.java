package vn.vankho.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The style sheet, scripts and drawings of the pages. Their addresses hold a digest of their
 * content, so that a browser may keep them for ever.
 */
public final class Assets {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "app.css", "text/css; charset=utf-8",
          "app.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml; charset=utf-8");

  /** Digits of the digest in an address. */
  private static final int DIGITS = 12;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Asset(String mediaType, byte[] content, String address) {}

  private final Map<String, Asset> byName = new HashMap<>();
  private final Map<String, Asset> byAddress = new HashMap<>();

  Assets() {
    MEDIA_TYPES.forEach(
        (name, mediaType) -> {
          byte[] content = read("assets/" + name);
          String address = "/assets/" + digest(content) + "/" + name;
          Asset asset = new Asset(mediaType, content, address);
          byName.put(name, asset);
          byAddress.put(address, asset);
        });
  }

  /** The address of an asset. */
  public String address(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset '" + name + "'");
    }
    return asset.address;
  }

  void answer(Context ctx) {
    Asset asset = byAddress.get(ctx.path());
    if (asset == null) {
      throw Refusal.notFound();
    }
    Answers.immutable(ctx);
    Answers.bytes(ctx, asset.content, asset.mediaType);
  }

  static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(name + " cannot be read from the program", failed);
    }
  }

  static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
