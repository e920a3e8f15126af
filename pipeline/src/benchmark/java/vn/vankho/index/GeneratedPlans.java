package vn.vankho.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.vankho.model.Alternative;
import vn.vankho.model.Change;
import vn.vankho.model.Citation;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.Provenance;
import vn.vankho.model.ProvinceRef;
import vn.vankho.model.Rect;
import vn.vankho.model.Regime;
import vn.vankho.model.Section;
import vn.vankho.model.Signer;
import vn.vankho.model.SourceFile;
import vn.vankho.model.Word;

/**
 * Plausible plans in any number: sentences from a chain of word pairs over the texts of the samples
 * (so words and their neighbours are about as frequent as there), taken by Zipf's law; all
 * provinces of all times, years 1998 to 2026, the usual issuers. The same number and seed give the
 * same plan.
 */
final class GeneratedPlans {
  private static final int SENTENCES = 60_000;
  private static final String[] HEADINGS = {
    "MỤC ĐÍCH, YÊU CẦU",
    "MỤC TIÊU",
    "NỘI DUNG",
    "NHIỆM VỤ VÀ GIẢI PHÁP",
    "KINH PHÍ THỰC HIỆN",
    "TỔ CHỨC THỰC HIỆN"
  };
  private static final String[] BODIES = {
    "Sở Y tế",
    "Sở Xây dựng",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Tư pháp",
    "Sở Công Thương",
    "Sở Giáo dục và Đào tạo",
    "Sở Khoa học và Công nghệ",
    "Ủy ban nhân dân tỉnh",
    "Ủy ban nhân dân huyện",
    "Ủy ban nhân dân xã",
    "Phòng Tư pháp huyện",
    "Trường Tiểu học",
    "Trường THPT",
    "Chi cục Kiểm lâm",
    "Ban Quản lý các khu công nghiệp"
  };
  private static final String[] SURNAMES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng"};
  private static final String[] MIDDLE = {"Văn", "Thị", "Hữu", "Đức", "Minh", "Quốc", "Thanh"};
  private static final String[] GIVEN = {
    "An", "Bình", "Cường", "Dũng", "Hà", "Hải", "Hùng", "Lan", "Mai", "Nam", "Phúc", "Sơn", "Tâm"
  };

  private final List<String[]> sentences = new ArrayList<>();
  private final List<String[]> titles = new ArrayList<>();
  private final List<ProvinceRef> provinces = new ArrayList<>();

