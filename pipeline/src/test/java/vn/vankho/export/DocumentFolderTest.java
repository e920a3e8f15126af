package vn.vankho.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.ExitCode;
import vn.vankho.model.PipelineException;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.PlanDraft;

class DocumentFolderTest {
  private static final PlanDocument PLAN = PlanDraft.of("a").pages("một").build();
  private static final PlanDocument SECOND = PlanDraft.of("a").ordinal(2).pages("hai").build();

  @TempDir private Path folder;

  @Test
  void namesEachFileByItsDocument() {
    Path made = folder.resolve("out");

    assertThat(DocumentFolder.write(List.of(PLAN, SECOND), new TextFormat(), made).files())
        .isEqualTo(2);

    assertThat(made.resolve(PLAN.id() + ".txt")).hasContent("một");
    assertThat(made.resolve(PLAN.id() + "-2.txt")).hasContent("hai");
  }

  @Test
  void namesTheFileThatCannotBeWritten() throws IOException {
    Files.createDirectories(folder.resolve(PLAN.id() + ".txt"));

    assertThatThrownBy(() -> DocumentFolder.write(List.of(PLAN), new TextFormat(), folder))
        .isInstanceOfSatisfying(
            PipelineException.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STORAGE))
        .hasMessageContaining(PLAN.id());
    assertThat(names()).containsExactly(PLAN.id() + ".txt");
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "mine");

    assertThatThrownBy(() -> DocumentFolder.write(List.of(PLAN), new TextFormat(), file))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("there is a file of that name");
    assertThat(file).hasContent("mine");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
