package vn.vankho.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Finding;
import vn.vankho.model.Page;
import vn.vankho.model.PageImage;
import vn.vankho.model.Rect;
import vn.vankho.model.TableGrid;
import vn.vankho.model.Word;

class RecogniserIT {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1400;
  private static final int DPI = 200;

  /** Red ink is taken away before a page is read; a mark of secrecy must not go with it. */
  @Test
  void readsMarksOfSecrecyInRed_andNothingElseInThatInk() {
    PageImage scan =
        page(
            pen -> {
              pen.setColor(Color.BLACK);
              pen.drawString("ỦY BAN NHÂN DÂN TỈNH HÀ GIANG", 200, 200);
              text(pen, 9, 600);
              pen.setColor(new Color(214, 44, 58));
              pen.drawString("CÔNG VĂN ĐẾN", 1100, 200);
              pen.drawString("TỐI MẬT", 300, 340);
              pen.drawRect(280, 295, 260, 65);
            });

    try (Recogniser recogniser = recogniser()) {
      Page page = recogniser.recognise(scan, 1).page();

      assertThat(lines(page)).contains("TỐI MẬT").noneMatch(line -> line.contains("ĐẾN"));
      Word mark =
          page.words().stream().filter(word -> word.text().equals("MẬT")).findFirst().orElseThrow();
      assertThat(mark.box().orElseThrow().y()).isBetween(280, 340);
    }
  }

  /** Many offices stamp the name in the red of the seal, which is taken away before reading. */
  @Test
  void readsANameThatIsStampedInRed_underTheSeal() {
    PageImage scan =
        page(
            pen -> {
              pen.setColor(Color.BLACK);
              text(pen, 5, 300);
              closing(pen);
              pen.setColor(new Color(214, 44, 58));
              pen.setStroke(new BasicStroke(5));
              pen.drawOval(900, 730, 284, 284);
              pen.drawOval(920, 750, 244, 244);
              pen.drawString("Lò Thị Xuân", 1080, 1080);
            });

    try (Recogniser recogniser = recogniser()) {
      assertThat(lines(recogniser.recognise(scan, 1).page())).contains("GIÁM ĐỐC", "Lò Thị Xuân");
    }
  }

  /** On a bilevel scan the seal's rings and the pen are as black as the name that they cross. */
  @Test
  void readsANameThatASealAndAPenCross() {
    PageImage scan =
        page(
            pen -> {
              pen.setColor(Color.BLACK);
              text(pen, 5, 300);
              closing(pen);
              pen.drawString("Vàng Thị Xuân", 1030, 940);
              pen.setStroke(new BasicStroke(4));
              pen.drawOval(870, 690, 284, 284);
              pen.drawLine(1000, 922, 1300, 896);
            });

    try (Recogniser recogniser = recogniser()) {
      assertThat(lines(recogniser.recognise(scan, 1).page())).contains("Vàng Thị Xuân");
    }
  }

  /** Rules are found on the straightened picture; words and grids share the pixels of the page. */
  @Test
  void findsTheCellOfEachWord_whenThePageLeans() {
    PageImage scan =
        page(
            pen -> {
              pen.rotate(Math.toRadians(1.5), WIDTH / 2.0, HEIGHT / 2.0);
              pen.setColor(Color.BLACK);
              text(pen, 8, 200);
              for (int row = 0; row <= 2; row++) {
                pen.fillRect(200, 800 + 100 * row, 1200, 3);
              }
              for (int column = 0; column <= 2; column++) {
                pen.fillRect(200 + 600 * column, 800, 3, 200);
              }
              pen.drawString("Giống", 350, 865);
              pen.drawString("Phân", 1000, 865);
              pen.drawString("Thuốc", 350, 965);
              pen.drawString("Nước", 1000, 965);
            });

    try (Recogniser recogniser = recogniser()) {
      Recogniser.Recognised recognised = recogniser.recognise(scan, 1);

      assertThat(recognised.grids()).hasSize(1);
      assertThat(recognised.grids().get(0).cells())
          .extracting(cell -> words(recognised.page(), cell))
          .containsExactly("Giống", "Phân", "Thuốc", "Nước");
    }
  }

  private static Recogniser recogniser() {
    return new Recogniser(ReadSettings.defaults(Path.of("model"), Path.of("target", "ocr-cache")));
  }

