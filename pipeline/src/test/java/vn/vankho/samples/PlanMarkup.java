package vn.vankho.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code plan.txt}, the markup that corpus-samples/README.md explains.
 *
 * <p>Everything that the expected JSON says is stated in the markup; nothing is recognised.
 */
final class PlanMarkup {
  /** {@code [[words|code|type|date|issuer]]} or {@code {{words|value|unit}}}. */
  private static final Pattern MARK =
      Pattern.compile("\\[\\[(?<cite>[^\\]]*)\\]\\]|\\{\\{(?<target>[^}]*)\\}\\}|(?<task><<|>>)");

  private static final Pattern LINE =
      Pattern.compile(
          "(?<code>[HT][1-6]|\\+B|\\+|B|P|Z|CI|C|R|!|\\||PAGE|LANDSCAPE|TABLE|ENDING)(?: (?<rest>.*))?");

  private final Map<String, String> header = new LinkedHashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> recipients = new ArrayList<>();

  private PlanMarkup() {}

  /** The plan of a folder under {@code corpus-samples/truth}. */
  static SamplePlan read(Path folder) {
    try {
      String text = Files.readString(folder.resolve("plan.txt"), StandardCharsets.UTF_8);
      return parse(folder.getFileName().toString(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The plan that {@code text} describes. */
  static SamplePlan parse(String name, String text) {
    PlanMarkup markup = new PlanMarkup();
    boolean body = false;
    for (String line : Normalizer.normalize(text, Normalizer.Form.NFC).split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.equals("---")) {
        body = true;
      } else if (body) {
        markup.bodyLine(name, line);
      } else {
        int colon = line.indexOf(": ");
        if (colon < 0) {
          throw new IllegalArgumentException(
              name + ": expected 'key: value', found '" + line + "'");
        }
        markup.header.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return new SamplePlan(
        name, markup.header, List.copyOf(markup.blocks), List.copyOf(markup.recipients));
  }

  private void bodyLine(String name, String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name + ": no such line: '" + line + "'");
    }
    String code = matcher.group("code");
    String rest = matcher.group("rest") == null ? "" : matcher.group("rest");
    switch (code) {
      case "R" -> recipients.add(rest);
      case "!" -> amendLast(last -> last.with(duty(name, rest, last)));
      case "|" -> amendLast(last -> last.with(cells(rest)));
      default -> blocks.add(block(code, rest));
    }
  }

  private void amendLast(UnaryOperator<Block> change) {
    int last = blocks.size() - 1;
    blocks.set(last, change.apply(blocks.get(last)));
  }

  private static List<String> cells(String rest) {
    return Arrays.stream(rest.split("\\|")).map(String::strip).toList();
  }

  private static Block.Duty duty(String name, String rest, Block block) {
    String[] parts = rest.split("\\|", -1);
    List<String> cooperating =
        parts.length > 1 && !parts[1].isBlank()
            ? Arrays.stream(parts[1].split(";")).map(String::strip).toList()
            : List.of();
    Optional<String> deadline =
        parts.length > 2 && !parts[2].isBlank() ? Optional.of(parts[2].strip()) : Optional.empty();
    for (String printed : cooperating) {
      expectPrinted(name, printed, block);
    }
    deadline.ifPresent(printed -> expectPrinted(name, printed, block));
    return new Block.Duty(parts[0].strip(), cooperating, deadline);
  }

  private static void expectPrinted(String name, String words, Block block) {
    if (!block.text().contains(words)) {
      throw new IllegalArgumentException(
          name + ": '" + words + "' does not stand in '" + block.text() + "'");
    }
  }

  private static Block block(String code, String rest) {
    int level = code.matches("[HT]\\d") ? code.charAt(1) - '0' : 0;
    String marker = "";
    String marked = rest;
    if (level > 0) {
      int space = rest.indexOf(' ');
      marker = rest.substring(0, space).replace('_', ' ');
      marked = rest.substring(space + 1);
    }
    List<Double> widths = List.of();
    if (code.equals("TABLE")) {
      int bar = rest.indexOf('|');
      widths =
          Arrays.stream(rest.substring(0, bar).strip().split(" ")).map(Double::valueOf).toList();
      marked = rest.substring(bar + 1).strip();
    }
    return unmark(kind(code), level, marker, marked, code.startsWith("+"), widths);
  }

  private static Block.Kind kind(String code) {
    return switch (code.charAt(0) == '+' && code.length() == 2 ? "B" : code) {
      case "B" -> Block.Kind.BASIS;
      case "Z" -> Block.Kind.CLOSING;
      case "C" -> Block.Kind.CENTRED_BOLD;
      case "CI" -> Block.Kind.CENTRED_ITALIC;
      case "PAGE" -> Block.Kind.PAGE_BREAK;
      case "LANDSCAPE" -> Block.Kind.LANDSCAPE_PAGE;
      case "TABLE" -> Block.Kind.TABLE;
      case "ENDING" -> Block.Kind.ENDING;
      case "P", "+" -> Block.Kind.PARAGRAPH;
      default -> code.startsWith("H") ? Block.Kind.HEADING : Block.Kind.ITEM;
    };
  }

  private static Block unmark(
      Block.Kind kind,
      int level,
      String marker,
      String marked,
      boolean continues,
      List<Double> widths) {
    StringBuilder text = new StringBuilder();
    List<Block.Cite> cites = new ArrayList<>();
    List<Block.Target> targets = new ArrayList<>();
    int taskStart = -1;
    Optional<String> task = Optional.empty();
    Matcher matcher = MARK.matcher(marked);
    int end = 0;
    while (matcher.find()) {
      text.append(marked, end, matcher.start());
      end = matcher.end();
      if (matcher.group("cite") != null) {
        Block.Cite cite = cite(matcher.group("cite"));
        cites.add(cite);
        text.append(cite.words());
      } else if (matcher.group("target") != null) {
        Block.Target target = target(matcher.group("target"));
        targets.add(target);
        text.append(target.words());
      } else if (matcher.group("task").equals("<<")) {
        taskStart = text.length();
      } else {
        task = Optional.of(text.substring(taskStart));
      }
    }
    text.append(marked, end, marked.length());
    return new Block(
        kind,
        level,
        marker,
        text.toString(),
        continues,
        List.copyOf(cites),
        List.copyOf(targets),
        List.of(),
        task,
        List.of(),
        widths);
  }

  private static Block.Cite cite(String mark) {
    String[] parts = mark.split("\\|", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("expected words|code|type|date|issuer: " + mark);
    }
    return new Block.Cite(
        parts[0], present(parts[1]), present(parts[2]), present(parts[3]), present(parts[4]));
  }

  private static Optional<String> present(String part) {
    return part.isBlank() ? Optional.empty() : Optional.of(part.strip());
  }

  private static Block.Target target(String mark) {
    String[] parts = mark.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("expected words|value|unit: " + mark);
    }
    return new Block.Target(parts[0], Double.parseDouble(parts[1]), parts[2].strip());
  }
}
