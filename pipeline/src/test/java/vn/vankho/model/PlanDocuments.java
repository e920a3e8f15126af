package vn.vankho.model;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Random valid plan documents: every component is present in some and absent in others. The same
 * random numbers give the same documents. Numbers have few decimals, so that a document survives
 * writing and reading unchanged.
 */
public final class PlanDocuments {
  private static final String[] SYLLABLES =
      ("kế hoạch triển khai công tác cải cách hành chính năm thực hiện nhiệm vụ phát triển kinh tế xã"
              + " hội trên địa bàn tỉnh nâng cao chất lượng đào tạo bồi dưỡng cán bộ tuyên truyền"
              + " phòng chống thiên tai quản lý đất đai xây dựng nông thôn mới chuyển đổi số dịch vụ"
              + " trực tuyến người dân doanh nghiệp mục tiêu yêu cầu giải pháp tổ chức báo cáo kết"
              + " quả đúng thời hạn đường thủy y tế giáo dục môi trường rừng biển ủy ban nhân dân sở"
              + " ngành huyện xã phường thị trấn kinh phí ngân sách đơn vị phối hợp kiểm tra giám"
              + " sát")
          .split(" ");

  private static final String[][] PROVINCES = {
    {"binh-phuoc", "Bình Phước", "dong-nai"},
    {"thai-nguyen-1997", "Thái Nguyên", "thai-nguyen"},
    {"dak-lak-2004", "Đắk Lắk", "dak-lak"},
    {"ho-chi-minh-1976", "Hồ Chí Minh", "ho-chi-minh"},
    {"thua-thien-hue", "Thừa Thiên Huế", "hue"},
    {"ca-mau-1997", "Cà Mau", "ca-mau"},
    {"ha-giang", "Hà Giang", "tuyen-quang"},
    {"quang-nam", "Quảng Nam", "da-nang"},
  };
  private static final String[][] ISSUERS = {
    {"Sở Xây dựng", "SXD"},
    {"Ủy ban nhân dân tỉnh", "UBND"},
    {"Sở Nội vụ", "SNV"},
    {"Sở Y tế", "SYT"},
    {"Ban Chỉ đạo chuyển đổi số", "BCĐ"},
  };
  private static final String[] NAMES = {"Nông Văn Niệp", "Lò Thị Đào", "Trần Ngọc Uyển"};

  private final Random random;

  private PlanDocuments(Random random) {
    this.random = random;
  }

  /** A document with everything at random; of one to four pages of 40 to 400 words. */
  public static PlanDocument next(Random random) {
    return new PlanDocuments(random).document(1 + random.nextInt(4), 40 + random.nextInt(361));
  }

  /** A document of given size. */
  public static PlanDocument next(Random random, int pages, int wordsPerPage) {
    return new PlanDocuments(random).document(pages, wordsPerPage);
  }

  private PlanDocument document(int pageCount, int wordsPerPage) {
    byte[] digest = new byte[32];
    random.nextBytes(digest);
    String sha = HexFormat.of().formatHex(digest);
    String[] province = pick(PROVINCES);
    String[] issuer = pick(ISSUERS);
    int year = 2004 + random.nextInt(22);
    String number = String.valueOf(1 + random.nextInt(999));
    String symbol = "KH-" + issuer[1];
    List<Page> pages = list(pageCount, i -> page(i + 1, wordsPerPage));
    StringBuilder text = new StringBuilder();
    pages.forEach(page -> text.append(page.text()));
    return new PlanDocument(
        PlanDocument.SCHEMA_VERSION,
        sha,
        new SourceFile(
            "ke hoach " + number + ".pdf",
            "application/pdf",
            random.nextInt(1 << 24),
            pageCount,
            sha,
            1,
            pageCount),
        pick(Regime.values()),
        Optional.of("KẾ HOẠCH"),
        Optional.of(number),
        Optional.of(symbol),
        Optional.of(number + "/" + symbol),
        maybe(() -> "UBND tỉnh " + province[1]),
        Optional.of(issuer[0]),
        maybe(() -> pick(IssuerLevel.values())),
        maybe(() -> province[1]),
        maybe(() -> new ProvinceRef(province[0], province[1], "70", province[2])),
        Optional.of(date(year)),
        Optional.of(year),
        maybe(() -> new PlanPeriod(year, year + random.nextInt(5))),
        maybe(() -> words(8 + random.nextInt(10))),
        list(random.nextInt(3), i -> new LegalBasis(words(12), list(1, c -> citation(year)))),
        list(random.nextInt(3), i -> citation(year)),
        list(random.nextInt(4), i -> section(String.valueOf(i + 1), 1, pageCount)),
        list(random.nextInt(2), i -> assignment()),
        list(random.nextInt(2), i -> new Indicator(words(6), 88.5, "%", "II.1")),
        list(random.nextInt(4), i -> words(4)),
        maybe(this::signer),
        maybe(() -> "MẬT"),
        maybe(() -> "KHẨN"),
        maybe(
            () ->
                new Attachment(
                    maybe(() -> "Quyết định"),
                    maybe(() -> "12/QĐ-UBND"),
                    maybe(() -> date(year)),
                    maybe(() -> words(3)))),
        list(random.nextInt(2), i -> table(pageCount)),
        text.toString(),
        pages,
        evidence(),
        list(random.nextInt(2), i -> Finding.ofPage("PAGE_DAMAGED", words(5), 1)),
        new Provenance(
            "vankho 0.1.0", "tesseract 5.3.0", Map.of("vie", sha), Map.of("dpi", "300")));
  }