  /** A page of a worn ribbon looks blank; so does the empty back of a sheet of thin paper. */
  @Test
  void readsPrintThatIsPale_butNotWhatShinesThroughFromTheBack() {
    PageImage pale = page(pen -> palely(pen, 6));
    PageImage back =
        page(
            pen -> {
              pen.translate(WIDTH, 0);
              pen.scale(-1, 1);
              palely(pen, 6);
            });

    try (Recogniser recogniser = recogniser()) {
      assertThat(lines(recogniser.recognise(pale, 1).page()))
          .hasSize(6)
          .allMatch(line -> line.equals("Phát triển nông nghiệp vùng cao biên giới"));

      Recogniser.Recognised nothing = recogniser.recognise(back, 2);
      assertThat(nothing.page().words()).isEmpty();
      assertThat(nothing.findings())
          .singleElement()
          .extracting(Finding::code)
          .isEqualTo(Recogniser.BLANK_PAGE);
    }
  }

  /** Toner that runs out half-way down the page: the engine alone sees the dark half only. */
  @Test
  void readsPalePrintBelowDarkPrint() {
    PageImage fading =
        page(
            pen -> {
              pen.setColor(Color.BLACK);
              text(pen, 5, 100);
              pen.translate(0, 500);
              palely(pen, 6);
            });

    try (Recogniser recogniser = recogniser()) {
      assertThat(lines(recogniser.recognise(fading, 1).page()))
          .hasSize(11)
          .allMatch(line -> line.equals("Phát triển nông nghiệp vùng cao biên giới"));
    }
  }

  /** On a gray scan a red stamp is as pale as what shines through from the back. */
  @Test
  void keepsAMarkOfSecrecy_whereTheBackShinesThrough() {
    PageImage scan =
        page(
            pen -> {
              pen.setColor(Color.BLACK);
              text(pen, 9, 600);
              pen.setColor(new Color(150, 150, 150));
              pen.drawString("TỐI MẬT", 300, 340);
              pen.translate(WIDTH, 0);
              pen.scale(-1, 1);
              pen.setColor(new Color(190, 190, 190));
              text(pen, 16, 130);
            });

    try (Recogniser recogniser = recogniser()) {
      assertThat(lines(recogniser.recognise(scan, 1).page())).contains("TỐI MẬT");
    }
  }

  /**
   * What shines through is taken away in gray; the seal of the same page is looked at in colour.
   */
  @Test
  void readsAPageInColour_withASealAndABackThatShinesThrough() {
    PageImage scan =
        page(
            pen -> {
              pen.setColor(Color.BLACK);
              text(pen, 5, 300);
              closing(pen);
              pen.setColor(new Color(214, 44, 58));
              pen.setStroke(new BasicStroke(5));
              pen.drawOval(900, 730, 284, 284);
              pen.translate(WIDTH, 0);
              pen.scale(-1, 1);
              pen.setColor(new Color(190, 190, 190));
              text(pen, 16, 130);
            });

    try (Recogniser recogniser = recogniser()) {
      assertThat(lines(recogniser.recognise(scan, 1).page())).contains("Nơi nhận:", "- Lưu: VT.");
    }
  }

  private static void palely(Graphics2D pen, int lines) {
    pen.setColor(new Color(195, 195, 195));
    text(pen, lines, 300);
  }

  private static void text(Graphics2D pen, int lines, int y) {
    for (int line = 0; line < lines; line++) {
      pen.drawString("Phát triển nông nghiệp vùng cao biên giới", 200, y + 60 * line);
    }
  }

  /** Recipients on the left, the position of who signs on the right. */
  private static void closing(Graphics2D pen) {
    pen.drawString("Nơi nhận:", 200, 700);
    pen.drawString("- Lưu: VT.", 200, 750);
    pen.drawString("GIÁM ĐỐC", 1050, 700);
  }

  private static String words(Page page, TableGrid.Cell cell) {
    return page.words().stream()
        .filter(word -> isInside(word.box().orElseThrow(), cell))
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  private static boolean isInside(Rect box, TableGrid.Cell cell) {
    return cell.contains(box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
  }

  private static List<String> lines(Page page) {
    return page.lines().stream()
        .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
        .toList();
  }

  private static PageImage page(Consumer<Graphics2D> drawing) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 14 * DPI / 72));
    drawing.accept(pen);
    pen.dispose();
    byte[] samples = new byte[WIDTH * HEIGHT * 3];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int rgb = picture.getRGB(i % WIDTH, i / WIDTH);
      samples[3 * i] = (byte) (rgb >> 16);
      samples[3 * i + 1] = (byte) (rgb >> 8);
      samples[3 * i + 2] = (byte) rgb;
    }
    return new PageImage(WIDTH, HEIGHT, DPI, PageImage.Format.RGB, samples);
  }
}
