package vn.vankho.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.restore.Restorer;

class TrainerTest {
  @TempDir private Path folder;

  private Path text() throws IOException {
    StringBuilder text = new StringBuilder();
    String[] makers = {"Sở", "Phòng", "Ban", "Trung tâm", "Chi cục"};
    String[] deeds = {"lập kế hoạch", "mở hội nghị", "gửi báo cáo", "cử cán bộ", "sửa đường"};
    String[] times = {"mỗi tháng", "mỗi quý", "mỗi năm", "đầu tuần", "cuối kỳ"};
    for (String maker : makers) {
      for (String deed : deeds) {
        for (String time : times) {
          text.append(maker + " " + deed + " " + time + ".\n");
        }
      }
    }
    return Files.writeString(folder.resolve("text.txt"), text);
  }

  private Path pairs() throws IOException {
    String rows = "ke hoach\tkế hoạch\nban cao\tbáo cáo\nx4 nay\txã này\n".repeat(20);
    return Files.writeString(folder.resolve("pairs.tsv"), "garbled\ttruth\n" + rows);
  }

  private Path train(String name, Optional<Path> lexicon) throws IOException {
    Path out = folder.resolve(name);
    TrainingSettings settings =
        new TrainingSettings(
            List.of(text()), List.of(pairs()), lexicon, out, 1000, 2, 10_000, 10_000, 10_000);
    assertThat(new Trainer(settings, line -> {}).train()).containsKey("training.text.text.txt");
    return out;
  }

  @Test
  void writesTheSameBytes_whenInputAndSettingsAreTheSame() throws IOException {
    Path first = train("first", Optional.empty());
    Path second = train("second", Optional.empty());
    try (var files = Files.list(first)) {
      for (Path file : files.toList()) {
        assertThat(second.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void trainsAModelThatRestoresItsOwnLanguage() throws IOException {
    Restorer restorer = Restorer.load(train("model", Optional.empty()));
    assertThat(restorer.restore("Phong gui bao cao moi quy").restored())
        .isEqualTo("Phòng gửi báo cáo mỗi quý");
  }

  @Test
  void proposesTermsOfTheLexicon() throws IOException {
    Path lexicon = Files.writeString(folder.resolve("names.txt"), "Khuổi Nặm\n");
    Restorer without = Restorer.load(train("without", Optional.empty()));
    Restorer with = Restorer.load(train("with", Optional.of(lexicon)));
    String read = "Ban lap ke hoach Khuoi Nam";
    assertThat(without.restore(read).restored()).doesNotContain("Khuổi");
    assertThat(with.restore(read).restored()).isEqualTo("Ban lập kế hoạch Khuổi Nặm");
  }
}