  GeneratedPlans(Path samples) throws IOException {
    Map<String, List<String>> next = new HashMap<>();
    List<String> starts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(samples.resolve("truth"))) {
      for (Path file : files.filter(f -> f.endsWith("text.txt")).sorted().toList()) {
        learn(Files.readString(file, StandardCharsets.UTF_8), next, starts);
      }
    }
    Random random = new Random(1);
    for (int i = 0; i < SENTENCES; i++) {
      sentences.add(chain(random, next, starts, 8 + random.nextInt(22)));
    }
    for (int i = 0; i < SENTENCES / 4; i++) {
      titles.add(chain(random, next, starts, 5 + random.nextInt(9)));
    }
    readProvinces();
  }

  private static void learn(String text, Map<String, List<String>> next, List<String> starts) {
    String[] words = text.split("\\s+");
    for (int i = 0; i + 2 < words.length; i++) {
      next.computeIfAbsent(words[i] + " " + words[i + 1], key -> new ArrayList<>())
          .add(words[i + 2]);
      if (Character.isUpperCase(words[i].charAt(0))) {
        starts.add(words[i] + " " + words[i + 1]);
      }
    }
  }

  private static String[] chain(
      Random random, Map<String, List<String>> next, List<String> starts, int length) {
    List<String> words = new ArrayList<>();
    while (words.size() < length) {
      String pair = starts.get(random.nextInt(starts.size()));
      words.addAll(List.of(pair.split(" ")));
      for (int i = 0; i < 6 + random.nextInt(8); i++) {
        List<String> choices = next.get(pair);
        if (choices == null) {
          break;
        }
        String word = choices.get(random.nextInt(choices.size()));
        words.add(word);
        pair = pair.substring(pair.indexOf(' ') + 1) + " " + word;
      }
    }
    return words.subList(0, length).toArray(String[]::new);
  }

  private void readProvinces() throws IOException {
    InputStream table =
        GeneratedPlans.class.getResourceAsStream("/vn/vankho/segment/provinces.tsv");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      for (String row : reader.lines().skip(1).toList()) {
        String[] cells = row.split("\t", -1);
        String successor = cells[5].isEmpty() ? cells[0] : cells[5].split(";")[0];
        provinces.add(new ProvinceRef(cells[0], cells[1], cells[6], successor));
      }
    }
  }

  /** Small numbers often, large ones seldom. */
  private static int zipf(Random random, int size) {
    return (int) (size * Math.pow(random.nextDouble(), 2.5));
  }

  /** Words of a title that some plan has. */
  List<String> titleWords(Random random) {
    return List.of(titles.get(zipf(random, titles.size())));
  }

  ProvinceRef province(Random random) {
    return provinces.get(zipf(random, provinces.size()));
  }

  /** The plan with a number. */
  PlanDocument plan(int number) {
    Random random = new Random(31L * number + 7);
    ProvinceRef province = province(random);
    int year = 2026 - zipf(random, 29);
    String body = BODIES[zipf(random, BODIES.length)] + " " + province.name();
    String code = (1 + random.nextInt(3_000)) + "/KH-" + initials(body);
    String title = String.join(" ", titles.get(zipf(random, titles.size()))) + " năm " + year;
    List<String> lines = new ArrayList<>();
    lines.add(body.toUpperCase(java.util.Locale.ROOT));
    lines.add("Số: " + code + " ngày " + (1 + random.nextInt(28)) + " tháng 3 năm " + year);
    lines.add("KẾ HOẠCH " + title);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String heading = HEADINGS[(zipf(random, 3) + i) % HEADINGS.length];
      StringBuilder text = new StringBuilder();
      lines.add("I".repeat(i + 1) + ". " + heading);
      for (int j = 0; j < 6; j++) {
        String sentence = String.join(" ", sentences.get(zipf(random, sentences.size())));
        lines.add(sentence);
        text.append(sentence).append('\n');
      }
      sections.add(
          new Section("I".repeat(i + 1), 1, Optional.of(heading), text.toString(), 1, List.of()));
    }
    return document(number, random, province, year, body, code, title, lines, sections);
  }

  private static String initials(String body) {
    StringBuilder initials = new StringBuilder();
    for (String word : body.split(" ")) {
      initials.append(Character.toUpperCase(word.charAt(0)));
    }
    return initials.substring(0, Math.min(4, initials.length()));
  }

  private static PlanDocument document(
      int number,
      Random random,
      ProvinceRef province,
      int year,
      String body,
      String code,
      String title,
      List<String> lines,
      List<Section> sections) {
    String id = String.format(java.util.Locale.ROOT, "%064x", number * 0x9E3779B97F4A7C15L >>> 1);
    String signer =
        SURNAMES[zipf(random, SURNAMES.length)]
            + " "
            + MIDDLE[random.nextInt(MIDDLE.length)]
            + " "
            + GIVEN[random.nextInt(GIVEN.length)];
    String cited = (1 + random.nextInt(3_000)) + "/QĐ-UBND";
    return new PlanDocument(
        PlanDocument.SCHEMA_VERSION,
        id,
        new SourceFile(number + ".pdf", "application/pdf", 90_000, 2, id, 1, 2),
        Regime.ND30,
        Optional.of("KẾ HOẠCH"),
        Optional.of(code.split("/")[0]),
        Optional.of(code.split("/")[1]),
        Optional.of(code),
        Optional.empty(),
        Optional.of(body),
        Optional.of(IssuerLevel.values()[zipf(random, 4)]),
        Optional.empty(),
        Optional.of(province),
        Optional.of(
            String.format(
                java.util.Locale.ROOT,
                "%d-%02d-%02d",
                year,
                1 + random.nextInt(12),
                1 + random.nextInt(28))),
        Optional.of(year),
        Optional.empty(),
        Optional.of(title),
        List.of(),
        List.of(
            new Citation(
                Optional.of(cited), Optional.empty(), Optional.empty(), Optional.empty(), cited)),
        sections,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(new Signer(Optional.empty(), Optional.empty(), Optional.of(signer))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        String.join("\n", lines),
        pages(lines, random),
        Map.of(),
        List.of(),
        new Provenance("", "none", Map.of(), Map.of()));
  }

  /** Two pages; one word in thirty was restored and one in three of those has an alternative. */
  private static List<Page> pages(List<String> lines, Random random) {
    List<Page> pages = new ArrayList<>();
    int half = lines.size() / 2;
    for (int page = 0; page < 2; page++) {
      List<Word> words = new ArrayList<>();
      List<String> own = page == 0 ? lines.subList(0, half) : lines.subList(half, lines.size());
      for (int line = 0; line < own.size(); line++) {
        int x = 200;
        for (String text : own.get(line).split(" ")) {
          Rect box = new Rect(x, 100 + 60 * line, 24 * text.length(), 44);
          x += 24 * text.length() + 14;
          words.add(word(text, box, line, random));
        }
      }
      pages.add(
          new Page(page + 1, 2480, 3508, 300, Origin.OCR, 0, 0, Page.meanConfidence(words), words));
    }
    return pages;
  }

  private static Word word(String text, Rect box, int line, Random random) {
    if (random.nextInt(30) > 0 || text.length() < 3) {
      return Word.read(text, box, 0.95, line);
    }
    String raw = text.substring(0, 1) + "l" + text.substring(2);
    if (raw.equals(text)) {
      return Word.read(text, box, 0.95, line);
    }
    List<Alternative> others =
        random.nextInt(3) > 0
            ? List.of()
            : List.of(new Alternative(text.substring(0, text.length() - 1) + "n", 0.1));
    return new Word(
        text, raw, Optional.of(box), 0.6, line, Optional.of(new Change("channel", 0.9, others)));
  }
}
