package vn.vankho.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/** Writes how long a field is as {@link BM25Similarity} does, of packed bodies what they hold. */
final class BodyLengths extends BM25Similarity {
  @Override
  public long computeNorm(FieldInvertState state) {
    return state.getAttributeSource() instanceof Carrier carrier
        ? SmallFloat.intToByte4(carrier.words())
        : super.computeNorm(state);
  }
}
