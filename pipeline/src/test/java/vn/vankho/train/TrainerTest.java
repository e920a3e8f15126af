package vn.vankho.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
            List.of(text()),
            Optional.empty(),
            List.of(pairs()),
            lexicon,
            out,
            1000,
            2,
            10_000,
            10_000,
            10_000);
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
  void addsTheChannelOfPairs_toTheLanguageOfABase() throws IOException {
    Path base = train("base", Optional.empty());
    Path pairs =
        Files.writeString(
            folder.resolve("more.tsv"),
            "engine\tgarbled\ttruth\n"
                + "mine\tke h0ach\tkế hoạch\n".repeat(9)
                + "ocr\tke hoach\tkế hoạch\n".repeat(20));

    Path first = adapt(base, pairs, "first");
    Path second = adapt(base, pairs, "second");

    for (String same : List.of("words.tsv", "ngrams.bin", "codes.tsv")) {
      assertThat(first.resolve(same)).hasSameBinaryContentAs(base.resolve(same));
    }
    for (String file : List.of("confusions.tsv", "manifest.properties")) {
      assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
    }
    assertThat(Files.readAllLines(base.resolve("confusions.tsv")))
        .contains("ocr\tạ\ta\t20.0")
        .noneMatch(line -> line.startsWith("mine"));
    assertThat(Files.readAllLines(first.resolve("confusions.tsv")))
        .contains("ocr\tạ\ta\t40.0", "mine\to\t0\t9.0");
    assertThat(Restorer.load(first).restore("Phong gui bao cao moi quy").restored())
        .isEqualTo("Phòng gửi báo cáo mỗi quý");
  }

  private static Path adapt(Path base, Path pairs, String name) {
    Path out = base.resolveSibling(name);
    TrainingSettings settings =
        TrainingSettings.standard(
            List.of(), Optional.of(base), List.of(pairs), Optional.empty(), out);
    assertThat(new Trainer(settings, line -> {}).train())
        .containsOnlyKeys("training.base", "training.parallel.more.tsv");
    return out;
  }

  @Test
  void measuresPerplexity_onLinesThatWereNotCounted() throws IOException {
    String[] words = {"sở", "xây", "dựng", "lập", "kế", "hoạch", "phòng", "ban", "huyện", "tỉnh"};
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append(words[random.nextInt(words.length)]).append(i % 10 == 9 ? '\n' : ' ');
    }
    Path file = Files.writeString(folder.resolve("long.txt"), text);
    List<String> said = new ArrayList<>();

    var unused =
        new Trainer(
                new TrainingSettings(
                    List.of(file),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    folder.resolve("measured"),
                    1000,
                    2,
                    10_000,
                    10_000,
                    10_000),
                said::add)
            .train();

    assertThat(said)
        .anyMatch(
            line -> line.matches("perplexity (9|10|11)\\.\\d on .* lines held out, 0\\.00 % .*"));
  }

  @Test
  void proposesTermsOfTheLexicon() throws IOException {
    Path lexicon = Files.writeString(folder.resolve("names.txt"), "Khuổi Nặm\n");
    Path without = train("without", Optional.empty());
    Path with = train("with", Optional.of(lexicon));
    String read = "Ban lap ke hoach Khuoi Nam";
    assertThat(Restorer.load(without).restore(read).restored()).doesNotContain("Khuổi");
    assertThat(Restorer.load(with).restore(read).restored())
        .isEqualTo(Restorer.load(without, Optional.of(lexicon)).restore(read).restored())
        .isEqualTo("Ban lập kế hoạch Khuổi Nặm");
  }

  @Test
  void keepsTheLexiconOfTheBase_besideTheOneGiven() throws IOException {
    Path first = Files.writeString(folder.resolve("first.txt"), "Khuổi Nặm\n");
    Path second = Files.writeString(folder.resolve("second.txt"), "# bản\n\nNà Pẻn\r\n");
    Path base = train("base", Optional.of(first));
    Path out = folder.resolve("both");

    var unused =
        new Trainer(
                TrainingSettings.standard(
                    List.of(), Optional.of(base), List.of(), Optional.of(second), out),
                line -> {})
            .train();

    assertThat(out.resolve("lexicon.txt")).hasContent("Khuổi Nặm\nNà Pẻn\n");
    assertThat(Restorer.load(out).restore("Ban lap ke hoach Na Pen").restored())
        .isEqualTo("Ban lập kế hoạch Nà Pẻn");
  }
}
