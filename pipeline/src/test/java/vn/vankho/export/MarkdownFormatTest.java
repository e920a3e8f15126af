package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vankho.model.Finding;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;
import vn.vankho.model.Section;
import vn.vankho.model.Table;

class MarkdownFormatTest {
  private static final List<org.commonmark.Extension> GITHUB =
      List.of(TablesExtension.create(), StrikethroughExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(GITHUB).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(GITHUB).build();

  private static String markdown(PlanDocument document) throws IOException {
    DocumentFormat format = new MarkdownFormat();
    return Written.by(format, document);
  }

  private static String html(PlanDocument document) throws IOException {
    return RENDERER.render(PARSER.parse(markdown(document)));
  }

  private static Section section(
      String marker, int level, Optional<String> heading, String text, Section... children) {
    return new Section(marker, level, heading, text, 1, List.of(children));
  }

  @Test
  void tellsTitleAndFields() throws IOException {
    String html =
        html(PlanDraft.of("a").title("Cây xanh").number("780/KH-SXD").date("2024-03").build());

    assertThat(html)
        .startsWith("<h1>Cây xanh</h1>\n<table>")
        .contains("<td>Số, ký hiệu</td>\n<td>780/KH-SXD</td>", "<td>03/2024</td>")
        .doesNotContain("Độ mật", "Nơi nhận");
  }

  @Test
  void makesHeadingsOfSectionsThatHaveOne_andListsOfTheOthers() throws IOException {
    Section dash = section("-", 3, Optional.empty(), "Gạch đầu dòng");
    Section letter = section("a", 2, Optional.empty(), "Điểm a\nđoạn hai", dash);
    Section second = section("b", 2, Optional.empty(), "Điểm b");
    Section top = section("I", 1, Optional.of("MỤC TIÊU"), "Lời dẫn", letter, second);

    String html = html(PlanDraft.of("a").sections(top).build());

    assertThat(html.replace("\n", ""))
        .contains(
            "<h3>I. MỤC TIÊU</h3><p>Lời dẫn</p>"
                + "<ul><li><p><strong>a)</strong> Điểm a</p><p>đoạn hai</p>"
                + "<ul><li>Gạch đầu dòng</li></ul></li>"
                + "<li><p><strong>b)</strong> Điểm b</p></li></ul>");
  }

  @Test
  void goesOnWithLists_whereMarkdownHasNoMoreHeadings() throws IOException {
    Section deepest = section("1.1.1.1.1", 5, Optional.of("Năm"), "chữ");
    Section outline = deepest;
    for (int level = 4; level >= 1; level--) {
      outline = section("" + level, level, Optional.of("Cấp " + level), "", outline);
    }

    String html = html(PlanDraft.of("a").sections(outline).build()).replace("\n", "");

    assertThat(html)
        .contains("<h6>4. Cấp 4</h6><ul><li><p><strong>1.1.1.1.1.</strong> Năm</p><p>chữ</p></li>");
  }

  @Test
  void writesTheText_whereThereIsNoOutline() throws IOException {
    assertThat(html(PlanDraft.of("a").pages("Một\n1. Hai").build()))
        .contains("<h2>Nội dung</h2>\n<p>Một</p>\n<p>1. Hai</p>");
  }

  @Test
  void writesTablesBasesRecipientsAndWarnings() throws IOException {
    String html =
        html(
            PlanDraft.of("a")
                .legalBases(new LegalBasis("Căn cứ Luật X;", List.of()))
                .tables(
                    new Table(
                        2, Optional.of("Biểu 1"), List.of(List.of("TT", "A|B"), List.of("1"))))
                .recipients("Như trên", "Lưu: VT")
                .warnings(Finding.ofPage("PAGE_TIMEOUT", "took too long", 3))
                .build());

    assertThat(html)
        .contains("<li>Căn cứ Luật X;</li>")
        .contains("<h2>Bảng, trang 2</h2>\n<p>Biểu 1</p>", "<th>A|B</th>", "<td>1</td>\n<td></td>")
        .contains("<li>Như trên</li>\n<li>Lưu: VT</li>")
        .contains("<li>PAGE_TIMEOUT, trang 3: took too long</li>");
  }

  @Test
  void putsARuleBetweenDocuments() throws IOException {
    CollectionFormat together = new MarkdownFormat();
    PlanDocument plan = PlanDraft.of("a").title("Một").build();

    assertThat(RENDERER.render(PARSER.parse(Written.by(together, plan, plan))))
        .containsOnlyOnce("<hr />")
        .containsPattern("(?s)<h1>Một</h1>.*<hr />\n<h1>Một</h1>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[a](javascript:alert(1))",
        "![a](http://x.vn/a.png)",
        "https://x.vn/a www.x.vn WWW.x.vn a@x.vn",
        "# a",
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "> a",
        "===",
        "---",
        "```",
        "`a`",
        "**a** __b__ ~~c~~",
        "a | b",
        "|---|",
        "\\",
        "a\\|b",
        "&lt; &#60; &amp;",
        "[a]: http://x.vn",
        "    a",
        "\t- a"
      })
  void textIsShownAsItIs(String text) throws IOException {
    assertThat(shownIn(MarkdownText.line(text))).isEqualTo(text.strip());
    String everywhere =
        html(
            PlanDraft.of("a")
                .title(text)
                .recipients(text)
                .sections(
                    section("a", 1, Optional.empty(), text),
                    section("-", 1, Optional.of(text), text))
                .tables(new Table(1, Optional.of(text), List.of(List.of(text, text))))
                .build());
    assertThat(everywhere)
        .doesNotContain("<script", "<a ", "<img", "<code", "<em>", "<del>", "<hr");
    assertThat(everywhere.split("<th>", -1)).hasSize(2 + 2 + 1);
  }

  @Test
  void anyTextIsShownAsItIs() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String marks = "\\`*_[]<>&#|~$@^{}-+=.:!()/\"'ế1 aw";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12) + 1; length > 0; length--) {
        text.append(marks.charAt(random.nextInt(marks.length())));
      }
      String expected = text.toString().replaceAll(" +", " ").strip();

      assertThat(shownIn(MarkdownText.line(text.toString())))
          .as("seed %d, '%s'", seed, text)
          .isEqualTo(expected);
    }
  }

  @Test
  void addressesAreBroken() {
    assertThat(MarkdownText.line("https://x.vn/a WWW.x.vn a@x.vn Số: 12"))
        .isEqualTo("https\\://x.vn/a WWW\\.x.vn a\\@x.vn Số: 12");
  }

  @Test
  void controlsAndLineBreaksDoNotReachTheFile() throws IOException {
    assertThat(MarkdownText.line("a\u2028b\r\nc\u0085d\u000Be\u00A0f")).isEqualTo("a b c d e f");
    assertThat(MarkdownText.line("\u001B\\[2J\u0000")).isEqualTo("\uFFFD\\\\\\[2J\uFFFD");
  }

  /** The text of Markdown that is one paragraph of nothing but text, or nothing. */
  private static String shownIn(String markdown) {
    Node first = PARSER.parse(markdown).getFirstChild();
    if (first == null) {
      return "";
    }
    assertThat(first).isInstanceOf(Paragraph.class);
    assertThat(first.getNext()).isNull();
    List<String> texts = new ArrayList<>();
    for (Node node = first.getFirstChild(); node != null; node = node.getNext()) {
      assertThat(node).isInstanceOf(Text.class);
      texts.add(((Text) node).getLiteral());
    }
    return String.join("", texts);
  }
}
