package vn.vankho.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import vn.vankho.model.ExitCode;
import vn.vankho.model.Page;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.scan.OpenSource;
import vn.vankho.scan.SourceOpener;

/**
 * Writes a document as a searchable PDF of two layers (PDF/A-2b, ISO 19005-2): the picture of each
 * of its pages as the source stores it, and under it the restored words, invisible, each in its
 * place. A page of a PDF that is more than one image, such as one that a word processor wrote, is
 * drawn.
 *
 * <p>Pages stand upright, whichever way they lay in the scan, at their size on paper. The same
 * document and source give the same bytes. Memory does not grow with the number of pages: what is
 * written goes to a temporary file first.
 */
public final class SearchablePdf {
  private static final float PDF_VERSION = 1.7f;
  private static final int ID_BYTES = 16;
  private static final String PICTURE = "P";

  private final SourceOpener opener;
  private final Optional<String> password;

  /**
   * A writer.
   *
   * @param opener with the settings the documents were read with
   * @param password of sources that are encrypted
   */
  public SearchablePdf(SourceOpener opener, Optional<String> password) {
    this.opener = opener;
    this.password = password;
  }

  /**
   * Writes a document.
   *
   * @param original the file it was read from
   * @param out left open
   * @throws PipelineException UNREADABLE, PASSWORD or NOT_FOUND if the source cannot give its pages
   * @throws IOException if writing failed, or between pages if the thread is interrupted
   */
  public void write(PlanDocument document, Path original, OutputStream out) throws IOException {
    try (OpenSource source = opener.open(original, password);
        PDDocument target = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      InvisibleFont font = new InvisibleFont(target);
      Map<Integer, Page> pages =
          document.pages().stream().collect(Collectors.toMap(Page::number, Function.identity()));
      for (int n = document.source().firstPage(); n <= document.source().lastPage(); n++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("stopped before page " + n);
        }
        Optional<Page> page = Optional.ofNullable(pages.get(n));
        addPage(target, font, source, page.orElseGet(unread(source, n)));
      }
      font.finish();
      describe(target, document);
      target.save(new KeptOpen(out), CompressParameters.NO_COMPRESSION);
    }
  }

  /** A page that could not be read has no words, and is in the file all the same. */
  private static java.util.function.Supplier<Page> unread(OpenSource source, int pageNumber) {
    return () -> source.layer(pageNumber - 1).page().withWords(List.of());
  }

  private static void addPage(PDDocument target, InvisibleFont font, OpenSource source, Page page)
      throws IOException {
    PagePlace place = PagePlace.of(page);
    PagePicture picture = picture(target, source, page);
    String contents =
        picture.operators(PICTURE, place, page.rotation()) + TextLayer.operators(font, page, place);
    PDPage added =
        new PDPage(new PDRectangle((float) place.widthPoints(), (float) place.heightPoints()));
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName(PICTURE), picture.image());
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName(TextLayer.fontName()), font.dictionary());
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    added.setResources(resources);
    COSStream stream = target.getDocument().createCOSStream();
    try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
      content.write(contents.getBytes(StandardCharsets.US_ASCII));
    }
    added.getCOSObject().setItem(COSName.CONTENTS, stream);
    target.addPage(added);
  }

  private static PagePicture picture(PDDocument target, OpenSource source, Page page) {
    try {
      return PagePicture.embed(target, source, page.number() - 1);
    } catch (IOException | IllegalArgumentException | ClassCastException damaged) {
      throw new PipelineException(
          ExitCode.UNREADABLE,
          "PICTURE_UNREADABLE",
          "page "
              + page.number()
              + ": its picture cannot be copied: "
              + damaged.getMessage()
              + "; scan it again",
          damaged);
    }
  }

  private static void describe(PDDocument target, PlanDocument document) throws IOException {
    XmpPacket packet = new XmpPacket(document);
    target.setVersion(PDF_VERSION);
    target.setDocumentInformation(packet.information());
    target.getDocumentCatalog().setLanguage("vi");
    PDMetadata metadata = new PDMetadata(target);
    metadata.importXMPMetadata(packet.bytes());
    target.getDocumentCatalog().setMetadata(metadata);
    PDOutputIntent colours =
        new PDOutputIntent(target, new ByteArrayInputStream(SrgbProfile.bytes()));
    colours.setInfo(SrgbProfile.NAME);
    colours.setOutputCondition(SrgbProfile.NAME);
    colours.setOutputConditionIdentifier(SrgbProfile.NAME);
    colours.setRegistryName("http://www.color.org");
    target.getDocumentCatalog().addOutputIntent(colours);
    target.getDocument().setDocumentID(fileId(document.id()));
  }

  /** From the document's id, which comes from the digest of its source. */
  private static COSArray fileId(String documentId) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] id = digest.digest(documentId.getBytes(StandardCharsets.UTF_8));
      COSString first = new COSString(Arrays.copyOf(id, ID_BYTES), true);
      COSArray both = new COSArray();
      both.add(first);
      both.add(first);
      return both;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
