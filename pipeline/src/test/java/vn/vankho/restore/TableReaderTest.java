package vn.vankho.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
  @TempDir Path folder;

  private TableReader reader(String text) throws IOException {
    return new TableReader(Files.writeString(folder.resolve("table.tsv"), text));
  }

  @Test
  void readsColumnsInOrder() throws IOException {
    TableReader table = reader("kế\t12\t\nhoạch\t2147483647\tx\n");
    assertThat(table.lines()).isEqualTo(2);
    assertThat(table.text('\t')).isEqualTo("kế");
    assertThat(table.number('\t')).isEqualTo(12);
    assertThat(table.text('\n')).isEmpty();
    assertThat(table.hasNext()).isTrue();
    assertThat(table.text('\t')).isEqualTo("hoạch");
    assertThat(table.number('\t')).isEqualTo(Integer.MAX_VALUE);
    assertThat(table.text('\n')).isEqualTo("x");
    assertThat(table.hasNext()).isFalse();
  }

  @Test
  void namesTheLine_whereAColumnIsMissing() throws IOException {
    TableReader table = reader("a\t1\nb\n");
    table.text('\t');
    table.number('\n');
    assertThatThrownBy(() -> table.text('\t')).hasMessage("line 2: expected more columns");
  }

  @Test
  void refusesAColumnTooMany_andALineCutShort() throws IOException {
    assertThatThrownBy(() -> reader("a\tb\n").text('\n'))
        .hasMessage("line 1: expected no more columns");
    assertThatThrownBy(() -> reader("a").text('\n')).isInstanceOf(IOException.class);
  }

  @Test
  void refusesWhatIsNoNumber() throws IOException {
    for (String wrong : new String[] {"", "-1", "1,5", "2147483648", "99999999999999999999"}) {
      assertThatThrownBy(() -> reader(wrong + "\n").number('\n'))
          .as(wrong)
          .hasMessage("line 1: expected a number");
    }
  }
}
