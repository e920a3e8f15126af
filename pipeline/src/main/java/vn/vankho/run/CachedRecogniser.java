package vn.vankho.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.TableGrid;
import vn.vankho.scan.RenderedPage;

/**
 * Recognises pages, each picture once.
 *
 * <p>A picture is known by its pixels, so that it is found again in another file too, and by file
 * and page, so that it need not even be decoded.
 */
final class CachedRecogniser {
  private final ReadingCache cache;
  private final Recogniser recogniser;

  /** Program, engine, trained data and what it is told, which every key begins with. */
  private final byte[] reader;

  /** What is told to those who draw pages. */
  private final String drawing;

  CachedRecogniser(ReadingCache cache, Recogniser recogniser, ReadSettings settings) {
    this.cache = cache;
    this.recogniser = recogniser;
    MessageDigest digest = FileDigest.newSha256();
    digest.update(ProgramDigest.bytes());
    digest.update(
        (recogniser.name()
                + new TreeMap<>(recogniser.models())
                + settings.language()
                + settings.pageSegmentation()
                + settings.cleaning().steps())
            .getBytes(StandardCharsets.UTF_8));
    reader = digest.digest();
    drawing = " " + settings.renderDpi() + " " + settings.maxPixels();
  }

  /**
   * Where a page of a file was found to hold a picture that was read before.
   *
   * @param picture key of what was read
   * @param findings trouble with the picture itself
   */
  record Known(String picture, List<Finding> findings) {}

  /** What is read of a page with what was found on the way to its pixels. */
  record Read(Recogniser.Recognised recognised, List<Finding> ofPicture) {}

  /**
   * Reads a page.
   *
   * @param sourceDigest of the file's bytes
   * @param picture decodes or draws the page; is not asked where the page is known
   */
  Read read(String sourceDigest, int pageIndex, Supplier<RenderedPage> picture) {
    String place = key(sourceDigest + ' ' + pageIndex + drawing);
    Optional<Read> known = known(place, pageIndex + 1);
    if (known.isPresent()) {
      return known.get();
    }
    RenderedPage rendered = picture.get();
    String key = key(rendered.image());
    Recogniser.Recognised recognised =
        cache
            .find(key, Recogniser.Recognised.class)
            .map(found -> numbered(found, pageIndex + 1))
            .orElseGet(
                () -> {
                  Recogniser.Recognised fresh =
                      recogniser.recognise(rendered.image(), pageIndex + 1);
                  cache.keep(key, fresh);
                  return fresh;
                });
    cache.keep(place, new Known(key, rendered.findings()));
    return new Read(recognised, rendered.findings());
  }

  /** Deletes what is kept of a page and of its picture. */
  void forget(String sourceDigest, int pageIndex) {
    String place = key(sourceDigest + ' ' + pageIndex + drawing);
    cache.find(place, Known.class).ifPresent(known -> cache.forget(known.picture));
    cache.forget(place);
  }

  private Optional<Read> known(String place, int pageNumber) {
    return cache
        .find(place, Known.class)
        .flatMap(
            known ->
                cache
                    .find(known.picture, Recogniser.Recognised.class)
                    .map(found -> new Read(numbered(found, pageNumber), known.findings)));
  }

  private String key(String place) {
    MessageDigest digest = FileDigest.newSha256();
    digest.update(reader);
    digest.update(place.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private String key(PageImage image) {
    MessageDigest digest = FileDigest.newSha256();
    digest.update(reader);
    String shape =
        image.format() + " " + image.widthPx() + " " + image.heightPx() + " " + image.dpi();
    digest.update(shape.getBytes(StandardCharsets.UTF_8));
    digest.update(image.samples());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The same picture may be another page elsewhere. */
  private static Recogniser.Recognised numbered(Recogniser.Recognised read, int number) {
    Page page = read.page();
    if (page.number() == number) {
      return read;
    }
    return new Recogniser.Recognised(
        new Page(
            number,
            page.width(),
            page.height(),
            page.dpi(),
            page.origin(),
            page.rotation(),
            page.skew(),
            page.confidence(),
            page.words()),
        read.grids().stream()
            .map(grid -> new TableGrid(number, grid.rows(), grid.columns(), grid.cells()))
            .toList(),
        read.findings().stream()
            .map(
                finding ->
                    new Finding(
                        finding.code(),
                        finding.message(),
                        finding.field(),
                        finding.page().map(old -> number)))
            .toList());
  }
}
