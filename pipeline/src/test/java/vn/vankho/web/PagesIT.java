package vn.vankho.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.model.PlanDraft;

/** The pages in a real browser. */
class PagesIT {
  @TempDir private static Path folder;
  private static ServedArchive served;
  private static Chromium chromium;
  private static String first;
  private static String second;
  private static String third;

  private final List<String> dialogs = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.open();
    List<java.util.function.Function<byte[], PlanDraft>> plans =
        new ArrayList<>(SamplePages.plans());
    plans.add(SamplePages.hostile());
    served = ServedArchive.open(ServedArchive.archive(folder, plans));
    first = PlanDraft.digest(ServedArchive.picture(1));
    second = PlanDraft.digest(ServedArchive.picture(2));
    third = PlanDraft.digest(ServedArchive.picture(3));
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      served.close();
    }
  }

  @BeforeEach
  void newPage() {
    use(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  private void use(Browser.NewContextOptions options) {
    closePage();
    context =
        chromium.browser().newContext(options.setBaseURL(served.address()).setLocale("vi-VN"));
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(served.address())) {
            foreign.add(request.url());
          }
        });
  }

  @AfterEach
  void closePage() {
    if (context != null) {
      context.close();
    }
    assertThat(dialogs).isEmpty();
    assertThat(foreign).as("requests to elsewhere").isEmpty();
    assertThat(served.faults()).isEmpty();
  }

  @Test
  void isSearchedByTyping_narrowedByAFacet_andReadWithItsHitsMarked() {
    page.navigate("/");
    Locator field = page.locator("#q");
    field.pressSequentially("chuyển đổi");
    assertThat(page.locator("[role=option]").first()).containsText("Chuyển đổi số");
    field.press("ArrowDown");
    assertThat(field).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
    field.press("Escape");
    field.fill("chuyển đổi số");
    field.press("Enter");
    assertThat(page.locator(".hit")).hasCount(2);

    page.locator(".choice", new Page.LocatorOptions().setHasText("Đồng Nai")).click();
    assertThat(page.locator(".hit")).hasCount(1);
    assertThat(page.locator(".chip")).containsText("Đồng Nai");
    page.locator(".chip").first().click();
    assertThat(page.locator(".hit")).hasCount(2);

    page.locator(".hit h2 a", new Page.LocatorOptions().setHasText("Đắk Lắk")).click();
    assertThat(page.locator(".text .found").first()).hasText("Chuyển");
    assertThat(page.locator(".marks .mark-hit")).hasCount(3);
    assertThat(
            (Boolean)
                page.evaluate("document.querySelector('.picture img').decode().then(() => true)"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"vi, Mục YÊU CẦU CHUNG", "en, Section YÊU CẦU CHUNG"})
  void proposesAHeading_andLooksInItsSections(String language, String shown) {
    page.navigate("/");
    if (language.equals("en")) {
      page.locator(".switch[hreflang=en]").click();
    }
    page.locator("#q").pressSequentially("yeu ca");
    assertThat(page.locator("[role=option]").last()).containsText(shown);
    page.locator("[role=option]").last().click();
    assertThat(page.locator("#q")).hasValue("mục:\"YÊU CẦU CHUNG\"");
    assertThat(page.locator(".hit")).hasCount(1);
  }

  @Test
  void tellsAboutAWord_andShowsItOnThePicture_byKeyboardToo() {
    page.navigate("/documents/" + first);
    Locator word = page.locator(".word.changed");

    word.focus();

    assertThat(page.locator("[role=tooltip]")).containsText("Đọc được “doi”, sửa thành “đổi”");
    assertThat(page.locator(".marks .is-shown")).hasCount(1);
    assertThat(word).hasAttribute("aria-describedby", "word-tip");
    page.keyboard().press("Escape");
    assertThat(page.locator("[role=tooltip]")).isHidden();
  }

  @Test
  void drawsWhoCitesWhom_andLeadsThere_byKeyboardToo() {
    page.navigate("/documents/" + third + "?tab=citations");
    Locator graph = page.locator(".graph > svg");
    assertThat(graph).hasAttribute("aria-label", "Sơ đồ trích dẫn");
    assertThat(graph.locator("rect.node")).hasCount(3);
    assertThat(graph.locator("rect.node-missing")).hasCount(1);
    assertThat(graph.locator(".link-basis")).hasCount(1);
    assertThat(graph.locator(".link-cited")).hasCount(1);
    assertThat(page.locator(".citations").first()).containsText("48/KH-UBND");

    graph.locator("a").first().focus();
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile(first + "$"));
    page.navigate("/documents/" + first + "?tab=citations");
    double itself = page.locator(".node-self").boundingBox().y;
    assertThat(page.locator(".graph a").boundingBox().y).isGreaterThan(itself);
  }

  @Test
  void turnsPagesAndFindsTheNextMatch_byKeyboard() {
    page.navigate("/documents/" + second + "?q=so&page=1");
    page.keyboard().press("ArrowRight");
    assertThat(page).hasURL(Pattern.compile("page=2"));
    page.keyboard().press("ArrowLeft");
    assertThat(page).hasURL(Pattern.compile("page=1"));
    page.keyboard().press("n");
    assertThat(page.locator(".text .found").first()).isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("input[type=search]").first()).isFocused();
  }

  @Test
  void remembersLanguageAndTheme() {
    page.navigate("/overview");
    page.locator(".switch[hreflang=en]").click();
    assertThat(page.locator("h1")).hasText("The collection");
    page.locator(".theme-switch").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.navigate("/help");
    assertThat(page.locator("h1")).hasText("How to write a query");
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }

  @Test
  void fitsAPhone() {
    use(new Browser.NewContextOptions().setViewportSize(360, 740));
    for (String address : everyPage()) {
      page.navigate(address);
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) overflow).intValue()).as(address).isLessThanOrEqualTo(0);
    }
  }

  private static List<String> everyPage() {
    String document = "/documents/" + first;
    return List.of(
        "/",
        "/?q=chuyen+doi+so",
        "/?q=OR",
        "/?q=khongcogi",
        document + "?q=chuyen+doi",
        document + "?tab=fields",
        document + "?tab=outline",
        document + "?tab=citations",
        "/documents/" + third + "?tab=citations",
        document + "?tab=tasks",
        document + "?tab=passages",
        document + "?tab=warnings",
        "/compare?a=" + first + "&b=" + second,
        "/overview",
        "/passages",
        "/searches",
        "/import",
        "/help",
        "/login",
        "/nothing");
  }

  /** Those whose dark colours differ from what other pages have too. */
  private static List<String> colouredPages() {
    return List.of(
        "/?q=chuyen+doi+so",
        "/documents/" + first + "?q=chuyen+doi",
        "/documents/" + third + "?tab=citations",
        "/compare?a=" + first + "&b=" + second,
        "/overview");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageKeepsAnybodyOut(ColorScheme scheme) {
    use(new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(scheme));
    for (String address : scheme == ColorScheme.LIGHT ? everyPage() : colouredPages()) {
      page.navigate(address);
      AxeResults results = new AxeBuilder(page).analyze();
      assertThat(results.getPasses()).as(address).hasSizeGreaterThan(10);
      List<String> violations = new ArrayList<>();
      for (Rule rule : results.getViolations()) {
        rule.getNodes().forEach(node -> violations.add(rule.getId() + ": " + node.getHtml()));
      }
      assertThat(violations).as(address).isEmpty();
    }
  }

  @Test
  void runsNothingThatATextOrANameOrAQueryHolds() throws IOException {
    String hostile = "/documents/" + PlanDraft.digest(ServedArchive.picture(4));
    String query = Frame.encoded(SamplePages.HOSTILE);
    List<String> addresses = new ArrayList<>(everyPage());
    for (String tab :
        List.of("text", "fields", "outline", "citations", "tasks", "passages", "warnings")) {
      addresses.add(hostile + "?tab=" + tab + "&q=doc+hai");
    }
    addresses.addAll(
        List.of(
            "/compare?a=" + first + "&b=" + hostile.replaceAll(".*/", ""),
            "/?q=doc+hai",
            "/?q=" + query,
            "/?q=%22" + query,
            "/?q=doc+hai&signer=" + query,
            hostile + "?q=" + query,
            "/" + query,
            "/?from=" + query));
    for (String address : addresses) {
      page.navigate(address);
      Object inserted =
          page.evaluate(
              "document.querySelectorAll('script:not([src]), iframe, img[src=\"x\"], [onerror],"
                  + " [onload], main b, main u, main i').length");
      assertThat(((Number) inserted).intValue()).as(address).isZero();
    }
    page.navigate("/");
    page.locator("#q").pressSequentially("độc hại");
    assertThat(page.locator("[role=option]").first()).containsText("<script>");
    assertThat(page.locator(".suggestions img, .suggestions script")).hasCount(0);
  }

  @Test
  void keepsASearch_andTakesItAway() {
    page.navigate("/?q=" + Frame.encoded("chuyển đổi số"));
    page.locator(".keep summary").click();
    page.locator("#keep-name").fill("<b>số</b>");
    page.locator(".keep button").click();
    assertThat(page).hasURL(Pattern.compile("/searches$"));
    assertThat(page.locator(".kept h2 a")).hasText("<b>số</b>");
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      assertThat(rule.getNodes()).as(rule.getId()).isEmpty();
    }

    page.locator(".kept-actions button").first().click();
    assertThat(page.locator(".hit")).hasCount(2);
    page.navigate("/searches");
    page.locator(".kept-actions button").nth(1).click();

    assertThat(page.locator(".kept li")).hasCount(0);
  }

  @Test
  void showsWhatBecomesOfAnUpload() {
    page.navigate("/import");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "<img src=x onerror=alert(7)>.pdf",
                "application/pdf",
                "no document".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator(".upload-state")).hasText("Đã chọn 1 tệp");
    page.locator(".upload button").click();

    assertThat(page).hasURL(Pattern.compile("/import/[0-9a-f]{24}"));
    assertThat(page.locator(".outcome-failed"))
        .hasText(
            "lỗi",
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(30_000));
    assertThat(page.locator("tbody tr")).containsText("Không phải ảnh hay PDF");
    assertThat(page.locator("tbody td p").first()).containsText("Tên tệp không quyết định.");
    page.locator(".switch[hreflang=en]").click();
    assertThat(page.locator("tbody td p").first()).containsText("The name does not matter.");
  }

  @Test
  void worksWithoutScripts() {
    use(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate("/");
    page.locator("#q").fill("chuyen doi so");
    page.locator("#q").press("Enter");
    assertThat(page.locator(".hit")).hasCount(2);
    page.locator(".choice", new Page.LocatorOptions().setHasText("2023")).click();
    assertThat(page.locator(".hit")).hasCount(1);
    page.locator(".hit h2 a").click();
    assertThat(page.locator(".word.changed"))
        .hasAttribute("title", Pattern.compile("Đọc được “doi”"));
    page.locator(".tabs a").nth(1).click();
    assertThat(page.locator(".facts-table")).containsText("Nông Văn Niệp");
  }
}
