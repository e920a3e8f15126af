package vn.vankho.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PackedTableTest {
  @Test
  void holdsRowsAlone_inOneNormalForm() {
    assertThat(PackedTable.rows(PackedTable.class, "/vn/vankho/segment/verbs.txt"))
        .isNotEmpty()
        .allMatch(row -> !row.isBlank() && !row.startsWith("#"))
        .allMatch(row -> row.equals(NormalForm.nfc(row)));
  }

  @Test
  void namesTheTableThatTheProgramLacks() {
    assertThatThrownBy(() -> PackedTable.rows(PackedTable.class, "none.tsv"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.tsv");
  }
}
