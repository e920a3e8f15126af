package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vankho.model.Assignment;
import vn.vankho.model.Section;
import vn.vankho.model.SectionPath;

/**
 * Reads who does what from labels below what is to be done: {@code Đơn vị chủ trì: Sở Nội vụ. Thời
 * gian: quý II}.
 */
final class LabelledAssignments {
  private static final String WHO =
      "(?:cơ quan|đơn vị|bộ phận|người|cá nhân)\\s(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm)"
          + "(?:,? tham mưu|,? thực hiện|,? phối hợp)?|chủ trì(?: thực hiện)?|phân công(?: thực hiện)?";

  private static final String WITH =
      "(?:(?:cơ quan|đơn vị|bộ phận|người)\\s)?phối hợp(?: thực hiện)?";

  private static final String TIME =
      "(?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành)?|hoàn thành";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\W{0,3}(?:(?<who>"
              + WHO
              + ")|(?<with>"
              + WITH
              + ")|(?<time>"
              + TIME
              + ")"
              + "|(?<what>nội dung(?: thực hiện| công việc)?))\\s?:\\s*(?<value>.+)$",
          FLAGS);

  /** Where a label may begin within a paragraph; what a label says may stand below it. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\n(?<!(?:" // looked behind at the ends of lines only: it takes long
              + WHO
              + "|"
              + WITH
              + "|"
              + TIME
              + ")\\s?:\\n)|(?<=\\.)\\s+|(?<=;)\\s+(?=(?:"
              + WHO
              + "|"
              + WITH
              + "|"
              + TIME
              + ")\\s?:)",
          FLAGS);

  /** Not within {@code các Cục, Vụ liên quan}. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*;\\s*|(?<![Cc]ác \\p{L}{1,6}),\\s+(?=\\p{Lu}|các )");

  private static final Pattern CONTENT =
      Pattern.compile(
          "(?:Nội dung|Nhiệm vụ|Công việc)(?:,? (?:biện pháp|giải pháp|thực hiện|công việc|và giải pháp))*");

  private static final int LONGEST_NAME = 200;

  private final Section section;
  private Optional<String> who = Optional.empty();
  private Optional<String> time = Optional.empty();
  private Optional<String> what = Optional.empty();
  private final List<String> cooperating = new ArrayList<>();

  private LabelledAssignments(Section section) {
    this.section = section;
  }

  /** What the labels of a section say; nothing where none says who. */
  static List<Assignment> read(Section section, String path) {
    LabelledAssignments labels = new LabelledAssignments(section);
    List<Assignment> listed = labels.listed(path);
    return listed.isEmpty() ? labels.labelled(path).stream().toList() : listed;
  }

  /** Whether a text opens with a label. */
  static boolean isLabel(String text) {
    return LABEL.matcher(SENTENCE.split(text, 2)[0].strip()).matches();
  }

  /**
   * What is to be done is listed in a section of its own, and who does it in the next: {@code 1.
   * Nội dung}, {@code 2. Cơ quan chủ trì}, {@code 3. Thời gian thực hiện: 2013}.
   */
  private List<Assignment> listed(String path) {
    List<Section> contents =
        section.children().stream()
            .filter(child -> child.heading().filter(h -> CONTENT.matcher(h).matches()).isPresent())
            .flatMap(child -> child.children().stream().map(item -> under(child, item)))
            .toList();
    if (contents.isEmpty()) {
      return List.of();
    }
    section.children().forEach(this::takeSection);
    return who.map(
            name ->
                contents.stream()
                    .map(
                        item ->
                            new Assignment(
                                name,
                                cooperating,
                                Letters.trim(item.text(), ".;, "),
                                time,
                                SectionPath.below(path, item.marker())))
                    .toList())
        .orElse(List.of());
  }

  /** An item with the path below the section that lists it. */
  private static Section under(Section list, Section item) {
    boolean bullet = !Character.isLetterOrDigit(item.marker().charAt(0));
    String marker = bullet ? list.marker() : SectionPath.below(list.marker(), item.marker());
    return new Section(
        marker,
        item.level(),
        Optional.empty(),
        item.heading().orElse("") + item.text(),
        item.page(),
        List.of());
  }

  /** A label that is a heading, with its values below it; or a sentence with a label. */
  private void takeSection(Section child) {
    String label = child.heading().orElse("");
    if (label.isEmpty()) {
      SENTENCE.splitAsStream(child.text()).forEach(this::take);
    } else if (child.children().stream().anyMatch(below -> below.heading().isPresent())) {
      child.children().forEach(this::takeSection);
    } else {
      String values =
          Stream.concat(child.text().lines(), child.children().stream().map(Section::text))
              .map(value -> Letters.trim(value, ".;, "))
              .filter(value -> !value.isEmpty())
              .collect(Collectors.joining("; "));
      take(label + ": " + values);
    }
  }

  private Optional<Assignment> labelled(String path) {
    if (section.heading().filter(heading -> Letters.capitals(heading) >= 0.7).isPresent()) {
      return Optional.empty(); // a part of the plan: its sections have labels of their own
    }
    Stream.concat(
            Stream.of(section.text()),
            section.children().stream()
                .filter(child -> child.children().isEmpty() && child.heading().isEmpty())
                .map(Section::text)
                .filter(LabelledAssignments::isLabel))
        .flatMap(SENTENCE::splitAsStream)
        .forEach(this::take);
    String own = section.heading().orElseGet(this::ownWords);
    String task = own.isEmpty() ? what.orElse("") : own;
    return who.filter(name -> Letters.count(task) > 3)
        .map(name -> new Assignment(name, cooperating, task, time, path));
  }

  private void take(String sentence) {
    Matcher label = LABEL.matcher(sentence.strip());
    if (!label.matches()) {
      return;
    }
    String value = Letters.trim(label.group("value"), ".;, ");
    if (label.group("who") != null) {
      boolean named =
          !FoldedText.of(label.group("who")).startsWith("phan cong") || BodyWords.opens(value);
      who = who.or(() -> Optional.of(value).filter(n -> named && n.length() <= LONGEST_NAME));
    } else if (label.group("time") != null) {
      time = time.or(() -> Optional.of(value).filter(when -> !Task.saysHowOften(when)));
    } else if (label.group("what") != null) {
      what = what.or(() -> Optional.of(value));
    } else {
      BETWEEN.splitAsStream(value).filter(name -> !name.isBlank()).forEach(cooperating::add);
    }
  }

  /** The section's text up to its first label. */
  private String ownWords() {
    List<String> words =
        SENTENCE
            .splitAsStream(section.text())
            .takeWhile(sentence -> !LABEL.matcher(sentence.strip()).matches())
            .toList();
    return Letters.trim(String.join(" ", words), ".;, ");
  }
}
