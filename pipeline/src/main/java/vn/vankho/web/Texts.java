package vn.vankho.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import vn.vankho.index.QueryException;

/**
 * The words of the pages in one language, from {@code texts_vi.properties} and {@code
 * texts_en.properties}. Safe for use by many threads.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL = load();

  private final Language language;
  private final Properties words;

  private Texts(Language language, Properties words) {
    this.language = language;
    this.words = words;
  }

  private static Map<Language, Texts> load() {
    Map<Language, Texts> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Texts(language, read("texts_" + language.code() + ".properties")));
    }
    return all;
  }

  private static Properties read(String name) {
    Properties words = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(name + " cannot be read from the program", failed);
    }
    return words;
  }

  static Texts in(Language language) {
    Texts texts = ALL.get(language);
    if (texts == null) {
      throw new IllegalStateException("every language has its texts");
    }
    return texts;
  }

  Language language() {
    return language;
  }

  /** Code of the language for the {@code lang} attribute. */
  public String code() {
    return language.code();
  }

  /** The other language's code. */
  public String otherCode() {
    return (language == Language.VIETNAMESE ? Language.ENGLISH : Language.VIETNAMESE).code();
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  /**
   * The words of a key, with values in place of {@code {0}}, {@code {1}}…; numbers as the language
   * writes them.
   */
  public String of(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language);
    }
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      filled.append(text, at, open);
      filled.append(shown(values[Integer.parseInt(text.substring(open + 1, close))]));
      at = close + 1;
    }
    return filled.append(text.substring(at)).toString();
  }

  /** The words of a key, or the name itself where there are none, as of a code that is new. */
  public String named(String prefix, String name) {
    return has(prefix + name) ? of(prefix + name) : name;
  }

  /** What is wrong with a query. */
  String fault(QueryException trouble) {
    return of("queryFault." + trouble.fault(), trouble.values().toArray());
  }

  private String shown(Object value) {
    return value instanceof Number number ? number(number) : String.valueOf(value);
  }

  /** A number as the language writes it, with at most two decimals. */
  public String number(Number number) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /** A share, 0 to 1, in percent with at most one decimal. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMaximumFractionDigits(1);
    return format.format(100 * share) + " %";
  }

  /** A date in ISO 8601, as precise as it is, as the language writes it. */
  public String date(String iso) {
    String[] parts = iso.split("-", -1);
    return switch (parts.length) {
      case 3 -> parts[2] + "/" + parts[1] + "/" + parts[0];
      case 2 -> parts[1] + "/" + parts[0];
      default -> iso;
    };
  }

  /** A size of a file. */
  public String bytes(long bytes) {
    if (bytes < 1 << 20) {
      return number(Math.max(1, (bytes + 512) >> 10)) + " kB";
    }
    boolean isHuge = bytes >= 1 << 30;
    double shown = bytes / (double) (isHuge ? 1 << 30 : 1 << 20);
    return number(Math.round(10 * shown) / 10.0) + (isHuge ? " GB" : " MB");
  }
}
