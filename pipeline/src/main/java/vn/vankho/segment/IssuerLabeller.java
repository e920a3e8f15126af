package vn.vankho.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

/** Takes the names of the bodies from the left column of a header. */
final class IssuerLabeller {
  /** Words with which the name of a body begins, folded. */
  private static final Set<String> HEADS =
      Set.of(
          "ubnd", "uy", "so", "phong", "ban", "bch", "bo", "cuc", "chi", "tong", "van", "trung",
          "truong", "hoi", "hdnd", "cong", "dang", "tinh", "huyen", "thanh", "quan", "thi", "xa",
          "lien", "toa", "vien", "benh", "tram", "kho", "ngan", "bao", "tap", "mat", "dai", "doan",
          "hat", "doi", "quy", "ubmttq", "vu", "chinh", "kiem", "hiep", "phuong", "khoa", "hoc",
          "nha", "thu", "vuon", "binh", "su", "xi", "lam", "nong", "quoc", "to", "hop", "cang",
          "buu", "dien", "khu", "don", "hai", "trai", "thuong", "lu", "tieu", "cum", "khoi",
          "thue");

  /** Heads that begin a body only before certain words; elsewhere they go on with the name. */
  private static final Pattern FALSE_HEAD =
      Pattern.compile(
          "^(?:quoc (?!hoi)|hoc (?!vien)|nha (?!van hoa|may|hat|xuat|thieu|truong)|thu (?!vien)|vuon (?!quoc)"
              + "|binh (?!doan|chung)|su (?!doan)|xi (?!nghiep)|lam (?!truong)|nong (?!truong)|xa (?!doan)|phuong |thi tran|thi xa (?!uy)|huyen (?!uy|doan)|tinh (?!uy|doan)"
              + "|thanh pho|khoa hoc |quan (?!uy|doan|khu|chung)|hoi (?!dong|nong|nd |lien|lhpn|ccb|ctd|cuu|chu|nguoi|khuyen|luat|nha|sinh)"
              + "|cong (?!an|ty|doan|thong tin|dich vu cong)|chi (?!cuc|bo|nhanh|uy|hoi|doan)|tong (?!cuc|cong|lien)|van (?!phong)"
              + "|trung (?!tam|doan)|bao (?!hiem|tang)|quan ly|chinh (?!phu)|kiem (?!toan|lam)|thanh (?!tra|uy|doan)"
              + "|doan (?!tncs|thanh nien|dai bieu|xa|truong|khoi)|lien (?!doan|hiep|minh|so |bo )|mat (?!tran)"
              + "|dai (?!phat|truyen|khi|hoc)|uy (?!ban)|so (?!\\p{L})|bo (?!\\p{L})|dang (?!uy|bo|doan)"
              + "|to (?!cong tac|dieu hanh|giup viec|kiem tra|tham dinh|chuyen gia|bien tap|thu ky|de an)"
              + "|hop (?!tac xa)|cang (?!vu)|buu (?!dien)|dien (?!luc)|khu (?!quan ly)|don (?!bien)"
              + "|hai (?!quan|doi)|trai (?!giam|tam)|thuong (?!truc)|lu (?!doan)|tieu (?!ban)"
              + "|cum (?!thi dua)|khoi (?!thi dua)|thue (?!tinh|thanh pho|co so)).*");

  /** Lines of stamps, and of number lines too damaged to be read as such. */
  private static final Pattern STAMP =
      Pattern.compile(
          "^\\W*(?:so\\s*[:;.]|cong thong tin dien tu chinh phu|cong van|ban sao|sao y|ban chinh|luu hanh|tai lieu).*");

  /** What has a number for a name: {@code QUẬN 3}, {@code QUÂN KHU 5}, {@code BAN CHỈ ĐẠO 389}. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          ".*\\b(?:quan|phuong|khu|khu vuc|so|vung|cum|to|doi|chi dao|doan|de an|du an|qlda)");

  /** A unit that stands for its committee above that of a lower one: {@code THÀNH PHỐ ĐÀ NẴNG}. */
  private static final Pattern LAND =
      Pattern.compile(
          "^(?:tinh (?!uy|doan)|thanh pho |huyen (?!uy|doan)|quan (?!uy|doan|khu|chung)).{2,30}");

  /** With its marks: {@code HUYỆN NHO QUAN} ends in no {@code QUẬN}. */
  private static final Pattern UNFINISHED_UNIT =
      Pattern.compile("(?:^|\\s)(?:TỈNH|HUYỆN|XÃ|PHƯỜNG|QUẬN)$");

  private static final Pattern UNFINISHED = Pattern.compile("(?:^|\\s)(?:VÀ|CỦA)$");

