package vn.vankho.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page of ours is made of, read as a browser reads it: its elements with their attributes,
 * where those lead, and its text. Our pages close every quotation mark, so a plain reader is
 * enough; what a text smuggled in shows as an element that no other page has.
 */
final class HtmlParts {
  private final String html;
  private final Set<String> elements = new LinkedHashSet<>();
  private final Set<String> addresses = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();
  private int at;

  private HtmlParts(String html) {
    this.html = html;
  }

  static HtmlParts of(String html) {
    HtmlParts parts = new HtmlParts(html);
    parts.read();
    return parts;
  }

  /** Each kind of element with the names of its attributes: {@code a[class href]}. */
  Set<String> elements() {
    return elements;
  }

  /** Values of all attributes that lead somewhere. */
  Set<String> addresses() {
    return addresses;
  }

  /** The text, characters as they are shown. */
  String text() {
    return unescaped(text.toString());
  }

  private void read() {
    while (at < html.length()) {
      char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
      boolean isTag =
          html.charAt(at) == '<' && (Character.isLetter(next) || "/!?".indexOf(next) >= 0);
      if (isTag) {
        at++;
        tag();
      } else {
        text.append(html.charAt(at++));
      }
    }
  }

  private void tag() {
    int start = at;
    while (at < html.length() && " \t\r\n>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    String name = html.substring(start, at).toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new LinkedHashMap<>();
    while (at < html.length() && html.charAt(at) != '>') {
      if (" \t\r\n/".indexOf(html.charAt(at)) >= 0) {
        at++;
      } else {
        attribute(attributes);
      }
    }
    at++;
    if (!name.startsWith("/")) {
      elements.add(name + new TreeSet<>(attributes.keySet()));
      for (String leading : Set.of("href", "src", "action", "formaction", "data", "srcdoc")) {
        if (attributes.containsKey(leading)) {
          addresses.add(unescaped(attributes.get(leading)));
        }
      }
    }
  }

  private void attribute(Map<String, String> attributes) {
    int start = at;
    while (at < html.length() && " \t\r\n=>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    String name = html.substring(start, at).toLowerCase(Locale.ROOT);
    String value = "";
    if (at < html.length() && html.charAt(at) == '=') {
      at++;
      char quote = html.charAt(at);
      boolean isQuoted = quote == '"' || quote == '\'';
      int from = isQuoted ? at + 1 : at;
      int to = from;
      while (to < html.length()
          && (isQuoted ? html.charAt(to) != quote : " \t\r\n>".indexOf(html.charAt(to)) < 0)) {
        to++;
      }
      value = html.substring(from, to);
      at = isQuoted ? to + 1 : to;
    }
    attributes.put(name, value);
  }

  private static String unescaped(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
