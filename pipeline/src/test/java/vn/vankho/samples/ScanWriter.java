package vn.vankho.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes the bytes of one scan by its recipe. */
final class ScanWriter {
  private record Sheet(int number, PageLayout layout, String body, boolean edge) {}

  private final Recipe recipe;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Random random;

  private ScanWriter(Recipe recipe, Map<String, SamplePlan> plans) {
    this.recipe = recipe;
    // The seed is the file's name, so that a new recipe leaves the other scans as they were.
    random = new Random(recipe.file().hashCode());
    for (String name : recipe.plans()) {
      SamplePlan plan = plans.get(name);
      if (plan == null) {
        throw new IllegalArgumentException(recipe.file() + ": no plan named " + name);
      }
      List<PageLayout> pages = PlanComposer.compose(plan).pages();
      String body = String.join(" ", plan.printedLines("issuer"));
      for (int i = 0; i < pages.size(); i++) {
        sheets.add(
            new Sheet(sheets.size() + 1, pages.get(i), body, i == 0 || i == pages.size() - 1));
      }
    }
  }

  /** Pages and bytes of a scan. */
  record Written(int pages, byte[] bytes) {}

  static Written write(Recipe recipe, Map<String, SamplePlan> plans) throws IOException {
    ScanWriter writer = new ScanWriter(recipe, plans);
    byte[] bytes =
        switch (recipe.container()) {
          case TIFF_G4 -> writer.tiff();
          case PNG -> PageImages.png(writer.gray(writer.single()), recipe.dpi());
          case JPEG ->
              PageImages.jpeg(
                  writer.scanned(writer.single()), (float) recipe.quality(), recipe.dpi());
          case COPY -> throw new IllegalArgumentException("a copy is not written");
          default -> writer.pdf();
        };
    return new Written(writer.sheets.size(), bytes);
  }

  private Sheet single() {
    if (sheets.size() != 1) {
      throw new IllegalArgumentException(
          recipe.file() + ": expected one page, found " + sheets.size());
    }
    return sheets.get(0);
  }

  private BufferedImage scanned(Sheet sheet) {
    BufferedImage page = PagePainter.paint(sheet.layout(), sheet.body(), recipe.dpi(), random);
    return Degradation.apply(page, effects(sheet), recipe.dpi(), random);
  }

  /** Effects of every page, and those written {@code 2@name} of page 2. */
  private String effects(Sheet sheet) {
    StringBuilder effects = new StringBuilder();
    for (String effect : recipe.effects().split(" ")) {
      int at = effect.indexOf('@');
      if (at < 0 || effect.substring(0, at).equals(Integer.toString(sheet.number()))) {
        effects.append(effect.substring(at + 1)).append(' ');
      }
    }
    return effects.toString();
  }

  private BufferedImage gray(Sheet sheet) {
    return Degradation.gray(scanned(sheet));
  }

  private BufferedImage bilevel(Sheet sheet) {
    return Degradation.bilevel(scanned(sheet), recipe.threshold());
  }

  private byte[] tiff() throws IOException {
    try (PdfContainer pdf = new PdfContainer("")) {
      List<TiffContainer.G4Page> pages = new ArrayList<>();
      for (Sheet sheet : sheets) {
        PDImageXObject image = pdf.g4(bilevel(sheet));
        pages.add(
            new TiffContainer.G4Page(
                PdfContainer.rawData(image), image.getWidth(), image.getHeight(), recipe.dpi()));
      }
      return TiffContainer.write(pages);
    }
  }

  private byte[] pdf() throws IOException {
    try (PdfContainer pdf = new PdfContainer(producer())) {
      for (Sheet sheet : sheets) {
        page(pdf, sheet);
      }
      if (recipe.container() == Recipe.Container.PDF_G4_ENCRYPTED) {
        pdf.encrypt();
      }
      return pdf.bytes();
    }
  }

  private String producer() {
    return switch (recipe.container()) {
      case PDF_ENGLISH_LAYER -> "Tesseract-like reading, English model (sample)";
      case PDF_IRIS_LAYER -> "I.R.I.S.-like reading (sample)";
      case PDF_OMNIPAGE_LAYER -> "OmniPage-like reading (sample)";
      case PDF_BORN_DIGITAL, PDF_TCVN3_VISIBLE -> "Word processor (sample)";
      default -> "Scanner (sample)";
    };
  }

  private void page(PdfContainer pdf, Sheet sheet) throws IOException {
    float quality = (float) recipe.quality();
    switch (recipe.container()) {
      case PDF_BORN_DIGITAL -> pdf.bornDigitalPage(sheet.layout());
      case PDF_TCVN3_VISIBLE -> Tcvn3Layer.visiblePage(pdf, sheet.layout());
      case PDF_JPEG_GRAY -> image(pdf, pdf.jpeg(gray(sheet), quality));
      case PDF_JPEG_COLOUR -> image(pdf, pdf.jpeg(scanned(sheet), quality));
      case PDF_JBIG2 -> image(pdf, pdf.jbig2(bilevel(sheet), recipe.dpi()));
      case PDF_JPEG2000 -> image(pdf, pdf.jpeg2000(gray(sheet), recipe.quality()));
      case PDF_MIXED -> {
        BufferedImage scanned = scanned(sheet);
        image(
            pdf,
            sheet.edge()
                ? pdf.jpeg(scanned, quality)
                : pdf.g4(Degradation.bilevel(scanned, recipe.threshold())));
      }
      case PDF_ENGLISH_LAYER, PDF_IRIS_LAYER, PDF_OMNIPAGE_LAYER -> {
        Garbling garbling =
            switch (recipe.container()) {
              case PDF_ENGLISH_LAYER -> Garbling.ENGLISH;
              case PDF_IRIS_LAYER -> Garbling.IRIS;
              default -> Garbling.OMNIPAGE;
            };
        PDPage page = image(pdf, pdf.jpeg(gray(sheet), quality));
        pdf.latinLayer(page, sheet.layout(), word -> garbling.garble(word, random));
      }
      case PDF_GOOD_LAYER -> {
        PDPage page = image(pdf, pdf.g4(bilevel(sheet)));
        pdf.goodLayer(page, sheet.layout(), word -> word);
      }
      case PDF_TCVN3_LAYER -> {
        PDPage page = image(pdf, pdf.g4(bilevel(sheet)));
        Tcvn3Layer.hidden(pdf, page, sheet.layout());
      }
      case PDF_G4_ROTATE -> pdf.imagePage(pdf.g4(bilevel(sheet)), recipe.dpi(), 270);
      default -> image(pdf, pdf.g4(bilevel(sheet)));
    }
  }

  private PDPage image(PdfContainer pdf, PDImageXObject image) throws IOException {
    return pdf.imagePage(image, recipe.dpi(), 0);
  }
}