  /** With its marks no place: {@code CÁC CƠ QUAN TỈNH} ends before {@code CHI BỘ}. */
  private static final Pattern SURE_HEAD =
      Pattern.compile(
          "^(?:CHI (?:BỘ|CỤC|NHÁNH)|PHÒNG|BAN|SỞ|TRUNG TÂM|VĂN PHÒNG|TRƯỜNG|HỘI|ĐẢNG|ỦY BAN|UỶ BAN|UBND|ĐỘI"
              + "|TRẠM|BỆNH VIỆN|CÔNG (?:TY|AN|ĐOÀN)|ĐOÀN|TỔ (?:CÔNG TÁC|GIÚP VIỆC)|ĐIỆN LỰC|BƯU ĐIỆN"
              + "|HỢP TÁC XÃ|ĐỒN BIÊN PHÒNG)\\s");

  /** The committee of the unit above it, as some headers had it. */
  private static final Pattern COMMITTEE =
      Pattern.compile("[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN");

  private static final Pattern UNION_TITLE =
      Pattern.compile("ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH");

  /** A steering committee is never above the Party committee whose it is. */
  private static final Pattern STEERING = Pattern.compile("(?:TIỂU )?BAN (?:CHỈ ĐẠO|VẬN ĐỘNG)");

  private static final Pattern COMMITTEE_OF_PARTY =
      Pattern.compile("(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẢNG) [ỦU][YỶ](?:\\s|$)");

  private static final int LONGEST = 90;

  /** A word in small letters, or none, behind a name in capitals has to be surer than this. */
  private static final double LEAST_SURE = 0.7;

  private IssuerLabeller() {}

  /**
   * A body as printed, its lines joined.
   *
   * @param goesOn whether a dash behind its name says that another issues with it
   */
  record Body(String printed, List<Line> lines, boolean goesOn) {
    Body {
      lines = List.copyOf(lines);
    }

    /** The names of all bodies that it is. */
    List<String> names() {
      return JointBodies.SEPARATOR_PATTERN
          .splitAsStream(printed)
          .flatMap(name -> JointBodies.of(name).stream())
          .toList();
    }
  }

  /** The bodies, highest first. */
  static List<Body> read(List<Line> header) {
    double number = numberTop(header);
    List<Line> candidates =
        new ArrayList<>(
            GluedNames.rows(header).stream()
                .filter(IssuerLabeller::mayName)
                .filter(line -> !line.isPlaced() || middle(line) < number)
                .toList());
    if (candidates.stream().allMatch(Line::isPlaced)) {
      candidates.sort(Comparator.comparingDouble(Line::top));
    }
    List<Body> bodies = new ArrayList<>();
    for (Line line : candidates) {
      String text = name(line);
      boolean land = bodies.isEmpty() && isLand(text);
      boolean opens = land || (opensBody(text) && !continues(bodies, text));
      if (opens && isLast(bodies, text)) {
        extend(bodies, "", "", line); // a gazette names the body above its header too
      } else if (opens && isWithLast(bodies, text)) {
        extend(bodies, JointBodies.SEPARATOR, text, line);
      } else if (opens) {
        bodies.add(new Body(text, List.of(line), endsInDash(line)));
      } else if (!bodies.isEmpty() && hasWords(text)) {
        extend(bodies, " ", text, line);
      }
    }
    int last = bodies.size() - 1;
    if (last > 0 && UNION_TITLE.matcher(bodies.get(last).printed()).matches()) {
      bodies.remove(last); // it stands for the national title above the dateline
    }
    if (bodies.size() == 2
        && STEERING.matcher(bodies.get(0).printed()).lookingAt()
        && COMMITTEE_OF_PARTY.matcher(bodies.get(1).printed()).lookingAt()) {
      Body owner = bodies.remove(1);
      extend(bodies, " ", owner.printed(), owner.lines().get(0));
    }
    if (bodies.size() == 2
        && isLand(bodies.get(0).printed())
        && COMMITTEE.matcher(bodies.get(1).printed()).matches()) {
      Body unit = bodies.remove(0);
      extend(bodies, " ", unit.printed(), unit.lines().get(0));
    }
    if (bodies.size() == 2 && JointBodies.areOfOnePlace(names(bodies, 0), names(bodies, 1))) {
      Body lower = bodies.remove(1);
      extend(bodies, JointBodies.SEPARATOR, lower.printed(), lower.lines().get(0));
    }
    return bodies.size() == 1 && isLand(bodies.get(0).printed()) ? List.of() : bodies;
  }

  private static String names(List<Body> bodies, int index) {
    return bodies.get(index).printed();
  }

