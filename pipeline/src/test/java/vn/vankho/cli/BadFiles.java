package vn.vankho.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Writes PDFs and images, good and bad, for tests; all texts are made up. */
final class BadFiles {
  private static final String PLAN =
      """
      UBND TỈNH HÀ NAM
      SỞ Y TẾ
      Số: %d/KH-SYT
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Hà Nam, ngày 12 tháng 3 năm 2024
      KẾ HOẠCH
      Phòng, chống bệnh dại năm 2024
      I. MỤC ĐÍCH, YÊU CẦU
      Giảm số người mắc bệnh dại trên địa bàn tỉnh, nâng cao nhận thức của người dân.
      II. TỔ CHỨC THỰC HIỆN
      Các đơn vị trực thuộc Sở căn cứ kế hoạch này tổ chức thực hiện và báo cáo kết quả.
      GIÁM ĐỐC
      Trần Văn Minh""";

  private static final int KEY_BITS = 128;

  private BadFiles() {}

  /** A plan with a text layer, which is read without OCR; {@code number} makes it different. */
  static byte[] plan(int number) throws IOException {
    return pdf(PLAN.formatted(number), "");
  }

  /** The same, to be opened with a password only. */
  static byte[] lockedPlan(int number, String password) throws IOException {
    return pdf(PLAN.formatted(number), password);
  }

  /** Two plans in one file, one after the other. */
  static byte[] twoPlans(int first, int second) throws IOException {
    return pdf(PLAN.formatted(first) + '\f' + PLAN.formatted(second), "");
  }

  /** A plan that bears the mark of a state secret. */
  static byte[] secretPlan() throws IOException {
    return pdf("TUYỆT MẬT\n" + PLAN.formatted(99), "");
  }

  private static byte[] pdf(String text, String password) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream face =
            Objects.requireNonNull(
                BadFiles.class.getResourceAsStream("/samples/fonts/SampleSerif-Regular.ttf"))) {
      PDFont font = PDType0Font.load(document, face, true);
      for (String page : text.split("\f")) {
        write(document, font, page);
      }
      if (!password.isEmpty()) {
        StandardProtectionPolicy policy =
            new StandardProtectionPolicy(password, password, new AccessPermission());
        policy.setEncryptionKeyLength(KEY_BITS);
        document.protect(policy);
      }
      return bytes(document);
    }
  }

  private static void write(PDDocument document, PDFont font, String text) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
      contents.beginText();
      contents.setFont(font, 13);
      contents.setLeading(20);
      contents.newLineAtOffset(72, 760);
      for (String line : text.split("\n")) {
        contents.showText(line);
        contents.newLine();
      }
      contents.endText();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  /** A scan of two pages cut off before the first image: its pages are there, their images not. */
  static byte[] scanWithoutImages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 2; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        BufferedImage gray = new BufferedImage(827, 1169, BufferedImage.TYPE_BYTE_GRAY);
        try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
          contents.drawImage(JPEGFactory.createFromImage(document, gray), 0, 0, 595, 842);
        }
      }
      byte[] whole = bytes(document);
      int image = new String(whole, StandardCharsets.ISO_8859_1).indexOf("/Subtype /Image");
      return Arrays.copyOf(whole, image);
    }
  }

  static byte[] pdfWithoutPages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      return bytes(document);
    }
  }

  /** A black and white PNG, whole in every byte, of a few kilobytes. */
  static void writeHugePng(Path file, int width, int height) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream rows = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[1 + (width + 7) / 8];
      for (int y = 0; y < height; y++) {
        rows.write(row);
      }
    }
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {1, 0, 0, 0, 0})
            .array();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
      writeChunk(out, "IHDR", header);
      writeChunk(out, "IDAT", packed.toByteArray());
      writeChunk(out, "IEND", new byte[0]);
    }
  }

  private static void writeChunk(OutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.write(ByteBuffer.allocate(4).putInt(content.length).array());
    out.write(name);
    out.write(content);
    out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
