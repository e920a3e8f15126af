package vn.vankho.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Every kind of source that is treated in a way of its own when it becomes PDF/A. */
enum SourceKind {
  COLOUR_JPEG_IN_PDF {
    @Override
    Path write(SampleSources sources) {
      return sources.pdf(0, d -> JPEGFactory.createFromImage(d, colour()));
    }
  },
  GRAY_JPEG_IN_TURNED_PDF {
    @Override
    Path write(SampleSources sources) {
      return sources.pdf(180, d -> JPEGFactory.createFromImage(d, gray()));
    }
  },
  FAX_IN_PDF {
    @Override
    Path write(SampleSources sources) {
      return sources.pdf(0, d -> CCITTFactory.createFromImage(d, bilevel()));
    }
  },
  STENCIL_IN_PDF {
    @Override
    Path write(SampleSources sources) {
      return sources.pdf(0, SourceKind::stencil);
    }
  },
  PALETTE_IN_PDF {
    @Override
    Path write(SampleSources sources) {
      return sources.pdf(0, SourceKind::palette);
    }
  },
  CMYK_IN_PDF {
    @Override
    Path write(SampleSources sources) {
      return sources.pdf(0, SourceKind::cmyk);
    }
  },
  LZW_IN_PDF {
    @Override
    Path write(SampleSources sources) {
      return sources.pdf(0, SourceKind::lzw);
    }
  },
  BORN_DIGITAL {
    @Override
    Path write(SampleSources sources) {
      return sources.bornDigitalPdf();
    }
  },
  BILEVEL_TIFF {
    @Override
    Path write(SampleSources sources) {
      return sources.bilevelTiff(1);
    }
  },
  GRAY_PNG {
    @Override
    Path write(SampleSources sources) {
      return sources.image("png", BufferedImage.TYPE_BYTE_GRAY);
    }
  },
  COLOUR_PNG {
    @Override
    Path write(SampleSources sources) {
      return sources.image("png", BufferedImage.TYPE_INT_RGB);
    }
  },
  COLOUR_JPEG {
    @Override
    Path write(SampleSources sources) {
      return sources.image("jpeg", BufferedImage.TYPE_INT_RGB);
    }
  };

  abstract Path write(SampleSources sources);

  private static BufferedImage colour() {
    return SampleSources.picture(BufferedImage.TYPE_INT_RGB, 1);
  }

  private static BufferedImage gray() {
    return SampleSources.picture(BufferedImage.TYPE_BYTE_GRAY, 1);
  }

  static BufferedImage bilevel() {
    return SampleSources.picture(BufferedImage.TYPE_BYTE_BINARY, 1);
  }

  private static PDImageXObject stencil(PDDocument document) throws IOException {
    PDImageXObject image = CCITTFactory.createFromImage(document, bilevel());
    image.getCOSObject().removeItem(COSName.COLORSPACE);
    image.setStencil(true);
    return image;
  }

  private static PDImageXObject palette(PDDocument document) throws IOException {
    PDImageXObject image = LosslessFactory.createFromImage(document, gray());
    COSArray indexed = new COSArray();
    indexed.add(COSName.INDEXED);
    indexed.add(COSName.DEVICERGB);
    indexed.add(COSInteger.get(255));
    indexed.add(new org.apache.pdfbox.cos.COSString(new byte[3 * 256]));
    image.getCOSObject().setItem(COSName.COLORSPACE, indexed);
    return image;
  }

  private static PDImageXObject cmyk(PDDocument document) throws IOException {
    byte[] samples = new byte[SampleSources.WIDTH * SampleSources.HEIGHT * 4];
    return raw(document, samples, COSName.FLATE_DECODE, true);
  }

  private static PDImageXObject lzw(PDDocument document) throws IOException {
    byte[] samples = new byte[SampleSources.WIDTH * SampleSources.HEIGHT];
    return raw(document, samples, COSName.LZW_DECODE, false);
  }

  private static PDImageXObject raw(
      PDDocument document, byte[] samples, COSName filter, boolean cmyk) throws IOException {
    PDImageXObject image = new PDImageXObject(document);
    try (var out = image.getStream().createOutputStream(filter)) {
      out.write(samples);
    }
    image.setWidth(SampleSources.WIDTH);
    image.setHeight(SampleSources.HEIGHT);
    image.setBitsPerComponent(8);
    image.setColorSpace(cmyk ? PDDeviceCMYK.INSTANCE : PDDeviceGray.INSTANCE);
    return image;
  }
}