  /** Top of the number below the bodies, of the page's height; below it are stamps alone. */
  private static double numberTop(List<Line> header) {
    return header.stream()
        .filter(line -> line.isPlaced() && line.centre() < 0.5 && NumberLabeller.opens(line))
        .mapToDouble(Line::top)
        .max()
        .orElse(1);
  }

  private static double middle(Line line) {
    Rect box = line.box().orElseThrow();
    return (box.y() + box.height() / 2.0) / line.pageHeight();
  }

  /** Whether a line that goes on with a name has words, and not what a stamp left of its own. */
  private static boolean hasWords(String text) {
    String[] words = text.split(" ", -1);
    long whole =
        Stream.of(words)
            .filter(
                word -> word.codePoints().noneMatch(Character::isDigit) || word.matches("\\d{1,4}"))
            .count();
    return whole * 2 > words.length;
  }

  private static boolean isLand(String printed) {
    return LAND.matcher(FoldedText.of(printed)).matches();
  }

  private static boolean isLast(List<Body> bodies, String text) {
    return !bodies.isEmpty() && bodies.get(bodies.size() - 1).printed().equals(text);
  }

  private static boolean isWithLast(List<Body> bodies, String text) {
    if (bodies.isEmpty()) {
      return false;
    }
    Body last = bodies.get(bodies.size() - 1);
    List<String> names = last.names();
    return last.goesOn() || JointBodies.areEqual(names.get(names.size() - 1), text);
  }

  private static boolean endsInDash(Line line) {
    return line.text().matches(".*\\p{L}\\s*[-–]\\s*");
  }

  /** The line's words without what specks and stamps left behind them; a dash between two names. */
  private static String name(Line line) {
    List<Word> words = line.words();
    int end = words.size();
    while (end > 1 && isScrap(words.get(end - 1), line.part(0, end - 1))) {
      end--;
    }
    String text = end == words.size() ? line.text() : line.part(0, end).text();
    String bare = Letters.trim(text, "*_-–.,:;|'\"~=").replaceAll("\\s[-–](?=\\p{Lu})", " - ");
    return GluedNames.apart(bare);
  }

  private static boolean isScrap(Word word, Line before) {
    String text = word.text();
    if (text.matches("\\d{1,4}") && NUMBERED.matcher(before.folded()).matches()) {
      return false;
    }
    boolean mixed = text.matches(".*\\d.*") && text.matches(".*\\p{L}.*");
    boolean unsure = word.confidence() < LEAST_SURE || before.capitals() > 0.95;
    return mixed || (Letters.capitals(text) < 0.5 && unsure);
  }

  /** Whether a printed name is a body's from its first word on. */
  static boolean opensBody(String printed) {
    String folded = String.join(" ", Letters.words(FoldedText.of(printed)));
    int space = folded.indexOf(' ');
    String head = space < 0 ? folded : folded.substring(0, space);
    return HEADS.contains(head) && !FALSE_HEAD.matcher(folded + " ").matches();
  }

  /** Whether the last body so far ends in the middle of a phrase, with which a line goes on. */
  private static boolean continues(List<Body> bodies, String text) {
    if (bodies.isEmpty()) {
      return false;
    }
    String printed = bodies.get(bodies.size() - 1).printed();
    boolean unit = UNFINISHED_UNIT.matcher(printed).find() && !SURE_HEAD.matcher(text).find();
    return unit || UNFINISHED.matcher(printed).find() || printed.endsWith(",");
  }

  private static void extend(List<Body> bodies, String between, String text, Line line) {
    Body last = bodies.remove(bodies.size() - 1);
    List<Line> lines = new ArrayList<>(last.lines());
    lines.add(line);
    bodies.add(new Body(last.printed() + between + text, lines, endsInDash(line)));
  }

  private static boolean mayName(Line line) {
    List<String> words = line.foldedWords();
    boolean rightColumn = line.isPlaced() && line.centre() > 0.55;
    return !line.isRule()
        && !rightColumn
        && line.text().length() <= LONGEST
        && Letters.count(line.text()) >= 3
        && line.capitals() >= 0.7
        && HeaderPhrases.nationalTitle(words) < 0
        && HeaderPhrases.motto(words) < 0
        && HeaderPhrases.partyTitle(words) < 0
        && !HeaderPhrases.isDateline(line)
        && !NumberLabeller.opens(line)
        && !HeaderPhrases.isSigningMark(line)
        && MarkingLabeller.marking(line).isEmpty()
        && !line.text().startsWith("/")
        && !words.contains("den")
        && !STAMP.matcher(line.folded()).matches();
  }
}
