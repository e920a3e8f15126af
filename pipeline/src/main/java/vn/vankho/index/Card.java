package vn.vankho.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import vn.vankho.model.IssuerLevel;
import vn.vankho.model.PlanDocument;
import vn.vankho.model.ProvinceRef;

/**
 * What the index knows of a document without reading its text, in a column of its own: twelve
 * strings, each with its length in front, an empty one for what is absent.
 *
 * @param ref what names it
 * @param provinceId row of the province table, or empty
 * @param provinceNow id of the unit that its land belongs to today, or empty
 * @param place place in the dateline, or empty
 * @param isCentral whether a body of the centre issued it
 */
record Card(
    DocumentRef ref, String provinceId, String provinceNow, String place, boolean isCentral) {
  /** Longer titles are no titles; the whole is in the archive. */
  static final int LONGEST = 500;

  static Card of(PlanDocument plan) {
    return new Card(
        new DocumentRef(
            plan.id(),
            plan.documentType().map(Card::cut),
            plan.codeNumber().map(Card::cut),
            plan.date().map(Card::cut),
            plan.issuer().map(Card::cut),
            plan.parentBody().map(Card::cut),
            plan.province().map(ProvinceRef::name),
            plan.title().map(Card::cut)),
        plan.province().map(ProvinceRef::id).orElse(""),
        plan.province().map(ProvinceRef::current).orElse(""),
        plan.place().map(Card::cut).orElse(""),
        plan.issuerLevel().filter(level -> level == IssuerLevel.CENTRAL).isPresent());
  }

  static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  /** The card as bytes. */
  BytesRef bytes() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(ref.id());
    write(ref.documentType(), out);
    write(ref.codeNumber(), out);
    write(ref.date(), out);
    write(ref.issuer(), out);
    write(ref.parentBody(), out);
    write(ref.province(), out);
    write(ref.title(), out);
    out.writeString(provinceId);
    out.writeString(provinceNow);
    out.writeString(place);
    out.writeString(isCentral ? "1" : "");
    return new BytesRef(out.toArrayCopy());
  }

  static void write(Optional<String> text, ByteBuffersDataOutput out) {
    out.writeString(text.orElse(""));
  }

  /** The card that {@link #bytes} wrote. */
  static Card read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    DocumentRef ref =
        new DocumentRef(
            in.readString(), read(in), read(in), read(in), read(in), read(in), read(in), read(in));
    return new Card(
        ref, in.readString(), in.readString(), in.readString(), !in.readString().isEmpty());
  }

  static Optional<String> read(ByteArrayDataInput in) throws IOException {
    return Optional.of(in.readString()).filter(text -> !text.isEmpty());
  }
}
