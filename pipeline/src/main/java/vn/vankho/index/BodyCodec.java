package vn.vankho.index;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Writes segments as Lucene does, but inverts the words of bodies and the keys of passages only
 * when a segment is written, all at once.
 *
 * <p>Lucene looks each word of a document up in a table of all words of the segment and appends to
 * a list of its own for each; every such step waits for memory, 390 ns for each of the 1,800 terms
 * of a generated plan. Here a document has its body as one term ({@link PackedBody}) in {@link
 * Carrier#FIELD}, and stand-ins in the other fields, so that Lucene knows of the fields and keeps
 * their lengths ({@link BodyLengths}). Before a segment is written, {@link BodyInverter} unpacks
 * them and puts their words in order by counting. What is written is the same; the codec has the
 * name of Lucene's own, which reads it.
 */
final class BodyCodec extends FilterCodec {
  private final PostingsFormat postings;

  private BodyCodec(Codec codec) {
    super(codec.getName(), codec);
    this.postings = new Postings(codec.postingsFormat());
  }

  /** Around the codec that Lucene writes with. */
  static BodyCodec aroundDefault() {
    return new BodyCodec(Codec.getDefault());
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  private static final class Postings extends PostingsFormat {
    private final PostingsFormat plain;

    Postings(PostingsFormat plain) {
      super(plain.getName());
      this.plain = plain;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return new Consumer(plain.fieldsConsumer(state));
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
      return plain.fieldsProducer(state);
    }
  }

  private static final class Consumer extends FieldsConsumer {
    private final FieldsConsumer plain;

    Consumer(FieldsConsumer plain) {
      this.plain = plain;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      plain.write(new Inverted(fields), norms);
    }

    /** Segments that were written have no packed bodies any more. */
    @Override
    public void merge(MergeState segments, NormsProducer norms) throws IOException {
      plain.merge(segments, norms);
    }

    @Override
    public void close() throws IOException {
      IOUtils.close(plain);
    }
  }

  private static final class Inverted extends FilterFields {
    private static final Set<String> FIELDS =
        Set.of(
            vn.vankho.index.Fields.BODY_EXACT,
            vn.vankho.index.Fields.BODY_FOLDED,
            vn.vankho.index.Fields.PAIRS,
            vn.vankho.index.Fields.PASSAGE);

    private @Nullable BodyInverter bodies;

    Inverted(Fields fields) {
      super(fields);
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms terms = super.terms(field);
      if (terms == null || !FIELDS.contains(field)) {
        return terms;
      }
      BodyInverter known = bodies;
      if (known == null) {
        known = BodyInverter.read(super.terms(Carrier.FIELD));
        bodies = known;
      }
      return known.terms(field);
    }
  }
}
