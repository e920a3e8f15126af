package vn.vankho.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.model.PlanDraft;

/** The same texts in a real browser, which mends what is broken in ways of its own. */
class XssBrowserIT {
  /** Elements and attributes that none of our pages has. */
  private static final String INSERTED =
      "document.querySelectorAll('script:not([src]), iframe, object, embed, base, style, math,"
          + " marquee, video, audio, image, x, [srcdoc], [formaction], [autofocus],"
          + " img:not([src^=\"/\"]), a[href^=\"java\" i], form[action^=\"java\" i]').length"
          + " + [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a =>"
          + " a.name.startsWith('on') || a.name === 'style')).length";

  @TempDir private Path folder;
  private final List<String> dialogs = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();

  @Test
  void runsNothing_whateverAScanOrAQuerySays() throws IOException {
    List<Function<byte[], PlanDraft>> plans = new ArrayList<>();
    for (int i = 0; i < XssPayloads.ALL.size(); i++) {
      plans.add(SamplePages.saying(XssPayloads.ALL.get(i), i));
    }
    try (Chromium chromium = Chromium.open();
        ServedArchive served = ServedArchive.open(ServedArchive.archive(folder, plans))) {
      Page page = chromium.browser().newPage();
      listen(page, served.address());
      page.route(
          "**/image?width=*", route -> route.abort()); // costs a worker each, and runs nothing
      for (int i = 0; i < XssPayloads.ALL.size(); i++) {
        String payload = XssPayloads.ALL.get(i);
        String query = Frame.encoded(payload);
        String document = "/documents/" + PlanDraft.digest(ServedArchive.picture(i + 1));
        for (String address :
            List.of(
                document + "?q=" + query,
                "/?q=" + Frame.encoded(SamplePages.mark(i)) + "&signer=" + query,
                "/?q=" + query)) {
          page.navigate(served.address() + address);
          assertThat(page.evaluate(INSERTED)).as("%s: %s", address, payload).isEqualTo(0);
          assertThat(dialogs).as("%s: %s", address, payload).isEmpty();
        }
      }
      assertThat(foreign).as("requests to elsewhere").isEmpty();
      assertThat(served.faults()).isEmpty();
    }
  }

  private void listen(Page page, String home) {
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home)) {
            foreign.add(request.url());
          }
        });
    page.onPopup(popup -> foreign.add(popup.url()));
  }
}
