package vn.vankho.export;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Copies an image from one PDF into another without decoding it, where PDF/A-2 allows it as it is
 * (ISO 19005-2, 6.1.7 filters, 6.2.4 colour spaces, 6.2.8 images).
 */
final class ImageCopy {
  /**
   * JPEG 2000 is not among them: PDF/A-2 allows some of its forms only (6.2.8.3), and telling them
   * apart means decoding.
   */
  private static final Set<COSName> FILTERS =
      Set.of(
          COSName.DCT_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.FLATE_DECODE,
          COSName.RUN_LENGTH_DECODE,
          COSName.ASCII85_DECODE,
          COSName.ASCII_HEX_DECODE);

  private static final List<COSName> KEYS =
      List.of(
          COSName.WIDTH,
          COSName.HEIGHT,
          COSName.BITS_PER_COMPONENT,
          COSName.IMAGE_MASK,
          COSName.COLORSPACE,
          COSName.DECODE,
          COSName.FILTER,
          COSName.DECODE_PARMS);

  private static final Set<Integer> DEPTHS = Set.of(1, 2, 4, 8, 16);

  /** Parameters of filters and colour spaces nest no deeper; what does refers to itself. */
  private static final int MAX_NESTING = 8;

  private final PDDocument target;

  ImageCopy(PDDocument target) {
    this.target = target;
  }

  /** The copy; empty where the image has to be decoded. */
  Optional<PDImageXObject> copy(PDImageXObject image) throws IOException {
    COSStream source = image.getCOSObject();
    if (!hasAllowedFilters(source)
        || !DEPTHS.contains(image.getBitsPerComponent())
        || !(image.isStencil()
            || isAllowedColour(source.getDictionaryObject(COSName.COLORSPACE)))) {
      return Optional.empty();
    }
    COSStream copy = copyStream(source);
    for (COSName key : KEYS) {
      COSBase value = source.getDictionaryObject(key);
      if (value != null) {
        copy.setItem(key, copy(value, MAX_NESTING));
      }
    }
    copy.setInt(COSName.BITS_PER_COMPONENT, image.getBitsPerComponent());
    copy.setItem(COSName.TYPE, COSName.XOBJECT);
    copy.setItem(COSName.SUBTYPE, COSName.IMAGE);
    return Optional.of(new PDImageXObject(new PDStream(copy), null));
  }

  private static boolean hasAllowedFilters(COSStream source) {
    if (source.containsKey(COSName.F)) {
      return false; // its bytes stand in another file
    }
    COSBase filters = source.getDictionaryObject(COSName.FILTER);
    if (!(filters instanceof COSArray several)) {
      return filters instanceof COSName name && FILTERS.contains(name);
    }
    for (int i = 0; i < several.size(); i++) {
      if (!(several.getObject(i) instanceof COSName name && FILTERS.contains(name))) {
        return false;
      }
    }
    return several.size() > 0;
  }

  /** Gray and RGB as such, with a sound profile, or as the base of a palette. */
  private static boolean isAllowedColour(COSBase space) throws IOException {
    if (COSName.DEVICEGRAY.equals(space) || COSName.DEVICERGB.equals(space)) {
      return true;
    }
    if (!(space instanceof COSArray array) || array.size() < 2) {
      return false;
    }
    COSBase kind = array.getObject(0);
    COSBase of = array.getObject(1);
    if (COSName.INDEXED.equals(kind)) {
      return array.size() == 4 && !isIndexed(of) && isAllowedColour(of);
    }
    return COSName.ICCBASED.equals(kind) && of instanceof COSStream profile && isSound(profile);
  }

  private static boolean isIndexed(COSBase space) {
    return space instanceof COSArray array && COSName.INDEXED.equals(array.getObject(0));
  }

  /** ISO 19005-2, 6.2.4.2: of a display, scanner or printer, version 4 at most, as many colours. */
  private static boolean isSound(COSStream profile) throws IOException {
    int colours = profile.getInt(COSName.N);
    try (InputStream bytes = profile.createInputStream()) {
      ICC_Profile icc = ICC_Profile.getInstance(bytes);
      int kind = icc.getProfileClass();
      return (colours == 1 || colours == 3)
          && icc.getNumComponents() == colours
          && icc.getMajorVersion() <= 4
          && (kind == ICC_Profile.CLASS_DISPLAY
              || kind == ICC_Profile.CLASS_INPUT
              || kind == ICC_Profile.CLASS_OUTPUT
              || kind == ICC_Profile.CLASS_COLORSPACECONVERSION);
    } catch (IllegalArgumentException notAProfile) {
      return false;
    }
  }

  private COSStream copyStream(COSStream source) throws IOException {
    COSStream copy = target.getDocument().createCOSStream();
    try (InputStream in = source.createRawInputStream();
        OutputStream out = copy.createRawOutputStream()) {
      in.transferTo(out);
    }
    return copy;
  }

  private COSBase copy(COSBase value, int depth) throws IOException {
    if (depth == 0) {
      throw new IOException("an image whose parameters refer to themselves");
    }
    COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
    if (direct instanceof COSArray array) {
      COSArray copy = new COSArray();
      for (int i = 0; i < array.size(); i++) {
        copy.add(copy(array.getObject(i), depth - 1));
      }
      return copy;
    }
    if (direct instanceof COSDictionary dictionary) {
      COSDictionary copy =
          dictionary instanceof COSStream stream ? copyStream(stream) : new COSDictionary();
      for (COSName key : dictionary.keySet()) {
        if (!COSName.LENGTH.equals(key)) {
          copy.setItem(key, copy(dictionary.getDictionaryObject(key), depth - 1));
        }
      }
      return copy;
    }
    return direct;
  }
}
