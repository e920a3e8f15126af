package vn.vankho.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Builds PDF files for tests, one page at a time, down to the operators of its contents. */
final class SamplePdf implements AutoCloseable {
  /** A5 in points, to keep drawing quick. */
  static final PDRectangle SHEET = new PDRectangle(420, 595);

  /** Running text as it should be. */
  static final String[] TEXT = {
    "Ủy ban nhân dân xã giao công chức văn hóa",
    "phối hợp với trưởng các thôn tuyên truyền kế hoạch",
    "đến từng hộ gia đình, hoàn thành trước ngày 15/3/2024.",
    "Kinh phí thực hiện lấy từ nguồn ngân sách địa phương",
    "và các nguồn huy động hợp pháp khác theo quy định.",
    "Định kỳ hằng quý, các đơn vị báo cáo kết quả về",
    "văn phòng để tổng hợp, trình lãnh đạo xem xét.",
  };

  /** The same as a program without Vietnamese read it. */
  static final String[] GARBLED = {
    "Uy ban nh~n dan xa giao c6ng chirc van h6a",
    "ph6i hQ'P v&i tnr&ng cac th6n tuyen truy~n kS ho~ch",
    "d~n tirng hQ gia dinh, ho~n thanh tru6c ng~y 15/3/2024.",
    "Kinh phi th\\fC hi~n l~y tir ngu6n ngan s~ch dja phuong",
    "va cac ngu6n huy dQng hQp phap khac theo quy djnh.",
    "Djnh ky h~ng quy, cac don vj b~o c~o kSt qua vS",
    "van ph6ng d~ t6ng h(JP, trinh liinh d~o xem xet.",
  };

  /** What a signing program writes over a page. */
  static final String[] SIGNATURE = {
    "Ký bởi: Ủy ban nhân dân xã", "Thời gian ký: 12/3/2024", "Cơ quan: tỉnh nọ",
  };

  final PDDocument document = new PDDocument();
  PDPage page = new PDPage();
  private final StringBuilder contents = new StringBuilder();
  private final COSDictionary fonts = new COSDictionary();
  private int names;
  private boolean cut;

  SamplePdf() {
    nextPage();
  }

  SamplePdf nextPage() {
    finishPage();
    contents.setLength(0);
    page = new PDPage(SHEET);
    page.setResources(new PDResources());
    document.addPage(page);
    return this;
  }

  private void finishPage() {
    if (contents.isEmpty()) {
      return;
    }
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(cut ? COSName.FLATE_DECODE : null)) {
      out.write(contents.toString().getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (cut) {
      cutInHalf(stream);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
    page.getResources().getCOSObject().setItem(COSName.FONT, new COSDictionary(fonts));
  }

  private static void cutInHalf(COSStream stream) {
    try {
      byte[] packed = stream.createRawInputStream().readAllBytes();
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(packed, 0, packed.length / 2);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Packs the contents of the page and throws half of them away. */
  SamplePdf cutContents() {
    cut = true;
    return this;
  }

  /** Appends operators as they are. */
  SamplePdf paint(String operators) {
    contents.append(operators).append('\n');
    return this;
  }

  /** A page as a scanner sees it, to be painted. */
  PDImageXObject scan() throws IOException {
    return LosslessFactory.createFromImage(
        document, marked(1167, 1653, BufferedImage.TYPE_BYTE_GRAY));
  }

  /** Paints an image over the whole page. */
  SamplePdf wholePage(PDImageXObject image) {
    return image(image, "420 0 0 595 0 0");
  }

  SamplePdf image(PDImageXObject image, String matrix) {
    COSName name = page.getResources().add(image);
    return paint("q " + matrix + " cm /" + name.getName() + " Do Q");
  }

  /**
   * Shows lines of text, 12 points high, each letter 6 points wide, with a Unicode table.
   *
   * @param mode rendering mode: 0 painted, 3 invisible
   */
  SamplePdf text(int mode, double x, double y, String... lines) {
    String[] codes = new String[lines.length];
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      StringBuilder hex = new StringBuilder();
      for (char c : lines[i].toCharArray()) {
        if (letters.indexOf(String.valueOf(c)) < 0) {
          letters.append(c);
        }
        hex.append(String.format(Locale.ROOT, "%02X", 1 + letters.indexOf(String.valueOf(c))));
      }
      codes[i] = hex.toString();
    }
    return show(font("Times", letters.toString()), mode, x, y, codes);
  }

  /** Shows the bytes of a line in a font without a Unicode table, as old word processors wrote. */
  SamplePdf legacyText(String fontName, double x, double y, String... lines) {
    String[] codes = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      StringBuilder hex = new StringBuilder();
      for (char c : lines[i].toCharArray()) {
        hex.append(String.format(Locale.ROOT, "%02X", (int) c));
      }
      codes[i] = hex.toString();
    }
    return show(font(fontName, null), 0, x, y, codes);
  }

  private SamplePdf show(String font, int mode, double x, double y, String[] codes) {
    paint("BT /" + font + " 12 Tf " + mode + " Tr 14 TL " + x + " " + y + " Td");
    for (String code : codes) {
      paint("<" + code + "> Tj T*");
    }
    return paint("ET");
  }

  private String font(String baseName, String letters) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
    font.setName(COSName.BASE_FONT, baseName);
    font.setItem(COSName.FIRST_CHAR, COSInteger.get(0));
    font.setItem(COSName.LAST_CHAR, COSInteger.get(255));
    COSArray widths = new COSArray();
    for (int i = 0; i < 256; i++) {
      widths.add(new COSFloat(500));
    }
    font.setItem(COSName.WIDTHS, widths);
    if (letters == null) {
      font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    } else {
      font.setItem(COSName.TO_UNICODE, unicodeTable(letters));
    }
    String name = "F" + names++;
    fonts.setItem(COSName.getPDFName(name), font);
    return name;
  }

  private COSStream unicodeTable(String letters) {
    StringBuilder map =
        new StringBuilder("begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n");
    for (int i = 0; i < letters.length(); i++) {
      map.append(
          String.format(
              Locale.ROOT,
              "1 beginbfchar <%02X> <%04X> endbfchar%n",
              i + 1,
              (int) letters.charAt(i)));
    }
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(map.append("endcmap").toString().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return stream;
  }

  Path save(Path file) throws IOException {
    finishPage();
    document.save(file.toFile());
    return file;
  }

  /** White with a black square in its upper left corner, a tenth of the width. */
  static BufferedImage marked(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, width / 10, width / 10);
    graphics.dispose();
    return image;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