  private Page page(int number, int wordCount) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < wordCount; i++) {
      words.add(word(i / 12, i % 12));
    }
    return new Page(
        number,
        2480,
        3508,
        300,
        pick(Origin.values()),
        90 * random.nextInt(4),
        fraction(),
        fraction(),
        words);
  }

  private Word word(int line, int column) {
    String raw = pick(SYLLABLES);
    Rect box = new Rect(200 + 170 * column, 200 + 60 * line, 20 * raw.length(), 42);
    if (random.nextInt(10) > 0) {
      return Word.read(raw, box, fraction(), line);
    }
    Change change =
        new Change(
            "channel",
            fraction(),
            list(random.nextInt(3), i -> new Alternative(words(1), fraction())));
    return new Word(raw + "x", raw, maybe(() -> box), fraction(), line, Optional.of(change));
  }

  private Section section(String marker, int level, int pageCount) {
    return new Section(
        marker,
        level,
        maybe(() -> words(5)),
        words(20),
        1 + random.nextInt(pageCount),
        level == 3
            ? List.of()
            : list(random.nextInt(3), i -> section(String.valueOf(i + 1), level + 1, pageCount)));
  }

  private Citation citation(int year) {
    return new Citation(
        maybe(() -> (1 + random.nextInt(3000)) + "/QĐ-UBND"),
        maybe(() -> "Quyết định"),
        maybe(() -> date(year)),
        maybe(() -> "UBND tỉnh"),
        words(6));
  }

  private Assignment assignment() {
    return new Assignment(
        words(3), list(random.nextInt(3), i -> words(3)), words(10), maybe(() -> words(3)), "IV.2");
  }

  private Signer signer() {
    return new Signer(
        maybe(() -> "KT. GIÁM ĐỐC"), maybe(() -> "PHÓ GIÁM ĐỐC"), Optional.of(pick(NAMES)));
  }

  private Table table(int pageCount) {
    return new Table(
        1 + random.nextInt(pageCount),
        maybe(() -> words(4)),
        list(1 + random.nextInt(3), row -> list(3, cell -> words(2))));
  }

  private Map<String, Evidence> evidence() {
    Map<String, Evidence> evidence = new TreeMap<>();
    for (String field : List.of("title", "issuer", "date")) {
      if (random.nextBoolean()) {
        evidence.put(
            field,
            new Evidence(
                maybe(() -> words(4)),
                fraction(),
                pick(Evidence.Source.values()),
                maybe(() -> 1),
                maybe(() -> new Rect(10, 20, 300, 40)),
                pick(Evidence.Status.values())));
      }
    }
    return evidence;
  }

  private String date(int year) {
    return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String words(int count) {
    List<String> chosen = list(count, i -> pick(SYLLABLES));
    return String.join(" ", chosen);
  }

  /** Four decimals, as the archive keeps them. */
  private double fraction() {
    return random.nextInt(10_001) / 10_000.0;
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private static <T> List<T> list(int size, IntFunction<T> member) {
    List<T> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      members.add(member.apply(i));
    }
    return members;
  }
}
