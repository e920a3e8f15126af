package vn.vankho.scan;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Refuses a page whose images declare too many pixels, before anything decodes them. */
final class ImageSizes {
  /** Forms within forms beyond this depth are an attack; PDFBox stops at 50. */
  private static final int MAX_DEPTH = 50;

  private final Path file;
  private final int pageIndex;
  private final long mostPixels;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private ImageSizes(Path file, int pageIndex, long mostPixels) {
    this.file = file;
    this.pageIndex = pageIndex;
    this.mostPixels = mostPixels;
  }

  static void check(Path file, int pageIndex, PDPage page, ScanSettings settings) {
    if (page.getResources() != null) {
      new ImageSizes(file, pageIndex, settings.maxDeclaredPixels())
          .checkResources(page.getResources().getCOSObject(), 0);
    }
  }

  private void checkResources(COSDictionary resources, int depth) {
    COSBase objects = resources.getDictionaryObject(COSName.XOBJECT);
    if (depth > MAX_DEPTH || !(objects instanceof COSDictionary dictionary) || !seen.add(objects)) {
      return;
    }
    for (COSName name : dictionary.keySet()) {
      if (dictionary.getDictionaryObject(name) instanceof COSDictionary object) {
        checkObject(object, depth);
      }
    }
  }

  private void checkObject(COSDictionary object, int depth) {
    COSName subtype = object.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) {
      long width = object.getInt(COSName.WIDTH, 0);
      long height = object.getInt(COSName.HEIGHT, 0);
      if (width * height > mostPixels) {
        throw Failures.tooLarge(file, pageIndex, width, height, mostPixels);
      }
    } else if (object.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary inner) {
      checkResources(inner, depth + 1);
    }
  }
}
