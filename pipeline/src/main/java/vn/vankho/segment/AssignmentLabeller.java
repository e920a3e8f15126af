package vn.vankho.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vankho.model.Assignment;
import vn.vankho.model.Section;

/** Reads who does what by when from the sections that share out the work. */
final class AssignmentLabeller {
  private static final Pattern SHARING =
      Pattern.compile(".*(?:to chuc thuc hien|phan cong|trach nhiem|to chuc trien khai).*");

  /** Accepts {@code Giao Văn phòng}, {@code Đề nghị Ủy ban}; the words themselves name nobody. */
  private static final Pattern ASKING =
      Pattern.compile(
          "^(?:Giao cho|Giao|Đề nghị|Yêu cầu|Đối với|Phân công|Trách nhiệm của)\\s+(?=\\p{Lu}|các |[uủ][ỷyỉ]? ban |ban |sở |phòng )");

  /** Accepts {@code Thời gian hoàn thành: tháng 4/2024}: when what stands before is to be done. */
  private static final Pattern TIME_ALONE =
      Pattern.compile(
          "(?:Thời (?:gian|hạn)(?: thực hiện| hoàn thành)?|Hoàn thành|Tiến độ)\\s*:?\\s+"
              + "((?:trước|trong|chậm nhất|đến|từ|tháng|quý|Tháng|Quý|Trước|Trong|ngày|hết)\\s[^:]{2,60})");

  /** What stands before a colon and names nobody: a sentence, or a label inside of one. */
  private static final Pattern SAYS =
      Pattern.compile("\\. |(?:thời gian|thời hạn|hoàn thành|tiến độ|sau|gồm|như)$");

  private static final Pattern ASKING_CAPITALS =
      Pattern.compile("^(?:ĐỀ NGHỊ|GIAO|YÊU CẦU|ĐỐI VỚI|TRÁCH NHIỆM CỦA)\\s+");

  private static final Pattern SEVERAL = Pattern.compile("(?<!\\p{L})CÁC(?!\\p{L})");

  private static final int LONGEST_BODY = 160;

  private final List<Assignment> found = new ArrayList<>();

  private final ArchiveCase archiveCase;

  private AssignmentLabeller(ArchiveCase archiveCase) {
    this.archiveCase = archiveCase;
  }

  /** The assignments, in order; bodies that are printed in capitals in archive case. */
  static List<Assignment> read(List<Section> sections, ArchiveCase archiveCase) {
    AssignmentLabeller labeller = new AssignmentLabeller(archiveCase);
    labeller.search(sections, "");
    return labeller.found;
  }

  /** Whether a section shares out work. */
  static boolean isSharing(Section section) {
    return section.heading().filter(h -> SHARING.matcher(FoldedText.of(h)).matches()).isPresent();
  }

  private void search(List<Section> sections, String parent) {
    for (Section section : sections) {
      String path = parent + section.marker();
      Optional<Assignment> labelled = LabelledAssignments.read(section, home(section, parent));
      if (labelled.isPresent()) {
        found.add(labelled.get());
      } else if (isSharing(section)) {
        section.children().forEach(child -> actorOrPart(child, path));
      } else {
        search(section.children(), path + ".");
      }
    }
  }

  /** Path of the numbered section that a section is or stands in. */
  private static String home(Section section, String parent) {
    boolean bullet = !Character.isLetterOrDigit(section.marker().charAt(0));
    return bullet ? parent.replaceFirst("\\.$", "") : parent + section.marker();
  }

  /** A heading in capitals names a part of the section, or a body in whose section it stands. */
  private void actorOrPart(Section child, String parent) {
    Optional<String> heading = child.heading();
    boolean part = heading.filter(h -> Letters.capitals(h) >= 0.7).isPresent();
    if (part && ClauseWords.namesBody(heading.get())) {
      Section named =
          new Section(
              child.marker(),
              child.level(),
              heading.map(this::written),
              child.text(),
              child.page(),
              child.children());
      actor(named, parent + "." + child.marker(), parent);
    } else if (part) {
      search(List.of(child), parent + ".");
    } else {
      actor(child, parent + "." + child.marker(), parent);
    }
  }

