package vn.vankho.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import vn.vankho.model.Attachment;
import vn.vankho.model.Citation;
import vn.vankho.model.LegalBasis;
import vn.vankho.model.PlanDocument;

/**
 * A document that another one names, and what it is to that one. All those of a document stand in a
 * column of the index, each as its role and four strings; the words of the text only where no
 * number names it, since they can be told from the rest.
 */
record Reference(CitationRole role, CitedWork work) {
  /** Nobody cites more than this; a text that seems to is none. */
  private static final int MOST = 500;

  /** What a document names, each once; first what it rests on. */
  static List<Reference> of(PlanDocument plan) {
    Map<String, Reference> found = new LinkedHashMap<>();
    plan.attachmentOf().ifPresent(host -> add(CitationRole.ATTACHMENT, work(host), found));
    for (LegalBasis basis : plan.legalBases()) {
      basis.citations().forEach(each -> add(CitationRole.BASIS, work(each), found));
    }
    plan.citations().forEach(each -> add(CitationRole.CITED, work(each), found));
    return found.values().stream().filter(reference -> !isItself(reference.work, plan)).toList();
  }

  /** Whether a document only gives its own number, as one does on later pages. */
  private static boolean isItself(CitedWork work, PlanDocument plan) {
    return work.codeNumber().isPresent()
        && work.codeNumber().map(Codes::normal).equals(plan.codeNumber().map(Codes::normal))
        && (work.date().isEmpty() || work.date().equals(plan.date()));
  }

  private static void add(CitationRole role, CitedWork work, Map<String, Reference> found) {
    boolean names = work.codeNumber().isPresent() || !work.text().isBlank();
    if (names && found.size() < MOST) {
      found.merge(
          CitationKey.name(work),
          new Reference(role, work),
          (first, second) -> new Reference(first.role, fuller(first.work, second.work)));
    }
  }

  private static CitedWork work(Citation citation) {
    return new CitedWork(
        citation.codeNumber().map(Card::cut),
        citation.documentType().map(Card::cut),
        citation.date().map(Card::cut),
        citation.issuer().map(Card::cut),
        Card.cut(citation.text()));
  }

  private static CitedWork work(Attachment host) {
    return new CitedWork(
        host.codeNumber().map(Card::cut),
        host.documentType().map(Card::cut),
        host.date().map(Card::cut),
        host.issuer().map(Card::cut),
        "");
  }

  /** What the one says, and where it is silent what the other says. */
  static CitedWork fuller(CitedWork first, CitedWork second) {
    return new CitedWork(
        first.codeNumber().or(second::codeNumber),
        first.documentType().or(second::documentType),
        first.date().or(second::date),
        first.issuer().or(second::issuer),
        first.text().isEmpty() ? second.text() : first.text());
  }

  /** References as bytes. */
  static BytesRef bytes(List<Reference> references) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeShort((short) references.size());
    for (Reference each : references) {
      out.writeByte((byte) each.role.ordinal());
      Card.write(each.work.codeNumber(), out);
      Card.write(each.work.documentType(), out);
      Card.write(each.work.date(), out);
      Card.write(each.work.issuer(), out);
      out.writeString(each.work.codeNumber().isPresent() ? "" : each.work.text());
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** The references that {@link #bytes} wrote. */
  static List<Reference> read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readShort();
    List<Reference> references = new ArrayList<>(count);
    CitationRole[] roles = CitationRole.values();
    for (int i = 0; i < count; i++) {
      CitationRole role = roles[in.readByte()];
      CitedWork work =
          new CitedWork(
              Card.read(in), Card.read(in), Card.read(in), Card.read(in), in.readString());
      references.add(new Reference(role, work.text().isEmpty() ? inWords(work) : work));
    }
    return references;
  }

  /** {@code Quyết định số 31/QĐ-UBND ngày 18/01/2024 của UBND tỉnh}. */
  private static CitedWork inWords(CitedWork work) {
    StringBuilder text = new StringBuilder(work.documentType().orElse("Văn bản"));
    work.codeNumber().ifPresent(code -> text.append(" số ").append(code));
    work.date().ifPresent(date -> text.append(" ngày ").append(vietnamese(date)));
    work.issuer().ifPresent(issuer -> text.append(" của ").append(issuer));
    return new CitedWork(
        work.codeNumber(), work.documentType(), work.date(), work.issuer(), text.toString());
  }

  private static String vietnamese(String iso) {
    List<String> parts = new ArrayList<>(List.of(iso.split("-")));
    Collections.reverse(parts);
    return String.join("/", parts);
  }
}
