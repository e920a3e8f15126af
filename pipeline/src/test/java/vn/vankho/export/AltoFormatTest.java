package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDocuments;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class AltoFormatTest {
  private static Schema schema;

  @BeforeAll
  static void readSchema() throws SAXException {
    schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(AltoFormatTest.class.getResource("alto-as-written.xsd"));
  }

  private static XmlText alto(PlanDocument document) throws Exception {
    String xml = Written.by(new AltoFormat(), document);
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    return new XmlText(xml);
  }

  @Test
  void tellsTheSourceAndTheSteps() throws Exception {
    PlanDocument plan = PlanDraft.of("a").ordinal(2).fileName("ke hoach.pdf").pages("một").build();

    XmlText alto = alto(plan);

    assertThat(alto.one("//sourceImageInformation/fileName")).isEqualTo("ke hoach.pdf");
    assertThat(alto.one("//fileIdentifier")).isEqualTo("sha256:" + plan.source().sha256());
    assertThat(alto.one("//documentIdentifier")).isEqualTo(plan.id());
    assertThat(alto.one("//Processing/@ID")).isEqualTo("read-ocr");
    assertThat(alto.one("//Page/@PROCESSINGREFS")).isEqualTo("read-ocr");
  }

  @Test
  void writesWordsWithTheirPlaces() throws Exception {
    XmlText alto = alto(PlanDraft.of("a").pages("Kế hoạch\nnăm", "hai").build());

    assertThat(alto.all("//Page/@PHYSICAL_IMG_NR")).containsExactly("1", "2");
    assertThat(alto.all("//Page[1]//TextLine/@HPOS")).containsExactly("0", "0");
    assertThat(alto.all("//Page[1]//TextLine[1]/String/@CONTENT")).containsExactly("Kế", "hoạch");
    assertThat(alto.all("//Page[1]//TextLine[1]/String[2]/@*[name() != 'ID']"))
        .containsExactly("hoạch", "30", "60", "0", "0.9", "55");
    assertThat(alto.all("//Page[1]//SP/@*")).containsExactly("55", "0", "5");
  }

  @Test
  void keepsTheReadingAndItsRivals_eachOnce() throws Exception {
    Change change =
        new Change(
            "channel", 0.87, List.of(new Alternative("Khôi", 0.12), new Alternative("Khỏi", 0.01)));
    Word word =
        new Word("Khối", "Khôi", Optional.of(new Rect(1, 2, 3, 4)), 0.5, 0, Optional.of(change));

    XmlText alto = alto(plan(HostilePlan.page(List.of(word))));

    assertThat(alto.one("//String/@CONTENT")).isEqualTo("Khối");
    assertThat(alto.one("//String/@WC")).isEqualTo("0.87");
    assertThat(alto.one("//ALTERNATIVE[@PURPOSE='raw']")).isEqualTo("Khôi");
    assertThat(alto.one("//ALTERNATIVE[@PURPOSE='rival']")).isEqualTo("Khỏi");
    assertThat(alto.one("//Page/@PROCESSINGREFS")).isEqualTo("read-ocr restored");
  }

  @Test
  void confidencesAreSharesOfOne() throws Exception {
    for (double confidence : List.of(0.0, 0.05, 0.00001, 0.99999, 1.0)) {
      Word word = Word.read("a", new Rect(1, 2, 3, 4), confidence, 0);

      XmlText alto = alto(plan(HostilePlan.page(List.of(word))));

      assertThat(Double.parseDouble(alto.one("//String/@WC")))
          .isCloseTo(confidence, offset(0.00005));
    }
  }

  @Test
  void saysHowAPageWasTurned() throws Exception {
    Page page = new Page(1, 20, 10, 200, Origin.TEXT_LAYER, 270, 0, 0, List.of());

    XmlText alto = alto(plan(page));

    assertThat(alto.one("//Page/@PROCESSINGREFS")).isEqualTo("turned-270 read-text-layer");
    assertThat(alto.one("//Processing[@ID='turned-270']/processingStepDescription"))
        .startsWith("turned by 270 degrees clockwise");
  }

  @Test
  void isValidWithoutPagesOrPlaces() throws Exception {
    Word word = new Word("a", "a", Optional.empty(), 0.5, 0, Optional.empty());

    alto(PlanDraft.of("a").build());
    alto(plan(new Page(1, 0, 0, 0, Origin.OCR, 0, 0, 0.5, List.of(word, word))));
  }

  @Test
  void takesWhatAScanMayHold() throws Exception {
    XmlText alto = alto(HostilePlan.plan());

    assertThat(alto.all("//String/@CONTENT"))
        .hasSameSizeAs(HostilePlan.TEXTS)
        .contains("<script>alert(1)</script>;\"", "]]>;\"", "một hai hai;\"", "🌳 cây;\"");
    assertThat(alto.all("//ALTERNATIVE[@PURPOSE='raw']")).contains("\uFFFD\uFFFD\uFFFD[31m", "]]>");
  }

  @Test
  void takesAnyDocument() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      PlanDocument plan = PlanDocuments.next(new Random(seed));
      int words = plan.pages().stream().mapToInt(page -> page.words().size()).sum();

      assertThat(alto(plan).all("//String")).as("seed %d", seed).hasSize(words);
    }
  }

  /** Each of these the schema of the Library of Congress refuses as well. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <MeasurementUnit>       | <MeasurementUnit UNIT="pixel">
          >pixel<                 | >inch<
          <fileName>.*</fileName> | <fileName/><fileName/>
          >contentGeneration<     | >ocr<
          <Processing ID="[^"]*"  | <Processing
          PROCESSINGREFS="        | PROCESSINGREFS="none-
          PHYSICAL_IMG_NR="1"     | PHYSICAL_IMG_NR="i"
          PC="[^"]*"              | PC="90"
          LANG="vi"               | LANG="Tiếng Việt"
          <TextBlock ID="[^"]*"   | <TextBlock
          <TextLine ID="[^"]*"    | <TextLine ID="page_1"
          (<TextLine [^>]*>)      | $1<SP/>
          </TextLine>             | <HYP/></TextLine>
          (<SP [^>]*/>)           | $1$1
          CONTENT="[^"]*"         | ALTERNATIVE="a"
          <String                 | <String SUBS_TYPE="HYPPART1"
          HPOS="60"               | HPOS="60 px"
          WC="[^"]*"              | WC="1.01"
          """)
  void theSchemaRefusesWhatIsNotAlto(String part, String wrong) throws Exception {
    String right = Written.by(new AltoFormat(), PlanDraft.of("a").pages("Kế hoạch").build());
    String changed = right.replaceFirst(part, wrong);
    assertThat(changed).isNotEqualTo(right);

    assertThatThrownBy(
            () -> schema.newValidator().validate(new StreamSource(new StringReader(changed))))
        .isInstanceOf(SAXException.class);
  }

  private static PlanDocument plan(Page page) {
    return PlanDraft.of("a").pages(List.of(page)).build();
  }
}
