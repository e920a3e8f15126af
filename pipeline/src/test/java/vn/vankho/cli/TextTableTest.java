package vn.vankho.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static String print(TextTable table) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    table.print(writer);
    writer.flush();
    return text.toString();
  }

  @Test
  void alignsColumns_whenLettersHaveSeparateMarks() {
    TextTable table = new TextTable().alignRight(1).row("Huê\u0301", "7").row("Cà Mau", "1234");

    assertThat(print(table)).isEqualTo("Huê\u0301        7\nCà Mau  1234\n");
  }

  @Test
  void cutsTheLastColumn_whenTheLineIsTooLong() {
    TextTable table = new TextTable().limitWidth(12).row("a", "một hai ba bốn");

    assertThat(print(table)).isEqualTo("a  một hai …\n");
  }
}
