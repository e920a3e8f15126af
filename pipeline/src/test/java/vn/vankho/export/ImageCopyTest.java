package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImageCopyTest {
  private static final COSName GLOBALS = COSName.getPDFName("JBIG2Globals");

  private final PDDocument source = new PDDocument();
  private final PDDocument target = new PDDocument();

  @AfterEach
  void close() throws IOException {
    source.close();
    target.close();
  }

  private COSStream stream(int... content) throws IOException {
    COSStream stream = source.getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      for (int b : content) {
        out.write(b);
      }
    }
    return stream;
  }

  private PDImageXObject image(COSName filter, COSBase colours) throws IOException {
    COSStream stream = stream(1, 2, 3);
    stream.setItem(COSName.FILTER, filter);
    stream.setInt(COSName.WIDTH, 10);
    stream.setInt(COSName.HEIGHT, 10);
    stream.setInt(COSName.BITS_PER_COMPONENT, 8);
    stream.setItem(COSName.COLORSPACE, colours);
    return new PDImageXObject(new PDStream(stream), null);
  }

  private static byte[] raw(COSStream stream) throws IOException {
    return stream.createRawInputStream().readAllBytes();
  }

  @Test
  void takesWhatAFilterNeedsAlong_andNothingElse() throws IOException {
    PDImageXObject image = image(COSName.JBIG2_DECODE, COSName.DEVICEGRAY);
    COSDictionary parameters = new COSDictionary();
    parameters.setItem(GLOBALS, stream(7, 8));
    image.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
    image.getCOSObject().setInt(COSName.BITS_PER_COMPONENT, 1);
    image.getCOSObject().setBoolean(COSName.INTERPOLATE, true);
    image.getCOSObject().setItem(COSName.getPDFName("Alternates"), new COSArray());

    COSStream copy = new ImageCopy(target).copy(image).orElseThrow().getCOSObject();

    assertThat(raw(copy)).containsExactly(1, 2, 3);
    assertThat(raw((COSStream) copy.getCOSDictionary(COSName.DECODE_PARMS).getItem(GLOBALS)))
        .containsExactly(7, 8);
    assertThat(copy.keySet())
        .doesNotContain(COSName.INTERPOLATE, COSName.getPDFName("Alternates"))
        .contains(COSName.BITS_PER_COMPONENT);
  }

  @Test
  void leavesToDecodingWhatPdfAForbids() throws IOException {
    COSArray icc = new COSArray();
    icc.add(COSName.ICCBASED);
    COSStream noProfile = stream(0, 0, 0);
    noProfile.setInt(COSName.N, 3);
    icc.add(noProfile);
    PDImageXObject elsewhere = image(COSName.DCT_DECODE, COSName.DEVICERGB);
    elsewhere.getCOSObject().setString(COSName.F, "other.jpg");

    for (PDImageXObject image :
        List.of(
            image(COSName.LZW_DECODE, COSName.DEVICEGRAY),
            image(COSName.JPX_DECODE, COSName.DEVICERGB),
            image(COSName.CRYPT, COSName.DEVICERGB),
            image(COSName.DCT_DECODE, COSName.DEVICECMYK),
            image(COSName.FLATE_DECODE, icc),
            elsewhere)) {
      assertThat(new ImageCopy(target).copy(image)).isEmpty();
    }
  }

  @Test
  void keepsColoursWithASoundProfile() throws IOException {
    COSArray icc = new COSArray();
    icc.add(COSName.ICCBASED);
    COSStream profile = source.getDocument().createCOSStream();
    try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(SrgbProfile.bytes());
    }
    profile.setInt(COSName.N, 3);
    icc.add(profile);

    assertThat(new ImageCopy(target).copy(image(COSName.DCT_DECODE, icc))).isPresent();
  }

  @Test
  void refusesParametersThatHoldThemselves() throws IOException {
    PDImageXObject image = image(COSName.FLATE_DECODE, COSName.DEVICEGRAY);
    COSDictionary circle = new COSDictionary();
    circle.setItem(COSName.A, circle);
    image.getCOSObject().setItem(COSName.DECODE_PARMS, circle);

    assertThatThrownBy(() -> new ImageCopy(target).copy(image))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("refer to themselves");
  }
}
