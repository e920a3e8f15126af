package vn.vankho.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What stands around every page.
 *
 * @param t words in the visitor's language
 * @param assets addresses of style sheet and scripts
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param title of the page
 * @param section which entry of the menu it belongs to
 * @param here address of the page itself
 * @param csrf token for forms
 * @param mayImport whether the visitor may import
 * @param isSignedIn whether there is somebody to sign out
 * @param query what is in the search field at the top; empty for none
 */
public record Frame(
    Texts t,
    Assets assets,
    String theme,
    String title,
    String section,
    String here,
    String csrf,
    boolean mayImport,
    boolean isSignedIn,
    String query) {

  /** The address at which a choice of language or theme is kept, and which leads back here. */
  public String preference(String name, String value) {
    return "/preferences?" + name + "=" + value + "&back=" + encoded(here);
  }

  /** The address of a form that changes something. */
  public String action(String path) {
    return path + (path.contains("?") ? "&" : "?") + "csrf=" + csrf;
  }

  /** The theme that the switch leads to. */
  public String nextTheme() {
    return switch (theme) {
      case "auto" -> "dark";
      case "dark" -> "light";
      default -> "auto";
    };
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