  /** A body's name out of capitals; what it shares with others, {@code các xã, phường}, is none. */
  private String written(String heading) {
    String capitals = ASKING_CAPITALS.matcher(heading).replaceFirst("");
    Matcher several = SEVERAL.matcher(capitals);
    int names = several.find() ? several.start() : capitals.length();
    String first = archiveCase.write(capitals.substring(0, names).strip());
    return (first + " " + capitals.substring(names).toLowerCase(Locale.ROOT)).strip();
  }

  private void actor(Section section, String path, String parent) {
    String home = section.marker().equals("-") || section.marker().equals("+") ? parent : path;
    boolean named = section.heading().filter(AssignmentLabeller::namesMany).isPresent();
    if (named && section.text().isBlank() && !section.children().isEmpty()) {
      section.children().forEach(child -> actor(child, path + "." + child.marker(), path));
      return;
    }
    if (section.heading().map(AssignmentLabeller::body).filter(ClauseWords::isMatter).isPresent()) {
      section.children().forEach(child -> actor(child, path + "." + child.marker(), path));
      return;
    }
    if (section.heading().isPresent()) {
      String who = body(section.heading().get());
      tasks(section, who, home);
      return;
    }
    String text = section.text();
    Optional<Clause> clause = Clause.split(text);
    if (clause.isEmpty() || ClauseWords.isMatter(body(clause.get().who()))) {
      return;
    }
    String who = body(clause.get().who());
    String rest = clause.get().rest();
    if (rest.isBlank() && namesMany(who)) {
      section.children().forEach(child -> actor(child, path + "." + child.marker(), path));
      return;
    }
    if (!rest.isBlank()) {
      addSentences(rest, who, home);
    }
    nested(section, who, home);
  }

  /** Whether a heading speaks of bodies that its children name one by one. */
  private static boolean namesMany(String heading) {
    return heading.matches("Các (?:ngành|sở, ngành|cơ quan|sở, ban, ngành|đơn vị)");
  }

  private void tasks(Section section, String who, String path) {
    for (String paragraph : section.text().split("\n", -1)) {
      if (Letters.count(paragraph) > 3) {
        addSentences(paragraph, who, path);
      }
    }
    nested(section, who, path);
  }

  private void nested(Section section, String who, String path) {
    for (Section child : section.children()) {
      boolean bullet = !Character.isLetterOrDigit(child.marker().charAt(0));
      tasks(child, who, bullet ? path : path + "." + child.marker());
    }
  }

  private void addSentences(String text, String who, String path) {
    for (String sentence : text.split("(?<=[\\p{Ll}\\d)]\\.)\\s+(?=\\p{Lu})", -1)) {
      Matcher time = TIME_ALONE.matcher(sentence);
      Assignment last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (time.matches() && last != null && last.deadline().isEmpty()) {
        String deadline = Letters.trim(time.group(1), ".;,");
        found.set(found.size() - 1, withDeadline(last, deadline));
      } else if (Letters.count(sentence) > 3 && !who.isEmpty() && who.length() <= LONGEST_BODY) {
        found.add(Task.read(sentence).assignedTo(who, path));
      }
    }
  }

  private static Assignment withDeadline(Assignment open, String deadline) {
    return new Assignment(
        open.responsible(), open.cooperating(), open.task(), Optional.of(deadline), open.section());
  }

  private static String body(String text) {
    Matcher asking = ASKING.matcher(text);
    String bare = asking.find() ? text.substring(asking.end()) : text;
    String clean = Letters.trim(bare, ":;.,");
    return clean.isEmpty() ? clean : ArchiveCase.capitalised(clean);
  }

  /** Who, and what is said of it, where both stand in one sentence. */
  private record Clause(String who, String rest) {
    private static Optional<Clause> split(String text) {
      String bare = ASKING.matcher(text).replaceFirst("");
      int colon = bare.indexOf(':');
      if (colon > 0 && colon < LONGEST_BODY && !SAYS.matcher(bare.substring(0, colon)).find()) {
        return Optional.of(new Clause(bare.substring(0, colon), bare.substring(colon + 1).strip()));
      }
      String head = bare.substring(0, Math.min(bare.length(), 400));
      String[] words = head.split(" ");
      int verb = ClauseWords.firstVerb(words);
      if (verb > 0) {
        int at = String.join(" ", List.of(words).subList(0, verb)).length();
        if (!ClauseWords.names(bare)) {
          return Optional.empty();
        }
        return Optional.of(new Clause(bare.substring(0, at).strip(), bare.substring(at).strip()));
      }
      return Optional.empty();
    }
  }
}
