package vn.vankho.segment;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.model.Section;
import vn.vankho.model.SectionPath;

/** What a section by itself says of work: whether it shares it out, asks a body, or names one. */
final class WorkSection {
  private static final Pattern SHARING =
      Pattern.compile(
          ".*(?:to chuc (?:chi dao )?thuc hien|phan cong|trach nhiem|to chuc trien khai"
              + "|nhiem vu (?:cu the )?cua (?:cac |tung )?(?:co quan|don vi|so|ban|nganh|phong|bo|thanh vien)).*");

  /** Headings over what is wanted or found, under which nobody is given work. */
  private static final Pattern NO_WORK =
      Pattern.compile(
          "^(?:muc (?:dich|tieu)|yeu cau|quan diem|nguyen tac|chi tieu|doi tuong|pham vi|can cu"
              + "|(?:danh gia |dac diem )?(?:tinh hinh|thuc trang|hien trang)|ket qua|ton tai|han che|thuan loi|kho khan|nguyen nhan)\\b.*");

  /** A level or a kind of bodies, of which each is named below. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:Ở c|C)ấp (?!ủy)|(?:Trách nhiệm của|Đối với) (?:các )?(?:doanh nghiệp|đơn vị|tổ chức|cá nhân)$");

  private static final Pattern AMONG_THEM = Pattern.compile("^Trong đó,?\\s");

  private static final Pattern MANY =
      Pattern.compile("Các (?:ngành|sở, ngành|cơ quan|sở, ban, ngành|đơn vị)");

  /** Bullets in a path of markers, which have no place in it. */
  private static final Pattern BULLETS = Pattern.compile("(?:\\.|^)[^\\p{L}\\p{N}.](?=\\.|$)");

  private WorkSection() {}

  /** Whether a section shares out work. */
  static boolean isSharing(Section section) {
    return section.heading().filter(h -> SHARING.matcher(FoldedText.of(h)).matches()).isPresent();
  }

  /** Whether a section says what is wanted or found, not who does what. */
  static boolean isWithoutWork(Section section) {
    return section.heading().filter(h -> NO_WORK.matcher(FoldedText.of(h)).matches()).isPresent();
  }

  /**
   * Whether a heading asks a body, {@code Trách nhiệm của Trạm Y tế}, for the work that stands
   * below it; among tasks {@code Đối với} and a mere name do so too.
   */
  static boolean asksOne(Section section, boolean tasks) {
    boolean asks =
        section
            .heading()
            .filter(heading -> asks(heading, tasks))
            .flatMap(Statement::ofHeading)
            .filter(said -> said.isSure() && said.rest().isEmpty())
            .isPresent();
    return asks
        && section.children().stream().noneMatch(WorkSection::leadsOn)
        && Stream.concat(section.text().lines(), section.children().stream().map(Section::text))
            .anyMatch(ClauseWords::opensWork);
  }

  private static boolean asks(String heading, boolean tasks) {
    return tasks
        ? BodyWords.isAsked(heading) || BodyWords.isList(heading)
        : BodyWords.isAsked(heading) && !FoldedText.of(heading).startsWith("doi voi");
  }

  /** Whether a section names a body, {@code Vụ Pháp chế:}, whose work stands below it. */
  static boolean leadsOn(Section section) {
    boolean more = !section.children().isEmpty() || section.text().indexOf('\n') >= 0;
    return more && statement(section).filter(said -> said.isSure() && said.isLead()).isPresent();
  }

  /** Whether a section says of a body of its own what it does. */
  static boolean namesItsBody(Section section) {
    return BodyWords.prefix(section.text()) == 0
        && statement(section)
            .filter(said -> said.isSure() && ClauseWords.opensWork(said.rest()))
            .isPresent();
  }

  /** Whether all that stands below a level, {@code Cấp cơ sở}, says of bodies what they do. */
  static boolean isLevelOfOthers(Section section) {
    return section.heading().filter(heading -> LEVEL.matcher(heading).lookingAt()).isPresent()
        && section.children().stream().allMatch(WorkSection::namesItsBody);
  }

  /** What the first words of a section say of whom. */
  static Optional<Statement> statement(Section section) {
    return section.heading().isPresent()
        ? Statement.ofHeading(section.heading().get())
        : Statement.read(section.text().lines().findFirst().orElse(""));
  }

  /**
   * Whom the last paragraph before a list names as doing it: {@code giao Giám đốc Sở chỉ đạo:},
   * {@code Thủ trưởng các đơn vị có trách nhiệm:}.
   */
  static Optional<Statement> lastNamed(String text) {
    String last = AMONG_THEM.matcher(text.substring(text.lastIndexOf('\n') + 1)).replaceFirst("");
    return Statement.read(last)
        .filter(said -> said.isSure() && Letters.last(last) == ':')
        .filter(said -> BodyWords.isAsked(last) || ClauseWords.opensSurely(said.rest()));
  }

  /** Text below the words that name who acts. */
  static String ownText(Section section) {
    int end = section.text().indexOf('\n');
    return section.heading().isPresent()
        ? section.text()
        : end < 0 ? "" : section.text().substring(end + 1);
  }

  /** The heading, or the text where there is none. */
  static String said(Section section) {
    return section.heading().orElse(section.text());
  }

  /** Path of the numbered section that a section is or stands in. */
  static String home(Section section, String parent) {
    String path = isBullet(section) ? parent : SectionPath.below(parent, section.marker());
    return BULLETS.matcher(path).replaceAll("");
  }

  /** Whether a sign that counts nothing opens it. */
  static boolean isBullet(Section section) {
    return !Character.isLetterOrDigit(section.marker().charAt(0));
  }

  /** Whether a heading names all of a kind, of which each is named below. */
  static boolean isOfMany(Section section) {
    return section.heading().filter(heading -> MANY.matcher(heading).matches()).isPresent();
  }
}
