package vn.vankho.samples;

import java.util.List;
import vn.vankho.samples.PageLayout.Rule;
import vn.vankho.samples.PageLayout.Run;

/** Sets the recipients on the left and the signature on the right. */
final class EndingSetter {
  private final PageFlow flow;

  EndingSetter(PageFlow flow) {
    this.flow = flow;
  }

  void ending() {
    List<String> signer = flow.plan.printedLines("signer");
    if (signer.isEmpty() && flow.plan.recipients().isEmpty()) {
      return; // attached to another document, which bears the signature
    }
    double signatureGap = flow.number("sign-gap", 72);
    flow.need(endingHeight());
    flow.y += 10;
    double top = flow.y + 12;
    recipients(top);
    signature(signer, top, signatureGap);
  }

  double endingHeight() {
    double signHeight = flow.plan.printedLines("signer").size() * 17 + flow.number("sign-gap", 72);
    double listHeight = 16 + flow.plan.recipients().size() * 13.5 + 10;
    return 18 + Math.max(signHeight, listHeight);
  }

  private void recipients(double top) {
    if (flow.plan.recipients().isEmpty()) {
      return;
    }
    double at = top;
    double size = flow.party ? 13 : 11;
    flow.page.runs.add(
        new Run(
            PageFlow.LEFT,
            at,
            flow.party ? 14 : 12,
            flow.party ? Face.REGULAR : Face.BOLD_ITALIC,
            "Nơi nhận:"));
    if (flow.party) {
      double width = Face.REGULAR.width("Nơi nhận:", 14);
      flow.page.rules.add(new Rule(PageFlow.LEFT, at + 2, PageFlow.LEFT + width, at + 2, 0.7));
    }
    flow.page.lines.add("Nơi nhận:");
    flow.paragraphs.add("Nơi nhận:");
    double room = flow.textWidth() * 0.47;
    for (int i = 0; i < flow.plan.recipients().size(); i++) {
      String end = i + 1 < flow.plan.recipients().size() ? ";" : ".";
      String entry = flow.plan.recipients().get(i);
      String whole = "- " + entry + end;
      flow.paragraphs.add(whole);
      for (String line : PageFlow.wrap(whole, room, Face.REGULAR, size)) {
        at += size * 1.22;
        flow.page.runs.add(new Run(PageFlow.LEFT, at, size, Face.REGULAR, line));
        flow.page.lines.add(line);
      }
    }
    flow.y = at;
  }

  private void signature(List<String> signer, double top, double gap) {
    double x = PageFlow.LEFT + flow.textWidth() * 0.755;
    double at = top;
    for (int i = 0; i < signer.size(); i++) {
      boolean name = i == signer.size() - 1;
      if (name) {
        flow.page.signX = x;
        flow.page.signY = at - 17 + gap / 2 + 2;
        at += gap - 17;
      }
      Face face = flow.party && i == signer.size() - 2 ? Face.REGULAR : Face.BOLD;
      flow.centre(x, at, 13.5, face, signer.get(i));
      flow.page.lines.add(signer.get(i));
      flow.paragraphs.add(signer.get(i));
      at += 17;
    }
    flow.y = Math.max(flow.y, at);
  }
}
